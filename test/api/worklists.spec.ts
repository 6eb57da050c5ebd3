import type TestAgent from 'supertest/lib/agent.js';
import { ApiUnderTest } from './api-under-test.js';

interface Worklist {
  readonly key: string;
  readonly query: Readonly<Record<string, string>>;
  readonly count: number;
  readonly overdue: number;
}

interface Row {
  readonly number: string;
  readonly officer: { readonly name: string } | null;
  readonly waitingOn: readonly string[];
}

describe('worklists', () => {
  let api: ApiUnderTest;
  let office: TestAgent;

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    office = await api.as('office');
    const { hart, iqbal } = api.world.assessors;
    await api.makeCase(1, { stage: 'APPLIED' });
    await api.makeCase(2, { stage: 'IN_HOUSE_REVIEW' });
    await api.makeCase(3, { stage: 'SCORING', assessor: hart, supervisor: iqbal });
    await api.makeCase(4, { stage: 'SUPERVISORY_REVIEW', assessor: hart, supervisor: iqbal, expensesApproved: true });
    await api.makeCase(5, { stage: 'CLOSED', assessor: hart });
    await api.db.query(`update case_file set closed_at = now() where number = 'A-2005-0005'`);
    await promise('A-2005-0003', 'SCORES', -3);
    await promise('A-2005-0004', 'REPORT', 5);
  });
  afterAll(() => api.close());

  /** A running clock, so many days from the application's today. */
  const promise = async (number: string, kind: string, days: number): Promise<void> => {
    const { today } = (await office.get('/api/session')).body as { today: string };
    await api.db.query(
      `with d as (insert into deadline (id, case_id, kind, anchor_seq, anchor_day, promised_day, working_day, ends_at,
           calendar_version, explanation, status, started_at)
         select gen_random_uuid(), id, $2, 1, $3, $3::date + $4::int, $3::date + $4::int, now(), 1, '[]', 'running', now()
         from case_file where number = $1 returning promised_day)
       update case_file set next_due = (select promised_day from d) where number = $1`,
      [number, kind, today, days],
    );
  };
  const worklists = async (agent: TestAgent): Promise<readonly Worklist[]> =>
    (await agent.get('/api/worklists').expect(200)).body.items as Worklist[];
  const rows = async (agent: TestAgent, query: string): Promise<readonly Row[]> =>
    (await agent.get(`/api/cases?${query}`).expect(200)).body.items as Row[];
  const give = (officerId: string | null, ...ordinals: readonly number[]) =>
    office.post('/api/case-officers').send({
      officerId,
      cases: ordinals.map((ordinal) => ({ number: `A-2005-000${ordinal}`, cycle: 1 })),
    });

  it('F95 count what is mine, due, overdue and waited for, over open cases only', async () => {
    const counted = Object.fromEntries(
      (await worklists(office)).map(({ key, count, overdue }) => [key, [count, overdue]]),
    );
    expect(counted).toEqual({
      mine: [0, 0],
      overdue: [1, 1],
      due: [2, 1],
      'waiting-on-organisation': [1, 0],
      'waiting-on-assessor': [1, 1],
      'waiting-on-supervisor': [1, 0],
      'waiting-on-finance': [1, 1],
      'waiting-on-board': [0, 0],
      'waiting-on-office': [1, 0],
      nobody: [4, 1],
    });
  });

  it('F95 lead to lists that hold as many cases as they say', async () => {
    for (const persona of ['office', 'assessor', 'supervisor', 'organisation', 'finance'] as const) {
      const agent = await api.as(persona);
      for (const { key, query, count } of await worklists(agent)) {
        const listed = await rows(agent, new URLSearchParams(query).toString());
        expect([persona, key, listed.length]).toEqual([persona, key, count]);
      }
    }
  });

  it('F95 show everybody what waits for them', async () => {
    const waiting = async (persona: 'assessor' | 'supervisor' | 'organisation' | 'finance') =>
      (await rows(await api.as(persona), 'mine=true')).map(({ number }) => number);
    expect(await waiting('assessor')).toEqual(['A-2005-0003']);
    expect(await waiting('supervisor')).toEqual(['A-2005-0004']);
    expect(await waiting('organisation')).toEqual(['A-2005-0002']);
    expect(await waiting('finance')).toEqual(['A-2005-0003']);
  });

  it('F95 show a supervisor who assesses elsewhere nothing while a case of theirs waits for its assessor', async () => {
    const { hart, iqbal } = api.world.assessors;
    await api.db.query(`update account set roles = '["supervisor", "assessor"]' where assessor_id = $1`, [iqbal]);
    const both = await api.as('supervisor');
    expect((await rows(both, 'mine=true')).map(({ number }) => number)).toEqual(['A-2005-0004']);
    await api.db.query(`update case_file set assessor_id = $1, supervisor_id = $2 where number = 'A-2005-0003'`, [
      ...[iqbal, hart],
    ]);
    expect((await rows(both, 'mine=true')).map(({ number }) => number).sort()).toEqual([
      ...['A-2005-0003', 'A-2005-0004'],
    ]);
    await api.db.query(`update case_file set assessor_id = $1, supervisor_id = $2 where number = 'A-2005-0003'`, [
      ...[hart, iqbal],
    ]);
    await api.db.query(`update account set roles = '["supervisor"]' where assessor_id = $1`, [iqbal]);
  });

  it('F99 give many cases to an officer at once and answer for each', async () => {
    const { body } = await office.get('/api/officers').expect(200);
    const officer = (body.items as { id: string; name: string }[]).find(({ name }) => name === 'The office')!;
    await give(officer.id, 2).expect(200);
    const given = await give(officer.id, 1, 2, 5, 9).expect(200);
    expect(given.body.items).toEqual([
      { number: 'A-2005-0001', cycle: 1, done: true, words: 'Given to The office.' },
      { number: 'A-2005-0002', cycle: 1, done: true, words: 'It is The office’s already.' },
      { number: 'A-2005-0005', cycle: 1, done: false, words: expect.stringContaining('over') },
      { number: 'A-2005-0009', cycle: 1, done: false, words: 'There is no such case.' },
    ]);
    expect((await rows(office, 'officer=me&open=true')).map(({ officer: of }) => of?.name)).toEqual([
      'The office',
      'The office',
    ]);
    await give(null, 1).expect(200);
    expect(await rows(office, 'officer=me')).toHaveLength(1);
    const history = await api.db.query<unknown[]>(
      `select a.account_id from officer_assignment a join case_file f on f.id = a.case_id
       where f.number = 'A-2005-0001' order by a.assigned_at, a.id`,
    );
    expect(history).toEqual([{ account_id: officer.id }, { account_id: null }]);
  });

  it('F99 give no case to somebody who is not of the office', async () => {
    const { body } = await give(api.world.as.assessor.id, 1).expect(422);
    expect(body.errors).toEqual([{ pointer: '/officerId', message: expect.any(String) }]);
    const assessor = await api.as('assessor');
    await assessor.post('/api/case-officers').send({}).expect(403);
  });
});

describe('filters that people keep', () => {
  let api: ApiUnderTest;
  let office: TestAgent;
  beforeAll(async () => {
    api = await ApiUnderTest.open();
    office = await api.as('office');
  });
  afterAll(() => api.close());

  const names = async (agent: TestAgent): Promise<readonly string[]> =>
    ((await agent.get('/api/filters?list=cases').expect(200)).body.items as { name: string }[]).map(({ name }) => name);
  const keep = (agent: TestAgent, name: string, shared: boolean, query = 'stage=SCORING') =>
    agent.post('/api/filters').send({ list: 'cases', name, query, shared });

  it('F99 are one’s own; shared ones reach people of a same role', async () => {
    const manager = await api.as('manager');
    await keep(office, 'Scoring', false).expect(201);
    await keep(manager, 'Board day', true).expect(201);
    expect(await names(office)).toEqual(['Scoring']);
    await api.db.query(`update account set roles = '["manager", "office"]' where email = 'manager@ismpe.example'`);
    expect(await names(office)).toEqual(['Scoring', 'Board day']);
    expect(await names(await api.as('organisation'))).toEqual([]);
  });

  it('F99 of the same name are written anew, and only their owner removes them', async () => {
    const { body } = await keep(office, 'Scoring', true, 'stage=REWORK').expect(201);
    expect(body).toMatchObject({ query: 'stage=REWORK', shared: true, own: true });
    const manager = await api.as('manager');
    await manager.delete(`/api/filters/${body.id as string}`).expect(404);
    await office.delete(`/api/filters/${body.id as string}`).expect(204);
    expect(await names(office)).toEqual(['Board day']);
  });
});

import pg from 'pg';
import { Visitor } from '../demo/visitor.js';
import { Installation } from '../kit/installation.js';
import { programmeLike } from '../kit/programmes.js';

interface Programme {
  readonly id: string;
}

describe('a worker that is killed mid-step', () => {
  let installation: Installation;
  let office: Visitor;
  let db: pg.Client;

  beforeAll(async () => {
    installation = await Installation.open();
    await installation.cli('migrate');
    const password = /password for each of them: (\S+)/.exec(await installation.cli('seed'))?.[1] ?? '';
    await Promise.all([installation.start('worker'), installation.start('api')]);
    office = await new Visitor('office', installation.url).signIn('office@ismpe.example', password);
    db = new pg.Client({ connectionString: installation.databaseUrl });
    await db.connect();
  }, 90_000);
  afterAll(async () => {
    await db.end();
    await installation.close();
  }, 30_000);

  async function open(): Promise<string> {
    const { items } = await office.get<{ items: readonly { id: string }[] }>('/api/organisations?limit=1');
    const { programmes } = await office.get<{ programmes: readonly Programme[] }>(
      `/api/organisations/${items[0]?.id ?? ''}`,
    );
    const programmeId = await programmeLike(db, programmes[0]?.id ?? '');
    const body = { programmeId, targetLevel: 'bronze', year: 2005 };
    const { number, cycle } = await office.send<{ number: string; cycle: number }>('POST', '/api/cases', body);
    return `/api/cases/${number}/${cycle}`;
  }

  const seqOf = async (path: string): Promise<number> => (await office.get<{ seq: number }>(path)).seq;

  it('loses no command and doubles no event, number or mail: the next worker goes on', async () => {
    const paths = await Promise.all(Array.from({ length: 6 }, open));
    const commands = paths.map(async (path) =>
      office.send('POST', `${path}/accept-application`, {}, await seqOf(path)),
    );
    const answers = Promise.allSettled(commands);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await installation.kill('worker');
    await installation.start('worker');
    await answers;
    for (const path of paths) {
      for (let tries = 0; tries < 100 && (await seqOf(path)) < 2; tries++)
        await new Promise((resolve) => setTimeout(resolve, 200));
      const { stage, seq } = await office.get<{ stage: string; seq: number }>(path);
      expect({ stage, seq }).toEqual({ stage: 'IN_HOUSE_REVIEW', seq: 2 });
    }
    const numbers = await db.query<{ number: string }>('select number from case_file order by number');
    expect(numbers.rows.map(({ number }) => number)).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((each) => `A-2005-000${each}`),
    );
    const events = await db.query('select case_id, seq from case_event');
    expect(events.rows).toHaveLength(12);
  }, 120_000);

  it('sends no mail twice, and what was on its way when it died stays leased, not lost', async () => {
    const count = async (condition: string): Promise<number> =>
      (await db.query(`select from mail where ${condition}`)).rowCount ?? 0;
    for (let tries = 0; tries < 200 && (await count(`status = 'queued'`)) > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await count(`status not in ('sent', 'sending')`)).toBe(0);
    const ids = installation.mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(await count(`status = 'sent'`));
  }, 120_000);
});

import type { User } from '#domain/access/permissions';
import type { Ballot } from '#domain/board/decisions';
import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { BoardDecisionsService, type NewDecision } from '#services/board/board-decisions.service';
import { BoardMembersService } from '#services/board/board-members.service';
import { testDatabase, type TestDatabase } from '../../kit/database.js';
import { FixedClock } from '../../kit/fixed-clock.js';

const office: User = { id: 'the office', roles: ['office'], organisationId: null, assessorId: null };
const finance: User = { ...office, roles: ['finance'] };

describe('the Advisory Board on record', () => {
  let database: TestDatabase;
  let members: BoardMembersService;
  let decisions: BoardDecisionsService;
  const clock = FixedClock.on('2005-03-10');
  const seats: Record<string, string> = {};

  beforeAll(async () => {
    database = await testDatabase();
    members = new BoardMembersService(database.dataSource, clock);
    decisions = new BoardDecisionsService(database.dataSource, clock, members);
    for (const [name, region] of [
      ['Anna', 'Europe'],
      ['Ben', 'North America'],
      ['Carla', 'Southern Africa'],
    ] as const)
      seats[name] = (await sit(name, region)).id;
  }, 60_000);
  afterAll(() => database.close());

  const sit = (name: string, region: 'Europe' | 'North America' | 'Southern Africa') =>
    members.add(office, {
      ...{ name, region, email: null, accountId: null, assessorId: null },
      ...{ fromDay: '2004-01-01' as LocalDay, toDay: null },
    });
  const votes = (...given: readonly (readonly [string, Ballot['vote']])[]): readonly Ballot[] =>
    given.map(([name, vote]) => ({ memberId: seats[name]!, vote }));
  const decision = (change: Partial<NewDecision> = {}): NewDecision => ({
    minuteNo: '2005/1.1',
    decidedOn: '2005-03-09' as LocalDay,
    kind: 'appointment',
    subject: 'Appointment of Jo Hart',
    subjectId: newId(),
    resolution: 'Jo Hart is appointed an accredited assessor.',
    votes: votes(['Anna', 'for'], ['Ben', 'against'], ['Carla', 'for']),
    replacesId: null,
    ...change,
  });

  it('F109 records a decision with its minute, day, voters and outcome, once', async () => {
    const [id, wanted] = [newId(), decision()];
    const recorded = await decisions.record(office, id, wanted);
    expect(recorded).toMatchObject({
      ...{ minuteNo: '2005/1.1', decidedOn: '2005-03-09', outcome: 'carried', provenance: 'recorded' },
      votes: [
        { name: 'Anna', vote: 'for' },
        { name: 'Ben', vote: 'against' },
        { name: 'Carla', vote: 'for' },
      ],
    });
    expect(await decisions.record(office, id, wanted)).toEqual(recorded);
    expect(await decisions.carried(id, 'appointment', wanted.subjectId!)).toEqual(recorded);
    await expect(decisions.record(office, newId(), wanted)).rejects.toMatchObject({ code: 'BOARD.MINUTE_TAKEN' });
    await expect(decisions.record(finance, newId(), wanted)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('F109 gives no approval that was rejected, replaced, or about something else', async () => {
    const [rejected, replaced, mended] = [newId(), newId(), newId()];
    const subjectId = newId();
    const against = votes(['Anna', 'against'], ['Ben', 'for']);
    await decisions.record(office, rejected, decision({ minuteNo: '2005/2.1', subjectId, votes: against }));
    await decisions.record(office, replaced, decision({ minuteNo: '2005/2.2', subjectId }));
    await decisions.record(office, mended, decision({ minuteNo: '2005/2.3', subjectId, replacesId: replaced }));
    const asked = (id: string, kind: 'appointment' | 'standards' = 'appointment', subject = subjectId) =>
      decisions.carried(id, kind, subject).catch((error: unknown) => String(error));
    expect(await asked(rejected)).toContain('Minute 2005/2.1 was not carried');
    expect(await asked(replaced)).toContain('Minute 2005/2.2 is replaced by minute 2005/2.3');
    expect(await asked(mended, 'standards')).toContain('is about something else (Appointment of Jo Hart)');
    expect(await asked(mended, 'appointment', newId())).toContain('is about something else');
    const { items } = await decisions.list(office, { kind: 'appointment', q: '2005/2', limit: 2 });
    expect(items.map(({ minuteNo, outcome }) => [minuteNo, outcome])).toEqual([
      ['2005/2.3', 'carried'],
      ['2005/2.2', 'carried'],
    ]);
  });

  it('F109 hears only who sat on the Board that day, in the database too', async () => {
    const { id: dev } = await sit('Dev', 'Europe');
    seats['Dev'] = dev;
    await members.endTerm(office, dev, '2004-12-31' as LocalDay);
    const late = decision({ minuteNo: '2005/3.1', votes: votes(['Anna', 'for'], ['Ben', 'for'], ['Dev', 'for']) });
    await expect(decisions.record(office, newId(), late)).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/votes/2', message: expect.stringContaining('did not sit on the Board') }] },
    });
    const raw = database.dataSource.transaction((tx) =>
      decisions.write(tx, newId(), late, {
        by: 'sql',
        at: '2005-03-10T10:00:00.000Z' as never,
        provenance: 'recorded',
      }),
    );
    await expect(raw).rejects.toMatchObject({ driverError: { constraint: 'board_vote_by_a_member' } });
    await expect(members.endTerm(office, seats['Anna']!, '2005-01-31' as LocalDay)).rejects.toMatchObject({
      code: 'BOARD.TERM_HAS_VOTES',
    });
    await expect(members.addTerm(office, dev, '2004-06-01' as LocalDay, null)).rejects.toMatchObject({
      code: 'BOARD.TERMS_OVERLAP',
    });
  });

  it('F109 keeps the register: no row changes, and no vote comes in later', async () => {
    const sql = (text: string): Promise<unknown> => database.dataSource.query(text);
    await expect(sql(`update board_decision set outcome = 'rejected'`)).rejects.toThrow('never changed');
    await expect(sql(`delete from board_vote`)).rejects.toThrow('never changed');
    const late = `insert into board_vote select id, '${seats['Carla']!}', 'for' from board_decision where minute_no = '2005/2.1'`;
    await expect(sql(late)).rejects.toMatchObject({ driverError: { constraint: 'board_decision_counted' } });
  });
});

import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { VisitDaysService } from '#services/visits/visit-days.service';
import { VisitsService } from '#services/visits/visits.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';

interface Taken {
  readonly day: string;
  readonly part: string;
  readonly name: string;
}

/** Who is taken by a case, as the database has it. */
const takenBy = async (journey: Journey): Promise<readonly Taken[]> =>
  journey.query<Taken>(
    `select d.day::text as day, d.part, a.name from visit_day d join assessor a on a.id = d.assessor_id
     where d.case_id = $1 and d.released_at is null and d.recorded_at is not null order by d.day, d.part`,
    (await journey.row()).id,
  );

const daysOf = async (journey: Journey): Promise<string> => (await takenBy(journey)).map(({ day }) => day).join(' ');

describe('F33 an assessor cannot be booked twice on one day', () => {
  let casework: SkippingCasework;
  let visits: VisitsService;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    visits = casework.app.get(VisitsService, { strict: false });
  }, 60_000);
  afterAll(() => casework.close());

  async function toBooking(): Promise<Journey> {
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    await journey.declareReady();
    await journey.assign();
    return journey;
  }

  const book = (journey: Journey, days: readonly string[], more: { supervisorAttends?: boolean } = {}) =>
    journey.by(casework.world.as.office, (asked) =>
      visits.book(asked, { days: days as readonly LocalDay[], place: 'York', reason: 'Agreed by telephone.', ...more }),
    );

  it('of two commands at once for the same day one wins, the other is refused and names the case to those who see it', async () => {
    const [one, other] = [await toBooking(), await toBooking()];
    const [first, second] = await Promise.allSettled([
      book(one, ['2005-03-01', '2005-03-02']),
      book(other, ['2005-03-02', '2005-03-03']),
    ]);
    const results = [first.status, second.status];
    expect([...results].sort()).toEqual(['fulfilled', 'rejected']);
    const [winner, loser] = first.status === 'fulfilled' ? [one, other] : [other, one];
    const refused = first.status === 'rejected' ? first.reason : (second as PromiseRejectedResult).reason;
    expect(refused).toMatchObject({
      code: 'VISIT.DAY_TAKEN',
      message: `Jo Hart is with case ${winner.number} on Wednesday 2 March 2005; choose another day.`,
      facts: { case: winner.number, day: '2005-03-02' },
    });
    expect((await takenBy(winner)).length).toBe(2);
    expect(await takenBy(loser)).toEqual([]);
    await book(loser, ['2005-03-04', '2005-03-07']);
    expect(await daysOf(loser)).toBe('2005-03-04 2005-03-07');
  }, 60_000);

  it('does not name a case that the reader may not see', async () => {
    const [one, other] = [await toBooking(), await toBooking()];
    await book(one, ['2005-03-14', '2005-03-15']);
    const { organisation } = casework.world.as;
    const stranger = { ...organisation, organisationId: newId() };
    const seat = { assessor: casework.world.assessors.hart, part: 'assessor' as const, day: '2005-03-15' as LocalDay };
    const asked = { user: stranger, caseId: (await other.row()).id };
    await expect(
      casework.app.get(VisitDaysService, { strict: false }).refuseTaken(asked, [seat]),
    ).rejects.toMatchObject({
      message: 'Jo Hart is with another case on Tuesday 15 March 2005; choose another day.',
      facts: { day: '2005-03-15' },
    });
  }, 60_000);

  it('days are free again after a postponement, a withdrawal, and a command that was refused', async () => {
    const [one, other, third] = [await toBooking(), await toBooking(), await toBooking()];
    await book(one, ['2005-04-04', '2005-04-05']);
    await one.postpone('Snow.');
    await expect(book(other, ['2005-04-05', '2005-04-04'])).rejects.toMatchObject({ code: 'VISIT.WRONG_ORDER' });
    await book(other, ['2005-04-04', '2005-04-05']);
    await other.withdraw();
    await book(third, ['2005-04-04', '2005-04-05']);
    expect(await daysOf(third)).toBe('2005-04-04 2005-04-05');
    const reasons = await third.query<{ released_because: string }>(
      `select distinct released_because from visit_day where day = '2005-04-04' and released_at is not null`,
    );
    expect(reasons.map((each) => each.released_because).sort()).toEqual([
      'CaseWithdrawn',
      'VisitPostponed',
      'its command was refused',
    ]);
  }, 60_000);

  it('the supervisor who comes along is taken too, and told', async () => {
    const [one, other] = [await toBooking(), await toBooking()];
    await book(one, ['2005-04-11', '2005-04-12'], { supervisorAttends: true });
    expect(await takenBy(one)).toEqual([
      { day: '2005-04-11', part: 'assessor', name: 'Jo Hart' },
      { day: '2005-04-11', part: 'supervisor', name: 'Nadia Iqbal' },
      { day: '2005-04-12', part: 'assessor', name: 'Jo Hart' },
      { day: '2005-04-12', part: 'supervisor', name: 'Nadia Iqbal' },
    ]);
    const told = (await one.mails()).filter(({ purpose }) => purpose === 'visit-booked').map(({ role }) => role);
    expect(told.sort()).toEqual(['assessor', 'organisation', 'supervisor']);
    await expect(book(other, ['2005-04-12', '2005-04-13'])).rejects.toMatchObject({ code: 'VISIT.DAY_TAKEN' });
  }, 60_000);

  it('days of a command that never came to be are free after a while, and a late one tells the office', async () => {
    const [one, other] = [await toBooking(), await toBooking()];
    const { hart } = casework.world.assessors;
    await one.query(
      `insert into visit_day (id, case_id, assessor_id, part, day, command_id, asked_at)
       values ($1, $2, $3, 'assessor', '2005-05-03', 'lost', now() - interval '1 hour')`,
      ...[newId(), (await one.row()).id, hart],
    );
    await book(other, ['2005-05-03', '2005-05-04']);
    expect(await daysOf(other)).toBe('2005-05-03 2005-05-04');
    // What the reservation cannot see: a visit held on a day that is somebody else's. Recording does not refuse.
    await book(one, ['2005-01-11', '2005-01-12']);
    await casework.moveTo('2005-05-03', '18:00');
    await one.complete('2005-01-11', '2005-05-03');
    expect(await one.stage()).toBe('SCORING');
    const attention = (await one.mails()).filter(({ purpose }) => purpose === 'attention-needed');
    expect(attention).toHaveLength(1);
  }, 60_000);

  it('the database itself refuses a second seat', async () => {
    const [row] = await casework
      .journey()
      .query<{ case_id: string; assessor_id: string }>(
        `select case_id, assessor_id from visit_day where day = '2005-05-04' and released_at is null`,
      );
    await expect(
      casework.journey().query(
        `insert into visit_day (id, case_id, assessor_id, part, day, command_id)
         values ($1, $2, $3, 'assessor', '2005-05-04', 'by hand')`,
        ...[newId(), row!.case_id, row!.assessor_id],
      ),
    ).rejects.toThrow('visit_day_once');
  });
});

import { AssignmentService } from '#services/cases/assignment.service';
import { IntakeService } from '#services/cases/intake.service';
import { ScoringService } from '#services/scoring/scoring.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { somebody } from '../kit/people.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('detours of a case, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  /** Visited on two days from now on. */
  async function visited(first: string, last: string): Promise<Journey> {
    const journey = casework.journey();
    await journey.toBooked(first, last);
    await casework.moveTo(last, '18:00');
    await journey.complete(first, last);
    return journey;
  }

  it('F35 Postponement: back to booking, twice by the office, a third time by a manager only; it does not begin meanwhile', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-02-01', '2005-02-02');
    await journey.postpone('Snow.');
    await casework.moveTo('2005-02-03');
    expect(await journey.stage()).toBe('BOOKING');
    await journey.book('2005-02-15', '2005-02-16');
    await journey.postpone('Illness.');
    await journey.book('2005-02-22', '2005-02-23');
    await expect(journey.postpone('Again.')).rejects.toMatchObject({ code: 'VISIT.POSTPONED_TOO_OFTEN' });
    await journey.postpone('Agreed with the sponsor.', casework.world.as.manager);
    expect(await journey.stage()).toBe('BOOKING');
    const told = (await journey.mails()).filter(({ purpose }) => purpose === 'visit-postponed');
    expect(told).toHaveLength(6);
  }, 60_000);

  it('Supervisory return: by segment, numbered, a second supervisor after two; the promise of the report stays', async () => {
    const journey = await visited('2005-03-08', '2005-03-09');
    await journey.submitScores(84);
    for (const share of [85, 86]) {
      await journey.returnScores();
      expect(await journey.stage()).toBe('REWORK');
      expect(
        (await journey.page()).clocks.find(({ kind, status }) => kind === 'REWORK' && status === 'running'),
      ).toMatchObject({ promisedDay: '2005-03-16' });
      await journey.resubmit(share);
    }
    await expect(journey.acceptScores()).rejects.toMatchObject({ code: 'REVIEW.SECOND_SUPERVISOR_NEEDED' });
    const { lund } = casework.world.assessors;
    await journey.by(casework.world.as.office, (asked) =>
      journey.get(AssignmentService).appointSecondSupervisor(asked, { assessorId: lund }),
    );
    const second = await somebody(journey, 'supervisor', lund);
    await journey.by(second, (asked) =>
      journey.get(ScoringService).returnScores(asked, { comments: [{ segment: 2, comment: 'Once more.' }] }),
    );
    await journey.resubmit(88);
    await journey.by(second, (asked) => journey.get(ScoringService).accept(asked));
    const page = await journey.page();
    expect(page).toMatchObject({ stage: 'REPORT', grade: 'silver', overallShown: '88.0' });
    expect(page.state.returns).toBe(3);
    const report = page.clocks.filter(({ kind }) => kind === 'REPORT');
    expect(report).toEqual([expect.objectContaining({ promisedDay: '2005-04-20', status: 'running' })]);
    await journey.withdraw();
  }, 60_000);

  it.each([
    ['Overall under bronze: 79 in all segments', [79, 79, 79, 79, 79, 79], '79.0 %'],
    ['A segment under its floor: 59 in the last, 93.1 in all', [100, 100, 100, 100, 100, 59], 'segment 6'],
  ])(
    '%s; no award, the report is issued all the same and says why, no certificate clock',
    async (_case, percent, reason) => {
      const start = await casework.clock.today();
      const journey = casework.journey();
      await journey.toBooked(plus(start, 3), plus(start, 4));
      await casework.moveTo(plus(start, 4), '18:00');
      await journey.complete(plus(start, 3), plus(start, 4));
      await journey.submitScores(...percent);
      await journey.acceptScores();
      await journey.issueReport();
      const page = await journey.page();
      expect(page).toMatchObject({ stage: 'NOT_AWARDED', grade: null });
      expect(page.clocks.map(({ kind }) => kind)).not.toContain('CERTIFICATE');
      const [report] = await journey.query<{ content: { reasons: string[] } }>(
        'select content from report where case_id = $1',
        (await journey.row()).id,
      );
      expect(report?.content.reasons.join(' ')).toContain(reason);
      await casework.moveTo(plus(start, 30));
      expect(await journey.stage()).toBe('CLOSED');
    },
    60_000,
  );

  it('Visit broken off: completed by one day more, and the last day counts', async () => {
    const start = await casework.clock.today();
    const journey = casework.journey();
    await journey.toBooked(plus(start, 1), plus(start, 2));
    await casework.moveTo(plus(start, 1), '15:00');
    await journey.abort([plus(start, 1)]);
    await journey.book(plus(start, 9));
    await casework.moveTo(plus(start, 9), '18:00');
    await journey.complete(plus(start, 9));
    const page = await journey.page();
    expect(page.state.heldDays).toEqual([plus(start, 1), plus(start, 9)]);
    expect(page.clocks.find(({ kind }) => kind === 'REPORT')).toMatchObject({ promisedDay: plus(start, 51) });
  }, 60_000);

  it('Withdrawal: its deadlines are superseded, everybody is told, nothing more is sent', async () => {
    const start = await casework.clock.today();
    const journey = casework.journey();
    await journey.toBooked(plus(start, 10), plus(start, 11));
    await journey.withdraw();
    const page = await journey.page();
    expect(page.stage).toBe('WITHDRAWN');
    expect(page.clocks.filter(({ status }) => status === 'running')).toEqual([]);
    const told = (await journey.mails()).filter(({ purpose }) => purpose === 'case-withdrawn').map(({ role }) => role);
    expect(told.sort()).toEqual(['assessor', 'office', 'organisation', 'supervisor']);
    const texts = await journey.query<{ role: string; says: boolean }>(
      `select recipient_role as role, text_part like '%£1,250.00 plus VAT is due for the cancellation%' as says
       from mail where case_id = $1 and purpose = 'case-withdrawn' order by role`,
      (await journey.row()).id,
    );
    expect(texts.filter(({ says }) => says).map(({ role }) => role)).toEqual(['office', 'organisation']);
    const before = (await journey.mails()).length;
    await casework.moveTo(plus(start, 40));
    expect(await journey.mails()).toHaveLength(before);
    await expect(journey.withdraw()).rejects.toMatchObject({ code: 'CASE.WRONG_STAGE' });
  }, 60_000);

  it('Achieved differs from the target: gold is awarded where silver was aimed at, and both are shown', async () => {
    const start = await casework.clock.today();
    const journey = await visited(plus(start, 1), plus(start, 2));
    await journey.submitScores(97);
    await journey.acceptScores();
    await journey.issueReport();
    expect(await journey.page()).toMatchObject({ stage: 'AWARD_PENDING', targetLevel: 'silver', grade: 'gold' });
    await journey.issueCertificate();
    const [report] = await journey.query<{ content: object }>(
      'select content from report where case_id = $1',
      (await journey.row()).id,
    );
    expect(report?.content).toMatchObject({ targetLevel: 'silver', achieved: 'gold' });
  }, 60_000);

  it('Duplicate or late command: a repeat gets the first answer, an illegal one its reason; neither changes anything', async () => {
    const journey = casework.journey();
    await journey.apply();
    const accept = journey.asked(casework.world.as.office);
    const intake = journey.get(IntakeService);
    const first = await intake.accept(accept);
    expect(await intake.accept(accept)).toEqual(first);
    const late = journey.asked(casework.world.as.office, undefined, first.seq);
    await expect(intake.decline(late, { reason: 'Too late.' })).rejects.toMatchObject({
      code: 'CASE.WRONG_STAGE',
      message: expect.stringContaining('Possible at: Applied.'),
    });
    expect(await journey.row()).toMatchObject({ stage: 'IN_HOUSE_REVIEW', recorded_seq: first.seq });
    const before = first.seq - 1;
    await expect(
      intake.withdraw(journey.asked(casework.world.as.office, undefined, before), { reason: 'Late.' }),
    ).rejects.toMatchObject({
      code: 'CASE.CHANGED',
    });
    expect(await journey.row()).toMatchObject({ stage: 'IN_HOUSE_REVIEW', recorded_seq: first.seq });
  }, 60_000);
});

const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

import { AssignmentService } from '#services/cases/assignment.service';
import { StepBackService } from '#services/cases/step-back.service';
import { TimelineService } from '#services/cases/timeline.service';
import { AccuracyService } from '#services/reports/accuracy.service';
import { VisitLogService } from '#services/visits/visit-log.service';
import { VisitsService } from '#services/visits/visits.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { somebody } from '../kit/people.js';
import { Situations } from '../kit/situations.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('Who is told when somebody leaves or a step is taken back, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-03-01', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  async function bookedWithSupervisor(
    inDays = 5,
  ): Promise<{ journey: Journey; situations: Situations; days: string[] }> {
    const today = await casework.clock.today();
    const days = [plus(today, inDays), plus(today, inDays + 1)];
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    await journey.declareReady();
    await journey.assign();
    await journey.by(casework.world.as.office, (asked) =>
      journey.get(VisitsService).book(asked, {
        ...{ days: days as never, place: 'York', reason: 'Agreed by telephone.', supervisorAttends: true },
      }),
    );
    return { journey, situations: new Situations(journey), days };
  }

  const entries = async (journey: Journey, since: number) =>
    (
      await journey.query<{ purpose: string; role: string; ical: string | null }>(
        `select purpose, recipient_role as role, ical from mail where case_id = $1 and occurrence = $2 order by purpose, role`,
        ...[(await journey.row()).id, `event ${since}`],
      )
    ).map(({ purpose, role, ical }) => `${purpose} ${role} ${/METHOD:(\w+)/.exec(ical ?? '')?.[1] ?? ''}`.trim());

  it('F34 another supervisor while the visit is booked: the old one’s entry is withdrawn, the new one invited', async () => {
    const { journey, situations } = await bookedWithSupervisor();
    const { seq } = await situations.appointSupervisor(casework.world.assessors.lund);
    expect(await entries(journey, seq)).toEqual([
      'supervisor-assigned supervisor REQUEST',
      'supervisor-replaced former supervisor CANCEL',
    ]);
    const { seq: postponed } = await journey.postpone('Snow.');
    expect(await entries(journey, postponed)).toContain('visit-postponed supervisor CANCEL');
    await journey.withdraw();
  }, 60_000);

  it('F34 a booking taken back: the supervisor’s entry is withdrawn too', async () => {
    const { journey, situations } = await bookedWithSupervisor();
    const { id } = await journey.row();
    await journey.query(`update mail set status = 'sent' where case_id = $1`, id);
    const { seq } = await situations.stepBack();
    expect(await entries(journey, seq)).toContain('step-taken-back supervisor CANCEL');
    await journey.withdraw();
  }, 60_000);

  it('F100 the naming of an assessor is not taken back once another was named: who is there is said', async () => {
    const { journey, situations } = await named();
    await situations.endAssignment('Declined.');
    await situations.nameAssessor(casework.world.assessors.lund);
    const preview = () => journey.get(StepBackService).preview(casework.world.as.office, journey.number, journey.cycle);
    expect(await preview()).toMatchObject({ possible: false, why: expect.stringContaining('Per Lund') });
    await expect(situations.stepBack()).rejects.toMatchObject({ code: 'STEP.OTHER_ASSESSOR' });
    expect((await journey.page()).assessor?.name).toBe('Per Lund');
    await situations.endAssignment('Declined too.');
    await situations.nameAssessor(casework.world.assessors.hart);
    await situations.endAssignment('Declined once more.');
    const ended = (await journey.mails()).filter(({ role }) => role === 'former assessor');
    const [hart, , again] = ended.map(({ recipient }) => recipient);
    expect(again).toBe(hart);
    await journey.withdraw();
  }, 60_000);

  async function named() {
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    await journey.declareReady();
    await journey.by(casework.world.as.office, (asked) =>
      journey.get(AssignmentService).nameAssessor(asked, { assessorId: casework.world.assessors.hart }),
    );
    return { journey, situations: new Situations(journey) };
  }

  async function visited(): Promise<{ journey: Journey; situations: Situations; days: [string, string] }> {
    const today = await casework.clock.today();
    const days: [string, string] = [plus(today, 1), plus(today, 2)];
    const journey = casework.journey();
    await journey.toBooked(...days);
    await casework.moveTo(days[1], '18:00');
    return { journey, situations: new Situations(journey), days };
  }

  it('F53 acceptance taken back while the facts are being checked: the organisation is told that it need not answer', async () => {
    const { journey, situations, days } = await visited();
    await journey.complete(...days);
    await journey.submitScores(90);
    await journey.acceptScores();
    await journey.by(casework.world.as.office, (asked) =>
      journey.get(AccuracyService).send(asked, { summary: 'Pairs are matched.', segments: [] }),
    );
    const { seq } = await situations.stepBack();
    expect(await entries(journey, seq)).toEqual(['accuracy-ended organisation']);
    await journey.withdraw();
  }, 60_000);

  it('F29 what was found of a conflict is not for the parties: they read that the case is frozen', async () => {
    const { journey, situations, days } = await visited();
    await journey.complete(...days);
    await situations.reportConflict('assessor', 'Advised the sponsor.');
    const { organisation, assessor, office } = casework.world.as;
    const board = await somebody(journey, 'board');
    const seen = async (user: typeof office) =>
      JSON.stringify([
        (await journey.page(user)).holds,
        await journey.get(TimelineService).entries(user, journey.number, journey.cycle),
      ]);
    for (const user of [organisation, assessor]) {
      expect(await seen(user)).not.toContain('Advised the sponsor');
      expect(await seen(user)).toContain('Of the assessor. Nothing is submitted');
    }
    for (const user of [office, board]) expect(await seen(user)).toContain('Advised the sponsor');
    await journey.withdraw();
  }, 60_000);

  it('F43 verbal feedback: by whom is kept, on a day that has come, and the report says who gave it', async () => {
    const { journey, situations, days } = await visited();
    const { manager } = casework.world.as;
    const complete = (day: string, by?: string) =>
      journey.by(manager, (asked) =>
        journey.get(VisitsService).complete(asked, {
          days: days as never,
          verbalFeedback: { day: day as never, to: 'Priya Nair', summary: 'Well run.', ...(by ? { by } : {}) },
        }),
      );
    const field = (pointer: string) => ({ faults: [expect.objectContaining({ pointer })] });
    for (const day of [plus(days[1], 1), plus(days[0], -1)])
      await expect(complete(day)).rejects.toMatchObject(field('/verbalFeedback/day'));
    await complete(days[1]);
    const given = async () =>
      (await journey.get(VisitLogService).ofCase(manager, journey.number, journey.cycle)).feedback.map(({ by }) => by);
    expect(await given()).toEqual(['Jo Hart']);
    await situations.stepBack();
    await complete(days[1], 'Nadia Iqbal');
    await situations.endAssignment('Broke an arm.');
    await situations.scoreFromEvidence();
    await situations.nameAssessor(casework.world.assessors.lund);
    expect(await given()).toEqual(['Jo Hart', 'Nadia Iqbal']);
    await journey.withdraw();
  }, 60_000);
});

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

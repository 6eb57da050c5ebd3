import { CasesProcess } from '#services/cases/cases.process';
import { CaseWorkflowsService } from '#services/cases/case-workflows.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { Situations } from '../kit/situations.js';
import { CACHES } from './caches.js';

type Step = (journey: Journey, casework: SkippingCasework) => Promise<unknown>;

/** A whole accreditation; between its steps the case stands at every stage that waits for somebody. */
const COURSE: readonly (readonly [stage: string, step: Step])[] = [
  ['APPLIED', (journey) => journey.acceptApplication()],
  ['IN_HOUSE_REVIEW', (journey) => journey.declareReady()],
  ['READY', (journey) => journey.assign()],
  ['BOOKING', (journey) => journey.book('2005-03-08', '2005-03-09')],
  ['BOOKED', (_journey, casework) => casework.moveTo('2005-03-09', '18:00')],
  ['VISIT', (journey) => journey.complete('2005-03-08', '2005-03-09')],
  ['SCORING', (journey) => journey.submitScores(85)],
  ['SUPERVISORY_REVIEW', (journey) => journey.returnScores()],
  ['REWORK', (journey) => journey.resubmit(90)],
  ['SUPERVISORY_REVIEW', (journey) => journey.acceptScores()],
  ['REPORT', (_journey, casework) => casework.moveTo('2005-04-19')],
  ['REPORT', (journey) => journey.issueReport()],
  ['AWARD_PENDING', (_journey, casework) => casework.moveTo('2005-05-01')],
  ['AWARD_PENDING', (journey) => journey.issueCertificate()],
  ['ACCREDITED', (_journey, casework) => casework.moveTo('2005-05-20')],
];

describe.each(CACHES)(
  'a case whose workflow is lost and told again from its events, %s',
  (_words, maxCachedWorkflows) => {
    const open = () => SkippingCasework.open('2005-01-10', { maxCachedWorkflows });

    const address = async (journey: Journey) => ({
      id: (await journey.row()).id,
      number: journey.number,
      cycle: journey.cycle,
    });
    /** The workflow is gone, as after the loss of the engine's store, and is made anew. */
    async function rebuild(journey: Journey): Promise<void> {
      const at = await address(journey);
      await journey.get(CasesProcess).end(at, 'lost');
      await journey.get(CaseWorkflowsService).rebuild(at, 'test');
    }

    /** Everything that people and clocks have of a case. */
    async function remains(journey: Journey): Promise<object> {
      const { id } = await journey.row();
      const [mails, deadlines, rungs, timers] = await Promise.all([
        journey.query<object>(
          'select purpose, occurrence, recipient, dated from mail where case_id = $1 order by 1, 2, 3',
          id,
        ),
        journey.query<object>(
          `select kind, anchor_seq, promised_day::text, working_day::text, status from deadline where case_id = $1 order by 1, 2`,
          id,
        ),
        journey.query<object>(
          `select d.kind, r.name, r.due_at, r.status from rung r join deadline d on d.id = r.deadline_id
         where r.case_id = $1 order by 1, d.anchor_seq, r.due_at, 2`,
          id,
        ),
        journey.query<object>('select command, due_at from case_timer where case_id = $1 order by 1, 2', id),
      ]);
      const minute = (rows: readonly object[]) =>
        rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              value instanceof Date ? value.toISOString().slice(0, 13) : (value as unknown),
            ]),
          ),
        );
      return { mails: minute(mails), deadlines, rungs: minute(rungs), timers: minute(timers) };
    }

    async function play(lost: boolean): Promise<object> {
      const casework = await open();
      try {
        const journey = casework.journey();
        await journey.apply();
        for (const [stage, step] of COURSE) {
          expect(await journey.stage()).toBe(stage);
          if (lost) await rebuild(journey);
          await step(journey, casework);
        }
        expect(await journey.stage()).toBe('CLOSED');
        return await remains(journey);
      } finally {
        await casework.close();
      }
    }

    it('R14 F120 goes on at every stage and ends as one that was never lost: the same mails once, the same deadlines', async () => {
      expect(await play(true)).toEqual(await play(false));
    }, 180_000);

    describe('beside its main line', () => {
      let casework: SkippingCasework;
      beforeAll(async () => {
        casework = await open();
      }, 60_000);
      afterAll(() => casework.close());

      it('R14 is still paused, then still dormant, and goes on from there', async () => {
        const journey = casework.journey();
        const situations = new Situations(journey);
        await journey.apply();
        await journey.acceptApplication();
        await situations.pause();
        await rebuild(journey);
        await situations.resume();
        await situations.ask();
        await casework.moveTo('2005-04-12');
        expect(await journey.stage()).toBe('DORMANT');
        await rebuild(journey);
        await situations.hear();
        expect(await journey.stage()).toBe('IN_HOUSE_REVIEW');
      }, 60_000);

      it('R14 is still frozen by a conflict of interest, and ends by withdrawal', async () => {
        const today = await casework.clock.today();
        const journey = casework.journey();
        await journey.toBooked(plus(today, 20), plus(today, 21));
        const situations = new Situations(journey);
        await situations.reportConflict('assessor');
        await rebuild(journey);
        await expect(journey.begin()).rejects.toThrow(/conflict/i);
        await rebuild(journey);
        await journey.withdraw();
        await expect(rebuild(journey)).rejects.toMatchObject({ code: 'CASE.OVER' });
      }, 60_000);

      it('a command that was answered before gets its first answer from the new workflow too', async () => {
        const journey = casework.journey();
        await journey.apply('the-key-of-the-application');
        await journey.acceptApplication();
        const { number, seq } = journey;
        await rebuild(journey);
        await journey.apply('the-key-of-the-application');
        expect([journey.number, journey.seq]).toEqual([number, 1]);
        expect((await journey.row()).recorded_seq).toBe(seq);
      }, 60_000);
    });
  },
);

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

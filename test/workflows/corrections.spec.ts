import { StepBackService } from '#services/cases/step-back.service';
import { PreviewsService } from '#services/invoices/previews.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { Situations } from '../kit/situations.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('Corrections, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-03-01', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  async function issued(
    ...percent: readonly number[]
  ): Promise<{ journey: Journey; situations: Situations; on: string }> {
    const today = await casework.clock.today();
    const days = [plus(today, 1), plus(today, 2)] as const;
    const journey = casework.journey();
    await journey.toBooked(...days);
    await casework.moveTo(days[1], '18:00');
    await journey.complete(...days);
    await journey.submitScores(...percent);
    await journey.acceptScores();
    await journey.issueReport();
    return { journey, situations: new Situations(journey), on: days[1] };
  }

  const clocks = async (journey: Journey, kind: string) =>
    (await journey.page()).clocks
      .filter((each) => each.kind === kind)
      .map(({ status, promisedDay }) => `${promisedDay} ${status}`);

  it('F54 Report corrected: a new version with the same grade, the certificate clock stays', async () => {
    const { journey, situations, on } = await issued(90);
    await casework.moveTo(plus(on, 3));
    await situations.correctReport('The sponsor’s name was wrong.');
    const page = await journey.page();
    expect(page.documents.map(({ title }) => title)).toEqual(['Report', 'Report, version 2']);
    expect(page.documents.map(({ trouble }) => trouble)).toEqual([null, null]);
    expect(await clocks(journey, 'CERTIFICATE')).toEqual([`${plus(on, 14)} running`]);
    const told = (await journey.mails()).filter(({ purpose }) => purpose === 'report-corrected');
    expect(told.map(({ role, day }) => `${day} ${role}`)).toEqual([`${plus(on, 3)} organisation`]);
    await journey.issueCertificate();
  }, 60_000);

  it('F62 Report corrected: another grade, accepted again, the certificate revised with its number kept', async () => {
    const { journey, situations, on } = await issued(90);
    await journey.issueCertificate();
    await casework.moveTo(plus(on, 10));
    await situations.reopenReview();
    expect(await journey.stage()).toBe('SUPERVISORY_REVIEW');
    expect(await journey.page()).toMatchObject({ grade: null, overallShown: null });
    await journey.returnScores('Segment 4 was misread.');
    await journey.resubmit(96);
    await journey.acceptScores();
    await journey.issueReport();
    expect(await clocks(journey, 'CERTIFICATE')).toEqual([`${plus(on, 24)} running`, `${plus(on, 14)} met`]);
    await journey.issueCertificate();
    const certificates = await journey.query<{ number: string; revision: number; grade: string }>(
      `select number, revision, content ->> 'grade' as grade from certificate where case_id = $1 order by revision`,
      (await journey.row()).id,
    );
    const number = `C-${journey.number.slice(2)}-1`;
    expect(certificates).toEqual([
      { number, revision: 1, grade: 'silver' },
      { number, revision: 2, grade: 'gold' },
    ]);
    const page = await journey.page();
    expect(page.documents.map(({ title }) => title)).toEqual([
      'Report',
      'Certificate',
      'Report, version 2',
      'Certificate, revision 2',
    ]);
    await casework.moveTo(plus(on, 32));
    expect(await journey.stage()).toBe('CLOSED');
  }, 60_000);

  it('F82 Report corrected: while the review is open again no service is complete, and no tax point lies behind', async () => {
    const { journey, situations, on } = await issued(90);
    await journey.approveExpenses();
    await casework.moveTo(plus(on, 20));
    await situations.reopenReview();
    const [draft] = await journey.query<{ id: string }>(
      `select id from invoice where case_id = $1 and status = 'draft'`,
      (await journey.row()).id,
    );
    const preview = await journey.get(PreviewsService).ifIssuedNow(casework.world.as.finance, draft?.id ?? '');
    expect(preview.figures?.taxPoint).toMatchObject({
      day: plus(on, 20),
      reason: 'the invoice is issued before the service is complete',
    });
  }, 60_000);

  it('F100 A step taken back: nothing is deleted, queued mails are cancelled, whoever had one is told', async () => {
    const today = await casework.clock.today();
    const days = [plus(today, 5), plus(today, 6)] as const;
    const journey = casework.journey();
    await journey.toBooked(...days);
    const situations = new Situations(journey);
    const booked = (await journey.row()).recorded_seq;
    const { id } = await journey.row();
    await journey.query(
      `update mail set status = 'sent' where case_id = $1 and occurrence = $2 and recipient_role = 'organisation'`,
      ...[id, `event ${booked}`],
    );
    const preview = await journey.get(StepBackService).preview(casework.world.as.office, journey.number, journey.cycle);
    expect(preview).toMatchObject({
      possible: true,
      step: booked,
      leadsTo: 'Booking the visit',
      clocksEnded: ['VISIT_REMINDER'],
    });
    expect(preview.mails.map(({ gone }) => gone).sort()).toEqual([false, true]);
    await situations.stepBack('The second day was a bank holiday.');
    const statuses = await journey.query<{ role: string; status: string; purpose: string }>(
      `select recipient_role as role, status, purpose from mail where case_id = $1 and purpose in ('visit-booked', 'step-taken-back')
       order by purpose, role`,
      id,
    );
    expect(statuses).toEqual([
      { role: 'organisation', status: 'queued', purpose: 'step-taken-back' },
      { role: 'assessor', status: 'cancelled', purpose: 'visit-booked' },
      { role: 'organisation', status: 'sent', purpose: 'visit-booked' },
    ]);
    const [withEntry] = await journey.query<{ ical: string }>(
      `select ical from mail where case_id = $1 and purpose = 'step-taken-back'`,
      id,
    );
    expect(withEntry?.ical).toContain('METHOD:CANCEL');
    await casework.moveTo(plus(today, 7));
    expect(await journey.page()).toMatchObject({ stage: 'BOOKING', state: { bookings: 0 } });
    await journey.withdraw();
    const charged = await journey.query('select from invoice where case_id = $1', id);
    expect(charged).toHaveLength(0);
  }, 60_000);

  it('F100 A step taken back: not a postponement once the assessor of the booked visit has left the case', async () => {
    const today = await casework.clock.today();
    const journey = casework.journey();
    await journey.toBooked(plus(today, 5), plus(today, 6));
    await journey.postpone('Snow.');
    const situations = new Situations(journey);
    await situations.endAssignment();
    const refused = { code: 'STEP.ASSESSOR_LEFT' };
    await expect(situations.stepBack('Pressed too soon.')).rejects.toMatchObject(refused);
    await situations.nameAssessor(casework.world.assessors.lund);
    await expect(situations.stepBack('Pressed too soon.')).rejects.toMatchObject(refused);
    const preview = await journey.get(StepBackService).preview(casework.world.as.office, journey.number, journey.cycle);
    expect(preview).toMatchObject({ possible: false, why: expect.stringContaining('has left') });
    expect(await journey.stage()).toBe('BOOKING');
    await journey.withdraw();
  }, 60_000);

  it('F64 F100 A visit completed by mistake: its promise is superseded and counted anew from the right day', async () => {
    const today = await casework.clock.today();
    const days = [plus(today, 1), plus(today, 2)] as const;
    const journey = casework.journey();
    await journey.toBooked(...days);
    await casework.moveTo(plus(days[1], 1), '18:00');
    await journey.complete(...days);
    await new Situations(journey).stepBack('The second day was held a day later.');
    expect(await journey.stage()).toBe('VISIT');
    await journey.complete(days[0], plus(days[1], 1));
    expect(await clocks(journey, 'REPORT')).toEqual([
      `${plus(days[1], 43)} running`,
      `${plus(days[1], 42)} superseded`,
    ]);
    await new Situations(journey).stepBack('Once more.');
    await journey.abort([days[0]]);
    await journey.withdraw();
  }, 60_000);
});

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

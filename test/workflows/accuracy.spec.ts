import { AccuracyService } from '#services/reports/accuracy.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { CACHES } from './caches.js';

const REMARKS = { summary: 'Pairs are matched once a year.', segments: [] };

describe.each(CACHES)('F53 The organisation checks the facts, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-03-01', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  async function accepted(): Promise<{ readonly journey: Journey; readonly last: string }> {
    const today = await casework.clock.today();
    const [first, last] = [plus(today, 1), plus(today, 2)];
    const journey = casework.journey();
    await journey.toBooked(first, last);
    await casework.moveTo(last, '18:00');
    await journey.complete(first, last);
    await journey.submitScores(90);
    await journey.acceptScores();
    return { journey, last };
  }

  const send = (journey: Journey) =>
    journey.by(casework.world.as.office, (asked) => journey.get(AccuracyService).send(asked, REMARKS));

  it('Factual-accuracy check: it answers with points, the office records what was changed, then the report goes out; the promise stays', async () => {
    const { journey, last } = await accepted();
    await send(journey);
    const { organisation, office } = casework.world.as;
    const shown = await journey.get(AccuracyService).check(organisation, journey.number, journey.cycle);
    expect(shown).toMatchObject({ remarks: REMARKS, status: 'open', until: '2005-03-10' });
    await expect(journey.issueReport()).rejects.toMatchObject({ code: 'REPORT.ACCURACY_OPEN' });
    const points = [{ segment: 3, text: 'Twice a year.' }];
    await journey.by(organisation, (asked) => journey.get(AccuracyService).answer(asked, { points }));
    await expect(journey.issueReport()).rejects.toMatchObject({ code: 'REPORT.CHANGES_NOT_RECORDED' });
    const changes = [{ segment: 3, text: 'Corrected.' }];
    await journey.by(office, (asked) => journey.get(AccuracyService).recordChanges(asked, { changes }));
    expect(await journey.get(AccuracyService).check(office, journey.number, journey.cycle)).toMatchObject({
      status: 'settled',
      points,
      changes,
    });
    const report = (await journey.page()).clocks.filter(({ kind }) => kind === 'REPORT');
    expect(report).toEqual([expect.objectContaining({ promisedDay: plus(last, 42), status: 'running' })]);
    await journey.issueReport();
    expect(await journey.stage()).toBe('AWARD_PENDING');
    await journey.issueCertificate();
  }, 60_000);

  it('is reminded, and after five working days without an answer the report can go out', async () => {
    const { journey } = await accepted();
    await casework.moveTo('2005-03-18');
    await send(journey);
    await casework.moveTo('2005-03-29', '18:00');
    await expect(journey.issueReport()).rejects.toMatchObject({ code: 'REPORT.ACCURACY_OPEN' });
    await casework.moveTo('2005-03-30');
    const mails = (await journey.mails()).filter(({ purpose }) => purpose.startsWith('accuracy'));
    expect(mails.map(({ purpose, day, role }) => `${day} ${purpose} ${role}`)).toEqual([
      '2005-03-18 accuracy-check organisation',
      '2005-03-29 accuracy-reminder organisation',
      '2005-03-30 accuracy-expired office',
    ]);
    await journey.issueReport();
    await journey.issueCertificate();
  }, 60_000);

  it('is not asked when it would not fit into the six weeks any more', async () => {
    const { journey, last } = await accepted();
    await casework.moveTo(plus(last, 36));
    await expect(send(journey)).rejects.toMatchObject({ code: 'ACCURACY.NO_ROOM' });
    await journey.issueReport();
    await journey.issueCertificate();
  }, 60_000);
});

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

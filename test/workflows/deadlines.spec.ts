import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('the six weeks and the two weeks, to the day, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-09-01', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  async function visited(first: string, last: string): Promise<Journey> {
    const journey = casework.journey();
    await journey.toBooked(first, last);
    await casework.moveTo(last, '18:00');
    await journey.complete(first, last);
    return journey;
  }

  const clock = async (journey: Journey, kind: string) =>
    (await journey.page()).clocks.find((each) => each.kind === kind);

  it('F55 F63 ends a promise over the autumn clock change an hour later in UTC, and meets it in its last minute', async () => {
    const journey = await visited('2005-09-19', '2005-09-20');
    expect(await clock(journey, 'REPORT')).toMatchObject({
      promisedDay: '2005-11-01',
      workingDay: '2005-11-01',
      endsAt: '2005-11-01T23:59:59.999Z',
    });
    await journey.submitScores(90);
    await journey.acceptScores();
    await casework.moveTo('2005-11-01', '23:59');
    await journey.issueReport();
    expect(await clock(journey, 'REPORT')).toMatchObject({ status: 'met' });
    expect(await clock(journey, 'CERTIFICATE')).toMatchObject({
      promisedDay: '2005-11-15',
      endsAt: '2005-11-15T23:59:59.999Z',
    });
    await casework.moveTo('2005-11-16', '00:01');
    await journey.issueCertificate();
    expect(await clock(journey, 'CERTIFICATE')).toMatchObject({ status: 'missed' });
  }, 60_000);

  it('F38 F63 rolls the working date back before a substitute bank holiday and says why', async () => {
    const journey = await visited('2005-11-17', '2005-11-18');
    const second = casework.journey();
    await second.toBooked('2005-11-21', '2005-11-22');
    await casework.moveTo('2005-11-22', '18:00');
    expect(await clock(journey, 'REPORT')).toMatchObject({ promisedDay: '2005-12-30', workingDay: '2005-12-30' });
    await second.complete('2005-11-21', '2005-11-22');
    const report = await clock(second, 'REPORT');
    expect(report).toMatchObject({ promisedDay: '2006-01-03', workingDay: '2006-01-03' });
    const review = await clock(journey, 'SCORES');
    expect(review).toMatchObject({ promisedDay: '2005-12-02' });
  }, 60_000);
});

describe('a report promised for Tuesday 27 December 2005', () => {
  let casework: SkippingCasework;
  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-11-01');
  }, 60_000);
  afterAll(() => casework.close());

  it('is worked on by Friday 23 December, the last working day before the bank holidays', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-11-14', '2005-11-15');
    await casework.moveTo('2005-11-15', '18:00');
    await journey.complete('2005-11-14', '2005-11-15');
    const report = (await journey.page()).clocks.find((each) => each.kind === 'REPORT');
    expect(report).toMatchObject({ promisedDay: '2005-12-27', workingDay: '2005-12-23' });
    expect(report?.explanation.join(' ')).toContain('Tuesday 27 December 2005');
    expect(report?.explanation.join(' ')).toContain('bank holiday');
  }, 60_000);
});

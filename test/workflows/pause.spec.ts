import { TimelineService } from '#services/cases/timeline.service';
import { SkippingCasework } from '../kit/casework.js';
import { Situations } from '../kit/situations.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('A pause, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-03-01', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  it('F65 F68 Pause: it never moves a promise; reminders meanwhile are on record as not sent: paused', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09', '18:00');
    await journey.complete('2005-03-08', '2005-03-09');
    const situations = new Situations(journey);
    await situations.pause();
    await casework.moveTo('2005-04-14');
    const sent = (await journey.mails()).filter(({ purpose }) => /reminder/.test(purpose)).map(({ day }) => day);
    expect(sent).toEqual(['2005-03-07', '2005-03-07']);
    await situations.resume();
    await casework.moveTo('2005-04-19');
    const later = (await journey.mails()).filter(({ purpose }) => purpose === 'report-reminder');
    expect(later.map(({ day }) => day)).toEqual(['2005-04-18']);
    const report = (await journey.page()).clocks.filter(({ kind }) => kind === 'REPORT');
    expect(report).toEqual([expect.objectContaining({ promisedDay: '2005-04-20', status: 'running' })]);
    const entries = await journey.get(TimelineService).entries(casework.world.as.office, journey.number, journey.cycle);
    const heldBack = entries.filter(({ detail }) => detail === 'Not sent: paused.').map(({ title }) => title);
    expect(heldBack.sort()).toEqual([
      'Reminder not sent: report, 14 days before',
      'Reminder not sent: report, 7 days before',
      'Reminder not sent: scores, 3 days before',
      'Reminder not sent: scores, on the day',
    ]);
    await journey.withdraw();
  }, 60_000);

  it('is no silence of the organisation’s: dormancy comes later by the days of the pause', async () => {
    const start = await casework.clock.today();
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    const situations = new Situations(journey);
    await situations.ask();
    await casework.moveTo(plus(start, 20));
    await situations.pause();
    await casework.moveTo(plus(start, 120));
    expect(await journey.stage()).toBe('IN_HOUSE_REVIEW');
    await situations.resume();
    await casework.moveTo(plus(start, 189));
    expect(await journey.stage()).toBe('IN_HOUSE_REVIEW');
    await casework.moveTo(plus(start, 191));
    expect(await journey.stage()).toBe('DORMANT');
  }, 60_000);
});

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

import { day } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { HolidayChangesService } from '#services/calendar/holiday-changes.service';
import { TimelineService } from '#services/cases/timeline.service';
import { SkippingCasework } from '../kit/casework.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('a bank holiday that is proclaimed while cases wait, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-02-21', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  it('F38 F64 wakes the case: its reminders go out by the new working date, and the promise stays', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09', '17:30');
    await journey.complete('2005-03-08', '2005-03-09');
    await journey.submitScores(90);
    await journey.acceptScores();
    await casework.moveTo('2005-04-13');
    const changes = journey.get(HolidayChangesService);
    const { office } = journey.world.as;
    // Promised for Wednesday 20 April: the two days before it become holidays too, so that Monday's warning is due on Friday.
    for (const [on, title] of [
      ['2005-04-20', 'Royal wedding'],
      ['2005-04-19', 'Eve of the wedding'],
      ['2005-04-18', 'Eve of the eve'],
    ] as const) {
      const change = { kind: 'add', day: day(on), title } as const;
      const { stamp } = await changes.preview(office, change);
      const said = { reason: 'Proclaimed at short notice.', source: 'London Gazette', stamp };
      expect(await changes.apply(office, newId(), { change, ...said })).toMatchObject({ cases: 1, told: true });
    }
    await casework.moveTo('2005-04-22');
    const mails = (await journey.mails()).filter(({ purpose }) => purpose.startsWith('report-'));
    expect(mails.map(({ purpose, role, day: on }) => `${on} ${purpose} ${role}`).sort()).toEqual([
      '2005-04-06 report-reminder office',
      '2005-04-13 report-reminder office',
      '2005-04-13 report-reminder office',
      '2005-04-15 report-reminder manager',
      '2005-04-15 report-reminder office',
      '2005-04-15 report-reminder supervisor',
      '2005-04-21 report-overdue manager',
      '2005-04-21 report-overdue office',
    ]);
    const report = (await journey.page()).clocks.find(({ kind }) => kind === 'REPORT');
    expect(report).toMatchObject({ promisedDay: '2005-04-20', workingDay: '2005-04-15' });
    const timeline = await journey.get(TimelineService).entries(office, journey.number, journey.cycle);
    expect(
      timeline.filter(({ kind }) => kind === 'calendar').map(({ title, detail }) => `${title}: ${detail}`),
    ).toEqual([
      'Working date of the report moved from 18 Apr 2005 to 15 Apr 2005: Eve of the eve added: Monday 18 April 2005. Proclaimed at short notice.',
      'Working date of the report moved from 19 Apr 2005 to 18 Apr 2005: Eve of the wedding added: Tuesday 19 April 2005. Proclaimed at short notice.',
      'Working date of the report moved from 20 Apr 2005 to 19 Apr 2005: Royal wedding added: Wednesday 20 April 2005. Proclaimed at short notice.',
    ]);
  }, 90_000);
});

import { day } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { HolidayChangesService } from '#services/calendar/holiday-changes.service';
import { AppealJourney } from '../kit/appeals.js';
import { SkippingCasework } from '../kit/casework.js';
import { CertificateJourney } from '../kit/certificates.js';
import { ComplaintJourney } from '../kit/complaints.js';
import { somebody } from '../kit/people.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('a bank holiday that is proclaimed after a report, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;
  let appeal: AppealJourney;

  const ask = (on: string) => ({ kind: 'add', day: day(on), title: 'Royal wedding' }) as const;
  const preview = (on: string, user = appeal.journey.world.as.office) =>
    appeal.journey.get(HolidayChangesService).preview(user, ask(on));
  const proclaim = async (on: string) => {
    const { office } = appeal.journey.world.as;
    const { stamp } = await preview(on);
    const said = { reason: 'Proclaimed at short notice.', source: 'London Gazette', stamp };
    return appeal.journey.get(HolidayChangesService).apply(office, newId(), { change: ask(on), ...said });
  };

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
    await casework.journey().query('alter table standards_version disable trigger user');
    await casework
      .journey()
      .query(`update standards_version set rules = rules || '{"certificate": {"validYears": 1}}'`);
    appeal = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    await appeal.journey.issueCertificate();
    await appeal.lodge();
    await casework.moveTo('2005-04-05');
    await appeal.admit();
  }, 120_000);
  afterAll(() => casework.close());

  it('F64 F106 moves the panel’s working date after a preview, keeps why, and its reminders go out by the new one', async () => {
    const seen = await preview('2005-05-05');
    const clock = seen.affected.find(({ proceeding }) => proceeding?.kind === 'appeal');
    expect(clock).toMatchObject({
      ...{ number: `${appeal.journey.number}/1/1`, organisation: 'Northern Rail Trust', kind: 'PANEL', caseId: null },
      ...{ promisedDay: '2005-05-05', workingDayBefore: '2005-05-05', workingDayAfter: '2005-05-04' },
    });
    expect(clock?.rungs.map(({ name, after }) => `${name} ${after.slice(0, 10)}`)).toEqual([
      ...['-14 2005-04-20', '-7 2005-04-27', '0 2005-05-04'],
    ]);
    expect(await proclaim('2005-05-05')).toMatchObject({ deadlines: 1, cases: 0, proceedings: 1, told: true });
    const { clocks, redatings } = await appeal.page();
    expect(clocks[0]).toMatchObject({ kind: 'PANEL', promisedDay: '2005-05-05', workingDay: '2005-05-04' });
    expect(clocks[0]?.explanation.at(-1)).toContain('is a bank holiday (Royal wedding)');
    expect(redatings).toMatchObject([
      {
        ...{ clock: 'PANEL', before: '2005-05-05', after: '2005-05-04', by: 'The office' },
        ...{ change: 'Royal wedding added: Thursday 5 May 2005', reason: 'Proclaimed at short notice.' },
      },
    ]);
    await casework.moveTo('2005-05-05');
    const reminders = (await appeal.mails()).filter((each) => each.includes('reminder'));
    expect(reminders.map((each) => each.slice(0, 10))).toEqual([
      '2005-04-20',
      '2005-04-27',
      '2005-05-03',
      '2005-05-04',
    ]);
  }, 120_000);

  it('F64 F107 moves the reminder of a certificate’s renewal; the day on which it expires stays', async () => {
    const seen = await preview('2005-09-30');
    expect(seen.affected).toMatchObject([
      {
        ...{ kind: 'RENEWAL', promisedDay: '2006-03-31', workingDayAfter: '2006-03-31' },
        rungs: [{ name: '6 months before', before: '2005-09-30T08:00:00.000Z', after: '2005-10-03T08:00:00.000Z' }],
      },
    ]);
    await proclaim('2005-09-30');
    const certificate = await CertificateJourney.of(casework, appeal.journey);
    expect((await certificate.page()).redatings).toMatchObject([{ clock: null, change: expect.any(String) }]);
    await casework.moveTo('2005-10-04');
    expect(await certificate.mails()).toEqual([
      '2005-10-03 certificate-renewal to office',
      '2005-10-03 certificate-renewal to organisation',
    ]);
  }, 120_000);

  it('F64 F105 moves a complaint’s too, but whom it is about reads nothing of it in the preview', async () => {
    const complaint = new ComplaintJourney(casework);
    const blamed = await somebody(complaint.journey, 'manager');
    await complaint.receive({ aboutAccountId: blamed.id });
    const { clocks } = await complaint.page();
    const answer = clocks.find(({ kind }) => kind === 'ANSWER');
    const seen = await preview(answer!.promisedDay);
    expect(seen.affected.map(({ number, kind }) => `${number} ${kind}`)).toEqual(['CO-2005-0001 ANSWER']);
    expect(await preview(answer!.promisedDay, blamed)).toEqual({ ...seen, affected: [] });
    await proclaim(answer!.promisedDay);
    const moved = (await complaint.page()).clocks.find(({ kind }) => kind === 'ANSWER');
    expect(moved).toMatchObject({ promisedDay: answer!.promisedDay });
    expect(moved!.workingDay < answer!.workingDay).toBe(true);
  }, 120_000);

  it('F64 refuses what was reckoned by a calendar that has been replaced, and a promise that would move', async () => {
    const { journey } = appeal;
    await expect(
      journey.query(
        `insert into proceeding_timer select gen_random_uuid(), id, 'expire', now(), null, 0 from proceeding`,
      ),
    ).rejects.toThrow('the calendar has changed');
    await expect(journey.query('update proceeding_clock set promised_day = promised_day - 1')).rejects.toThrow(
      'never moves',
    );
  });
});

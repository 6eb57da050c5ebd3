import { SkippingCasework } from '../kit/casework.js';
import { somebody } from '../kit/people.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('reminders, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  it('F66 F67 warn of a silent report 14, 7 and 2 days before and on the day, then escalate and go on as a daily digest', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09', '17:30');
    await journey.complete('2005-03-08', '2005-03-09');
    await journey.submitScores(90);
    await journey.acceptScores();
    await casework.moveTo('2005-04-28');
    const mails = (await journey.mails()).filter(({ purpose }) => purpose.startsWith('report-'));
    expect(mails.map(({ purpose, role, day }) => `${day} ${purpose} ${role}`).sort()).toEqual([
      '2005-04-06 report-reminder office',
      '2005-04-13 report-reminder office',
      '2005-04-18 report-reminder office',
      '2005-04-20 report-reminder manager',
      '2005-04-20 report-reminder office',
      '2005-04-20 report-reminder supervisor',
      '2005-04-21 report-overdue manager',
      '2005-04-21 report-overdue office',
      '2005-04-25 report-overdue manager',
      '2005-04-25 report-overdue office',
    ]);
    const digests = await journey.query<{ day: string }>(
      `select to_char(dated at time zone 'Europe/London', 'YYYY-MM-DD') as day from mail where purpose = 'overdue-digest' order by 1`,
    );
    expect(digests.map(({ day }) => day)).toEqual(['2005-04-26', '2005-04-27', '2005-04-28']);
    await journey.issueReport();
    await casework.moveTo('2005-04-30');
    const after = await journey.query(`select from mail where purpose = 'overdue-digest' and dated > '2005-04-29'`);
    expect(after).toHaveLength(0);
    expect((await journey.page()).clocks.find((clock) => clock.kind === 'REPORT')?.status).toBe('missed');
    await journey.issueCertificate();
  }, 90_000);

  it('ask the organisation every sixty days of the in-house review', async () => {
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    await casework.moveTo('2005-09-15');
    const asked = (await journey.mails()).filter(({ purpose }) => purpose === 'check-in');
    expect(asked.map(({ day, role }) => `${day} ${role}`)).toEqual([
      '2005-06-29 organisation',
      '2005-08-26 organisation',
    ]);
  }, 60_000);

  it('F67 the Board reads of a promise that is broken for two weeks, once; a missed certificate is in the daily digest too', async () => {
    const journey = casework.journey();
    await somebody(journey, 'board');
    await journey.toBooked('2005-09-19', '2005-09-20');
    await casework.moveTo('2005-09-20', '17:30');
    await journey.complete('2005-09-19', '2005-09-20');
    await journey.submitScores(90);
    await journey.acceptScores();
    const told = async (role: string, since: string) =>
      (
        await journey.query<{ day: string }>(
          `select to_char(dated at time zone 'Europe/London', 'YYYY-MM-DD') as day from mail
           where purpose = 'overdue-digest' and recipient_role = $1 and dated >= $2 order by 1`,
          ...[role, since],
        )
      ).map(({ day }) => day);
    await casework.moveTo('2005-11-17');
    expect(await told('board', '2005-09-20')).toEqual(['2005-11-15']);
    await journey.issueReport();
    await casework.moveTo('2005-12-02');
    expect(await told('manager', '2005-11-18')).toEqual(['2005-12-02']);
    await journey.issueCertificate();
    await casework.moveTo('2005-12-06');
    expect(await told('manager', '2005-12-03')).toEqual([]);
  }, 90_000);
});

describe('after weeks in which nothing was at work', () => {
  let casework: SkippingCasework;
  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-02-21');
  }, 60_000);
  afterAll(() => casework.close());

  it('F69 one catch-up reminder goes out and the stale ones are on record as skipped', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09', '17:30');
    await journey.complete('2005-03-08', '2005-03-09');
    await casework.clock.jumpTo('2005-04-19', '11:00');
    await casework.lookAgain(journey);
    await casework.moveTo('2005-04-19', '11:30');
    const reminders = (await journey.mails()).filter(({ purpose }) => purpose === 'report-reminder');
    expect(reminders).toEqual([expect.objectContaining({ day: '2005-04-19', role: 'assessor' })]);
    const skipped = await journey.query<{ name: string }>(
      `select r.name from rung r join deadline d on d.id = r.deadline_id
       where d.kind = 'REPORT' and r.status = 'skipped' order by r.due_at`,
    );
    expect(skipped.map(({ name }) => name)).toEqual(['-14', '-7']);
  }, 60_000);
});

import { TimelineService } from '#services/cases/timeline.service';
import { DigestsService } from '#services/mail/digests.service';
import { MailsService } from '#services/mail/mails.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { Situations } from '../kit/situations.js';

const HART = 'jo.hart@assessors.example';

describe('F78 the reminders of a day', () => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-02-14');
  }, 60_000);
  afterAll(() => casework.close());

  const write = (): Promise<void> => casework.app.get(DigestsService, { strict: false }).write('0 seconds');
  const told = (journey: Journey, role: string): Promise<readonly { what: string; trouble: string | null }[]> =>
    journey.query(
      `select m.purpose || ': ' || m.status as what, m.trouble from mail m
       where m.case_id = (select id from case_file where number = $1) and recipient_role = $2 and ask is not null order by dated, purpose`,
      journey.number,
      role,
    );
  const digests = (journey: Journey): Promise<readonly { id: string; day: string; subject: string; text: string }[]> =>
    journey.query(
      `select id, subject_id as day, subject, text_part as text from mail where purpose = 'day-digest' and recipient = $1 order by dated`,
      HART,
    );
  async function visited(...days: readonly string[]): Promise<Journey> {
    const journey = casework.journey();
    await journey.toBooked(...days);
    return journey;
  }

  it('of an assessor with several cases are one mail; what was done, paused or passed on by then is left out', async () => {
    const cases = [
      await visited('2005-03-08', '2005-03-09'),
      await visited('2005-03-10', '2005-03-11'),
      await visited('2005-03-22', '2005-03-23'),
      await visited('2005-03-14', '2005-03-15'),
    ];
    const [scored, open, ahead, paused] = cases as [Journey, Journey, Journey, Journey];
    await casework.moveTo('2005-03-09', '18:00');
    await scored.complete('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-11', '18:00');
    await open.complete('2005-03-10', '2005-03-11');
    await casework.moveTo('2005-03-15', '18:00');
    await paused.complete('2005-03-14', '2005-03-15');
    await casework.moveTo('2005-03-21', '09:30');
    await write();
    const before = await digests(open);
    expect(before.map(({ day }) => day)).toEqual(['2005-03-21']);
    expect(before[0]?.subject).toBe('Monday 21 March 2005: 3 things are asked of you');
    expect(before[0]?.text.match(/^- (A-2005-\d+)/gm)).toEqual(
      [ahead, scored, open].map(({ number }) => `- ${number}`),
    );
    expect(await told(ahead, 'assessor')).toContainEqual({ what: 'visit-reminder: in digest', trouble: null });

    await casework.moveTo('2005-03-23', '09:30');
    await scored.submitScores(90);
    await write();
    expect(await digests(open)).toHaveLength(1);
    expect(await told(scored, 'assessor')).toContainEqual({
      what: 'scores-reminder: cancelled',
      trouble: 'Its reason had gone: the step was done.',
    });

    await casework.moveTo('2005-03-29', '09:30');
    await new Situations(paused).pause();
    await write();
    expect((await told(paused, 'assessor')).at(-1)).toEqual({
      what: 'scores-reminder: cancelled',
      trouble: 'The case was paused.',
    });
    for (const each of cases) await each.withdraw();
  }, 120_000);

  it('stand on the case with the digest that told whom; the organisation has its mail by itself', async () => {
    const journey = await visited('2005-05-10', '2005-05-11');
    await casework.moveTo('2005-05-03', '09:30');
    await write();
    const mails = await journey.query<{ role: string; status: string }>(
      `select recipient_role as role, status from mail where purpose = 'visit-reminder'
         and case_id = (select id from case_file where number = $1) order by 1`,
      journey.number,
    );
    expect(mails).toEqual([
      { role: 'assessor', status: 'in digest' },
      { role: 'organisation', status: 'queued' },
    ]);
    const { office } = casework.world.as;
    const entries = await journey.get(TimelineService).entries(office, journey.number, journey.cycle);
    expect(entries.map(({ detail }) => detail)).toContain(`to ${HART} (assessor). In the digest of 3 May 2005`);
    const list = await journey.get(MailsService).list(office, { caseNumber: journey.number, limit: 50 });
    const digestId = list.items.find(({ status }) => status === 'in digest')?.digestId ?? '';
    const digest = await journey.get(MailsService).one(office, digestId);
    expect(digest).toMatchObject({ purpose: 'day-digest', recipient: HART });
    expect(digest.tells).toContainEqual(expect.objectContaining({ caseNumber: journey.number }));
    await journey.withdraw();
  }, 60_000);

  it('F67 escalate singly to the manager, whose digest lists every broken promise once a day', async () => {
    const journey = await visited('2005-06-07', '2005-06-08');
    await casework.moveTo('2005-06-08', '18:00');
    await journey.complete('2005-06-07', '2005-06-08');
    await journey.submitScores(90);
    await journey.acceptScores();
    for (const day of ['20', '21', '22', '25', '26', '27']) {
      await casework.moveTo(`2005-07-${day}`, '09:30');
      await write();
      await write();
    }
    const rows = await journey.query<{ mail: string }>(
      `select to_char(dated at time zone 'Europe/London', 'MM-DD') || ' ' || purpose || ' ' || recipient_role || ' ' || status as mail
       from mail where dated > '2005-07-20' and recipient_role in ('office', 'manager', 'supervisor')
         and (case_id is null or case_id = (select id from case_file where number = $1)) order by 1`,
      journey.number,
    );
    expect(rows.map(({ mail }) => mail)).toEqual([
      '07-20 day-digest office queued',
      '07-20 day-digest supervisor queued',
      '07-20 report-reminder manager queued',
      '07-20 report-reminder office in digest',
      '07-20 report-reminder supervisor in digest',
      '07-21 day-digest office queued',
      '07-21 report-overdue manager queued',
      '07-21 report-overdue office in digest',
      '07-25 day-digest office queued',
      '07-25 report-overdue manager queued',
      '07-25 report-overdue office in digest',
      '07-26 day-digest manager queued',
      '07-26 overdue-digest manager in digest',
      '07-27 day-digest manager queued',
      '07-27 overdue-digest manager in digest',
    ]);
  }, 120_000);
});

import { DataSource } from 'typeorm';
import { newId } from '#platform/database/ids';
import { CaseWorkflowsService } from '#services/cases/case-workflows.service';
import { CasesProcess } from '#services/cases/cases.process';
import { ProceedingsProcess } from '#services/proceedings/proceedings.process';
import { FindingsService } from '#services/reconciliation/findings.service';
import { ReconciliationService } from '#services/reconciliation/reconciliation.service';
import { AppealJourney } from '../kit/appeals.js';
import { SkippingCasework } from '../kit/casework.js';
import { CertificateJourney } from '../kit/certificates.js';
import { ComplaintJourney } from '../kit/complaints.js';
import { somebody } from '../kit/people.js';

describe('R14 F120 the reconciliation of appeals, complaints and certificates', () => {
  let casework: SkippingCasework;
  /** Before its panel. */
  let appeal: AppealJourney;
  let complaint: ComplaintJourney;
  let certificate: CertificateJourney;

  const run = (sql: string, ...values: readonly unknown[]) => casework.app.get(DataSource).query(sql, [...values]);
  const sent = () => run(`update mail set status = 'sent', sent_at = now()`);
  const reconcile = (repair: boolean, by = 'test') =>
    casework.app.get(ReconciliationService, { strict: false }).run({ id: newId(), by, repair });
  async function found(repair: boolean): Promise<readonly string[]> {
    const { findings } = await reconcile(repair);
    return findings.map(({ about, words, mended }) => `${about}: ${words} ${mended ?? 'OPEN'}`);
  }
  const addressOf = async (id: string) => {
    const [row] = (await run('select id, kind, number from proceeding where id = $1', id)) as readonly {
      readonly id: string;
      readonly kind: 'appeal' | 'complaint' | 'certificate';
      readonly number: string;
    }[];
    return row!;
  };
  const end = async (id: string) =>
    casework.app.get(ProceedingsProcess, { strict: false }).end(await addressOf(id), 'lost');

  /** Nothing but a hand in the database does this; it is left to a person. */
  const promiseMoved = async (days: number) => {
    await run('alter table proceeding_clock disable trigger proceeding_clock_promise_fixed');
    await run(
      `update proceeding_clock set promised_day = promised_day + $2::int where proceeding_id = $1 and kind = 'ANSWER'`,
      ...[complaint.id, days],
    );
    await run('alter table proceeding_clock enable trigger proceeding_clock_promise_fixed');
  };

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    await run('alter table standards_version disable trigger user');
    await run(`update standards_version set rules = rules || '{"certificate": {"validYears": 1}}'`);
    appeal = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    await appeal.journey.issueCertificate();
    certificate = await CertificateJourney.of(casework, appeal.journey);
    await appeal.lodge();
    await appeal.admit();
    await appeal.panel();
    complaint = new ComplaintJourney(casework);
    await complaint.receive({ receivedOn: '2005-04-01' as never });
    await casework.moveTo('2005-04-04', '15:00');
    await sent();
  }, 120_000);
  afterAll(() => casework.close());

  it('finds nothing where nothing is wrong', async () => {
    expect(await reconcile(true)).toMatchObject({ cases: 1, proceedings: 3, workflows: 4, found: 0 });
  }, 60_000);

  it('writes anew what lists say of them', async () => {
    await run(`update proceeding set stage = 'LODGED', recorded_seq = 2 where id = $1`, appeal.id);
    await run(`update complaint set outcome = 'upheld' where id = $1`, complaint.id);
    expect([...(await found(true))].sort()).toEqual([
      'projection: The lists do not say of the appeal what its events say: stage, number of events. Written anew from the events.',
      'projection: The lists do not say of the complaint what its events say: outcome. Written anew from the events.',
    ]);
    expect(await appeal.page()).toMatchObject({ stage: 'PANEL', outcome: null, panel: [{}, {}] });
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('starts a clock that does not run, adds reminders and steps in time that are missing, follows the calendar', async () => {
    await run(`delete from proceeding_rung where proceeding_id = $1 and name = '-7'`, appeal.id);
    await run(
      `update proceeding_clock set working_day = '2005-04-28' where proceeding_id = $1 and kind = 'PANEL'`,
      appeal.id,
    );
    await run(
      `with gone as (delete from proceeding_rung where clock_id in (select id from proceeding_clock where proceeding_id = $1
         and kind = 'ANSWER')) select 1`,
      complaint.id,
    );
    await run(`delete from proceeding_clock where proceeding_id = $1 and kind = 'ANSWER'`, complaint.id);
    await run(`delete from proceeding_timer where type = 'expire'`);
    await run(
      `update proceeding_rung set status = 'waiting', settled_at = null where proceeding_id = $1
         and clock_id in (select id from proceeding_clock where kind = 'ADMISSION') and name = '0'`,
      appeal.id,
    );
    expect([...(await found(true))].sort()).toEqual([
      'deadline: The answer clock, counted from the day the complaint was received, does not run. The clock runs.',
      'deadline: The working date of the panel is 2005-04-28; by the calendar it is 2005-04-29. The working date follows the calendar; what it was is on record.',
      'reminder: Reminders of the admission, which is over, still wait: 0. They are not sent.',
      'reminder: The reminder “-7” of the panel is missing; it is due on 2005-04-22. The reminder waits for its day.',
      'timer: The certificate does not know that expire is to be done on 2006-04-01. It is known now.',
    ]);
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('makes a workflow anew that was lost, and its next step goes through', async () => {
    await end(complaint.id);
    const words = 'workflow: The complaint is open and its workflow is over (terminated).';
    expect(await found(false)).toEqual([`${words} OPEN`]);
    expect(await found(true)).toEqual([`${words} Made anew from the events, up to event 1.`]);
    await complaint.acknowledge();
    await sent();
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('F120 tells office and managers by one mail what is new of a night, and not again while it stays', async () => {
    const blamed = await somebody(complaint.journey, 'manager');
    await run('update complaint set about_account_id = $2 where id = $1', complaint.id, blamed.id);
    await promiseMoved(1);
    const mails = async () => {
      const rows = (await run(
        `select recipient_role as role, subject, text_part as text from mail where purpose = 'reconciliation-findings'
         order by recipient_role, subject`,
      )) as readonly { role: string; subject: string; text: string }[];
      return rows.map(({ role, subject }) => `${role}: ${subject}`);
    };
    await reconcile(true);
    expect(await mails()).toEqual([]);
    await reconcile(true, 'the night');
    const told = ['manager', 'office'].map((role) => `${role}: Reconciliation of Monday 4 April 2005: 1 left for you`);
    expect(await mails()).toEqual(told);
    await reconcile(true, 'the night');
    expect(await mails()).toEqual(told);
    const findings = casework.app.get(FindingsService, { strict: false });
    const { items } = await findings.runs(blamed, { limit: 1 });
    expect((await findings.list(blamed, items[0]!.id, { limit: 5 })).items).toEqual([]);
    expect((await findings.list(casework.world.as.office, items[0]!.id, { limit: 5 })).items).toMatchObject([
      { proceeding: { kind: 'complaint', number: 'CO-2005-0001' }, mended: null },
    ]);
    await promiseMoved(-1);
    await sent();
    await reconcile(true, 'the night');
    expect(await mails()).toEqual(told);
  }, 60_000);

  // From here on no time passes: the engine of these tests waits for what a workflow that was ended had begun.
  it('begins an appeal whose workflow never began', async () => {
    await casework.moveTo('2005-04-04', '16:00');
    await end(appeal.id);
    await run('alter table proceeding_event disable trigger user');
    await run('alter table deadline_redating disable trigger user');
    await run('delete from deadline_redating where proceeding_id = $1', appeal.id);
    for (const table of ['rung', 'clock', 'timer', 'event'])
      await run(`delete from proceeding_${table} where proceeding_id = $1`, appeal.id);
    await run('alter table proceeding_event enable trigger user');
    await run('update appeal set no = null, panel_id = null where id = $1', appeal.id);
    await run('update proceeding set recorded_seq = 0, number = null where id = $1', appeal.id);
    const words = `workflow: Appeal ${appeal.journey.number}/1/1 was lodged and has not begun.`;
    expect(await found(true)).toEqual([`${words} The word was given again.`]);
    await appeal.until('select from proceeding where id = $1 and recorded_seq = 1', appeal.id);
    await sent();
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('tells a case how its appeal ended where the word was lost', async () => {
    const { journey } = appeal;
    const at = { id: (await journey.row()).id, number: journey.number, cycle: 1 };
    await journey.get(CasesProcess).end(at, 'lost');
    await appeal.refuse();
    await journey.get(CaseWorkflowsService).rebuild(at, 'test');
    await run(`update proceeding set closed_at = closed_at - interval '1 hour' where id = $1`, appeal.id);
    await sent();
    const words = `workflow: The case has not heard how appeal ${journey.number}/1/1 ended.`;
    expect(await found(true)).toEqual([`${words} The word was given again.`]);
    await appeal.settled();
    await sent();
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('says which event is missing and mends nothing of it', async () => {
    await certificate.suspend();
    await sent();
    await run('alter table proceeding_event disable trigger user');
    await run('update proceeding_event set seq = 9 where proceeding_id = $1 and seq = 1', certificate.id);
    expect(await found(true)).toEqual([
      'chain: Event 1 of the certificate is missing; everything else of it is left as it is. OPEN',
    ]);
  }, 60_000);
});

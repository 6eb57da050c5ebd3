import { DataSource } from 'typeorm';
import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import { CasesProcess } from '#services/cases/cases.process';
import { RecordService } from '#services/cases/record.service';
import { TimelineService } from '#services/cases/timeline.service';
import { FindingsService } from '#services/reconciliation/findings.service';
import { ReconciliationService } from '#services/reconciliation/reconciliation.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { noOracle } from '../oracle/ask.js';
import { verifyChain } from '../oracle/verify-chain.js';

describe('R14 F120 the reconciliation of events, lists, clocks, workflows and outbox', () => {
  let casework: SkippingCasework;
  /** One whose report is due on 20 April, one in its in-house review, one withdrawn. */
  let scoring: Journey;
  let inHouse: Journey;
  let over: Journey;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-02-21');
    scoring = casework.journey();
    await scoring.toBooked('2005-03-08', '2005-03-09');
    inHouse = casework.journey();
    await inHouse.apply();
    await inHouse.acceptApplication();
    over = casework.journey();
    await over.apply();
    await over.withdraw();
    await casework.moveTo('2005-03-09', '18:00');
    await scoring.complete('2005-03-08', '2005-03-09');
    await sent();
  }, 90_000);
  afterAll(() => casework.close());

  /** There is no post office in this engine: what it would have sent is sent. */
  const sent = () => run(`update mail set status = 'sent', sent_at = now()`);
  const run = (sql: string, ...values: readonly unknown[]) => casework.app.get(DataSource).query(sql, [...values]);
  const idOf = async (journey: Journey): Promise<string> => (await journey.row()).id;
  const reconcile = (repair: boolean) =>
    casework.app.get(ReconciliationService, { strict: false }).run({ id: newId(), by: 'test', repair });

  async function found(repair: boolean): Promise<readonly string[]> {
    const { findings } = await reconcile(repair);
    return findings.map(({ about, words, mended }) => `${about}: ${words} ${mended ?? 'OPEN'}`);
  }

  it('finds nothing where nothing is wrong, over every case and workflow', async () => {
    expect(await reconcile(true)).toMatchObject({ cases: 3, workflows: 3, found: 0, mended: 0 });
  }, 60_000);

  it('writes lists anew that do not say what the events say', async () => {
    const id = await idOf(scoring);
    await run(
      `update case_file set stage = 'REPORT', waiting_on = '[]', recorded_seq = recorded_seq - 1 where id = $1`,
      id,
    );
    const words = 'projection: The lists do not say what the events say: stage, number of events, whom it waits for.';
    expect(await found(false)).toEqual([`${words} OPEN`]);
    expect(await found(true)).toEqual([`${words} Written anew from the events.`]);
    expect(await scoring.stage()).toBe('SCORING');
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('starts a clock that does not run, adds a reminder that is missing, and stops those of a clock that is over', async () => {
    const id = await idOf(scoring);
    await run(`delete from rung where case_id = $1 and name = '-7'`, id);
    await run(`update deadline set working_day = '2005-04-18' where case_id = $1 and kind = 'REPORT'`, id);
    await run(
      `with gone as (delete from rung where deadline_id = (select id from deadline where case_id = $1 and kind = 'SCORES'))
       select 1`,
      id,
    );
    await run(`delete from deadline where case_id = $1 and kind = 'SCORES'`, id);
    const [stray] = (await run(
      `update rung set status = 'waiting', settled_at = null where case_id = $1 and deadline_id in
         (select id from deadline where case_id = $1 and kind = 'VISIT_REMINDER') returning id`,
      id,
    )) as readonly [readonly object[]];
    expect(stray.length).toBeGreaterThan(0);
    const mended = await found(true);
    expect([...mended].sort()).toEqual([
      'deadline: The scores clock, counted from the last visit day, does not run. The clock runs.',
      'deadline: The working date of the report is 2005-04-18; by the calendar it is 2005-04-20. The working date follows the calendar; what it was is on record.',
      expect.stringMatching(
        /^reminder: Reminders of the visit reminder, which is over, still wait: .* They are not sent\.$/,
      ),
      'reminder: The reminder “-7” of the report is missing; it is due on 2005-04-13. The reminder waits for its day.',
    ]);
    expect(await found(false)).toEqual([]);
    const scores = (await scoring.page()).clocks.find(({ kind }) => kind === 'SCORES');
    expect(scores).toMatchObject({ promisedDay: '2005-03-23', status: 'running' });
  }, 60_000);

  it('leaves a promise that is not what the rule says to a person', async () => {
    const id = await idOf(inHouse);
    await run('alter table deadline disable trigger deadline_promise_fixed');
    await run(`update deadline set promised_day = promised_day + 1 where case_id = $1 and status = 'running'`, id);
    const findings = await found(true);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^deadline: The check in is promised for .* by the rule it is .* OPEN$/);
    await run(`update deadline set promised_day = promised_day - 1 where case_id = $1 and status = 'running'`, id);
    await run('alter table deadline enable trigger deadline_promise_fixed');
  }, 60_000);

  it('makes a workflow anew that was ended', async () => {
    const id = await idOf(inHouse);
    const engine = inHouse.get(CasesProcess);
    await engine.end({ id, number: inHouse.number, cycle: 1 }, 'lost');
    const words = 'workflow: The case is open and its workflow is over (terminated).';
    expect(await found(false)).toEqual([`${words} OPEN`]);
    expect(await found(true)).toEqual([`${words} Made anew from the events, up to event 2.`]);
    expect(await found(false)).toEqual([]);
    await inHouse.declareReady();
    await sent();
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('wakes a case that has overslept a reminder', async () => {
    await casework.moveTo('2005-03-18', '10:00');
    const id = await idOf(scoring);
    await sent();
    await run(
      `update rung set status = 'waiting', settled_at = null, due_at = '2005-03-17T09:00:00Z' where case_id = $1 and name = '0'
         and deadline_id in (select id from deadline where case_id = $1 and kind = 'SCORES')`,
      id,
    );
    expect(await found(true)).toEqual([
      'reminder: The reminder “0” of the scores has been due since 2005-03-17. The case was woken.',
    ]);
    await casework.moveTo('2005-03-18', '10:30');
    expect((await scoring.mails()).filter(({ purpose }) => purpose === 'scores-reminder')).toHaveLength(1);
    await sent();
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('finds mails that nobody sends, or whose sender was lost; an outcome is left to a person', async () => {
    const mails = (await run('select id from mail order by id limit 3')) as readonly { id: string }[];
    const [stuck, abandoned, unclear] = mails.map((each) => each.id);
    await run(
      `update mail set status = 'queued', sent_at = null, next_attempt_at = now() - interval '1 hour' where id = $1`,
      stuck,
    );
    await run(
      `update mail set status = 'sending', sent_at = null, lease = 'x', next_attempt_at = now() - interval '1 hour',
         outcome = id = $2 where id in ($1, $2)`,
      abandoned,
      unclear,
    );
    const fates = (await found(true)).map((line) => line.replace(/^mail: “.*” to \S+ /, '')).sort();
    expect(fates).toEqual([
      'has waited to be sent for more than a quarter of an hour. The post office was called.',
      'was being sent when its sender stopped, and announces an outcome: somebody decides whether it goes out again. OPEN',
      'was being sent when its sender stopped. It goes out again, under the same Message-ID.',
    ]);
    const status = (await run('select status from mail where id = any($1) order by id', [
      stuck,
      abandoned,
      unclear,
    ])) as object[];
    expect(status).toEqual([{ status: 'queued' }, { status: 'queued' }, { status: 'unclear' }]);
    await sent();
  }, 60_000);

  it('R18 F113 names the first event that was tampered with and mends nothing of that case', async () => {
    const id = await idOf(scoring);
    await run('alter table case_event disable trigger case_event_immutable');
    await run(
      `update case_event set data = jsonb_set(data, '{place}', '"Leeds"') where case_id = $1 and type = 'VisitBooked'`,
      id,
    );
    const [{ seq }] = (await run(`select seq from case_event where case_id = $1 and type = 'VisitBooked'`, id)) as [
      { seq: number },
    ];
    await run(`update case_file set stage = 'REPORT' where id = $1`, id);
    expect(await found(true)).toEqual([
      `chain: Event ${seq} is not what was written, or is missing; everything else of this case is left as it is. OPEN`,
    ]);
    expect(await scoring.stage()).toBe('REPORT');
    if (!noOracle) expect(await verifyChain(casework.app.get(DataSource))).toBe(`${id} ${seq}: changed`);
    await run(`update case_file set stage = 'SCORING' where id = $1`, id);
    await run(
      `update case_event set data = jsonb_set(data, '{place}', '"York"') where case_id = $1 and type = 'VisitBooked'`,
      id,
    );
    expect(await found(true)).toEqual([]);
    if (!noOracle) expect(await verifyChain(casework.app.get(DataSource))).toMatch(/^\d+ events of 3 cases hold$/);
  }, 60_000);

  // From here on no time passes: the engine of these tests waits for what a workflow that was ended had begun.
  it('makes one anew that is behind the database, and ends one that runs though its cycle is over', async () => {
    const engine = inHouse.get(CasesProcess);
    const older = { state: { ...BEGINNING, stage: 'APPLIED', seq: 1 } as const, answers: [], wakeAt: null };
    const behind = { id: await idOf(inHouse), number: inHouse.number, cycle: 1 };
    await engine.end(behind, 'put back');
    await engine.startAgain(behind, older);
    await engine.startAgain({ id: await idOf(over), number: over.number, cycle: 1 }, older);
    expect([...(await found(true))].sort()).toEqual([
      'workflow: The workflow is behind: it knows event 1, the database has 3. Made anew from the events, up to event 3.',
      'workflow: The workflow runs though the cycle is over. It was ended.',
    ]);
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('a command of a workflow that is behind the database is not lost as a repeat: it is refused until the case is rebuilt', async () => {
    const caseId = await idOf(inHouse);
    const actor = { id: 'x', roles: ['office'] as const };
    const event = {
      type: 'CaseWithdrawn',
      seq: 3,
      commandId: newId(),
      actor,
      data: { by: 'office', reason: 'x' },
    } as const;
    const records = casework.app.get(RecordService, { strict: false });
    await expect(records.record({ caseId, events: [event], settled: [] })).rejects.toThrow('behind the database');
  }, 60_000);

  it('makes a case anew that has no workflow at all, as after the loss of the engine’s store', async () => {
    const id = await idOf(inHouse);
    await run(`update case_file set number = 'A-2005-0999' where id = $1`, id);
    const words = 'workflow: The case is open and has no workflow. Made anew from the events, up to event 3.';
    expect(await found(true)).toEqual([words]);
    inHouse.number = 'A-2005-0999';
    await inHouse.assign();
    await sent();
    expect(await found(false)).toEqual([]);
  }, 60_000);

  it('keeps each run with its findings, first what is left for a person, and repairs on the timeline of the case', async () => {
    const findings = casework.app.get(FindingsService, { strict: false });
    const { admin, office, organisation } = casework.world.as;
    await expect(findings.runs(organisation, { limit: 5 })).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    const id = newId();
    await run(`update case_file set stage = 'REPORT' where id = $1`, await idOf(scoring));
    await casework.app.get(ReconciliationService, { strict: false }).run({ id, by: admin.id, repair: true });
    expect((await findings.runs(admin, { limit: 1 })).items).toMatchObject([
      { id, by: 'The admin', repairs: true, cases: 3, found: 1, mended: 1 },
    ]);
    expect((await findings.list(admin, id, { limit: 5 })).items).toMatchObject([
      { about: 'projection', number: scoring.number, mended: 'Written anew from the events.' },
    ]);
    const timeline = await scoring.get(TimelineService).entries(office, scoring.number, 1);
    expect(timeline.find(({ kind }) => kind === 'repair')).toMatchObject({
      title: 'Mended by a reconciliation',
      detail: 'The lists do not say what the events say: stage. Written anew from the events.',
    });
  }, 60_000);
});

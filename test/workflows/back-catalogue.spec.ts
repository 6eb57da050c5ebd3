import { DataSource } from 'typeorm';
import { newId } from '#platform/database/ids';
import { OPERATOR } from '#services/accounts/accounts.service';
import { TimelineService } from '#services/cases/timeline.service';
import { IntakeService } from '#services/cases/intake.service';
import { BackCatalogueService } from '#services/imports/back-catalogue.service';
import { ReconciliationService } from '#services/reconciliation/reconciliation.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';

const HEADINGS =
  'number,organisation,programme,level,applied,accepted,fee,source,assessor,supervisor,visit first,visit last,report,overall,grade,certificate,certificate number,withdrawn,closed';

describe('F9 cases of the time before, taken over from a file', () => {
  let casework: SkippingCasework;
  let people: Readonly<Record<string, string>>;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-03-14');
    const rows = await query<{ id: string; reference: string }>('select id, reference from assessor');
    people = Object.fromEntries(rows.map(({ id, reference }) => [id, reference]));
  }, 60_000);
  afterAll(() => casework.close());

  const query = <T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]> =>
    casework.app.get(DataSource).query(sql, [...values]);
  const row = (number: string, rest = '', accepted = '2004-06-14'): string => {
    const { hart, iqbal } = casework.world.assessors;
    const filled = rest.replace('HART', people[hart]!).replace('IQBAL', people[iqbal]!);
    return `${number},NTR,Women into Engineering,silver,2004-06-07,${accepted},4500.00,paper file ${number.slice(-2)},${filled}`;
  };
  const bring = (lines: readonly string[], dryRun = false) =>
    casework.app
      .get(BackCatalogueService, { strict: false })
      .cases(OPERATOR, { name: 'old.csv', bytes: Buffer.from([HEADINGS, ...lines].join('\n')) }, { dryRun });
  const journeyOf = (number: string): Journey => Object.assign(casework.journey(), { number });
  const reconcile = async () =>
    (await casework.app.get(ReconciliationService, { strict: false }).run({ id: newId(), by: 'test', repair: false }))
      .findings;

  const FINISHED = [
    ['A-2004-0001', 'HART,IQBAL,2004-09-01,2004-09-02,2004-10-01,88.4,silver,2004-10-10,ISMPE/04/17,,2004-11-01'],
    ['A-2004-0002', 'HART,IQBAL,2004-09-08,2004-09-09,2004-10-08,71.0,,,,,2004-11-08'],
    ['A-2004-0003', ',,,,,,,,,2004-07-20,'],
  ] as const;
  const RUNNING = [
    ['A-2004-0011', ',,,,,,,,,,', 'IN_HOUSE_REVIEW'],
    ['A-2004-0012', 'HART,IQBAL,,,,,,,,,', 'BOOKING'],
    ['A-2004-0013', 'HART,IQBAL,2005-03-21,2005-03-22,,,,,,,', 'BOOKED'],
    ['A-2004-0014', 'HART,IQBAL,2005-03-08,2005-03-09,,,,,,,', 'SCORING'],
    ['A-2004-0015', 'HART,IQBAL,2005-02-01,2005-02-02,2005-03-07,90.5,silver,,,,', 'AWARD_PENDING'],
  ] as const;
  const lines = () => [...FINISHED, ...RUNNING].map(([number, rest]) => row(number, rest));

  it('names every fault by row and column and takes over nothing, whatever else is right', async () => {
    const faulty = [
      row('A-2004-0001', FINISHED[0][1]),
      row('2004/17'),
      row('A-2004-0004', 'HART,HART,2004-09-01,,2004-10-01,88,silver,2004-09-20,,,'),
      row('A-2004-0001', ',,,,,,,,,,', '2004-06-01'),
      row('A-2004-0005', 'AS-999,,,,,,,,,,').replace('Women into Engineering', 'Nothing'),
    ];
    const refusal = await bring(faulty).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'IMPORTS.FAULTY' });
    const { faults } = refusal as { faults: readonly { pointer: string }[] };
    expect(faults.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        ...['row 3, column number', 'row 4, column visit last', 'row 4, column overall', 'row 4, column supervisor'],
        ...['row 4, column certificate', 'row 5, column number', 'row 5, column accepted'],
        ...['row 6, column programme', 'row 6, column assessor'],
      ]),
    );
    expect(await query('select from case_file')).toHaveLength(0);
  }, 60_000);

  it('tries everything in a dry run and writes nothing', async () => {
    expect(await bring(lines(), true)).toMatchObject({ rows: 8, added: 8, dryRun: true });
    expect(await query('select from case_file')).toHaveLength(0);
  }, 60_000);

  it('takes a finished case over as facts, marked as imported, with where it is from and without a workflow', async () => {
    expect(await bring(lines())).toMatchObject({ added: 8, notes: [expect.stringContaining('3 finished cases')] });
    const silver = journeyOf('A-2004-0001');
    expect(await silver.page()).toMatchObject({
      ...{ stage: 'CLOSED', grade: 'silver', overallShown: '88.4', openedOn: '2004-06-07' },
      imported: { source: 'paper file 01', fileName: 'old.csv', on: '2005-03-14' },
    });
    expect(await journeyOf('A-2004-0002').page()).toMatchObject({ stage: 'CLOSED', grade: null });
    expect(await journeyOf('A-2004-0003').stage()).toBe('WITHDRAWN');
    const timeline = await silver.get(TimelineService).entries(casework.world.as.office, silver.number, 1);
    const shown = timeline.filter(({ kind }) => kind === 'event').map(({ title, at, status }) => [title, at, status]);
    expect(shown).toContainEqual(['Certificate issued', '2004-10-10T11:00:00.000Z', 'imported']);
    // Much happened at the same noon: the newest event stands first all the same.
    const order = timeline.flatMap(({ seq }) => seq ?? []);
    expect(order).toEqual([...order].sort((one, other) => other - one));
    expect(timeline.map(({ detail }) => detail).join()).toMatch(/Verbal feedback is not on record/);
    await expect(casework.historyOf(silver)).rejects.toThrow();
    expect(await query('select from mail')).toHaveLength(0);
  }, 60_000);

  it.each(RUNNING.map(([number, , stage]) => [stage, number] as const))(
    'a case under way stands at %s',
    async (stage, number) => {
      expect(await journeyOf(number).stage()).toBe(stage);
    },
  );

  it('a case under way has the deadlines of its own days, and goes on: visit by itself, scores, report, certificate', async () => {
    expect(await reconcile()).toEqual([]);
    const scoring = journeyOf('A-2004-0014');
    const clocks = (await scoring.page()).clocks.filter(({ status }) => status === 'running');
    expect(clocks.map(({ kind, promisedDay }) => `${kind} ${promisedDay}`).sort()).toEqual([
      'REPORT 2005-04-20',
      'SCORES 2005-03-23',
    ]);
    await journeyOf('A-2004-0015').issueCertificate();
    await casework.moveTo('2005-03-21', '10:00');
    expect(await journeyOf('A-2004-0013').stage()).toBe('VISIT');
    expect((await scoring.mails()).map(({ purpose, day }) => `${day} ${purpose}`)).toEqual([
      '2005-03-21 scores-reminder',
    ]);
    await scoring.submitScores(90);
    await scoring.acceptScores();
    await scoring.issueReport();
    await scoring.issueCertificate();
    expect(await scoring.stage()).toBe('ACCREDITED');
  }, 90_000);

  it('the same file again changes nothing, and a number that was given here is refused', async () => {
    expect(await bring(lines())).toMatchObject({ added: 0, unchanged: 8 });
    const own = casework.journey();
    await own.apply();
    const refusal = await bring([row(own.number)]).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ faults: [{ pointer: 'row 2, column number' }] });
  }, 60_000);

  it('F8 a programme of old cases goes on under its newest number; one with a number given here takes no other from a file', async () => {
    const { as, programmeId } = casework.world;
    const application = { programmeId, targetLevel: 'silver', year: 2005 } as const;
    await expect(
      casework.app.get(IntakeService, { strict: false }).submit(as.office, newId(), application),
    ).rejects.toMatchObject({ code: 'CASE.HAS_NUMBER', message: expect.stringMatching(/A-2004-00\d\d/) });
    const [taken] = await query<{ name: string }>(
      `select p.name from programme p join case_file f on f.programme_id = p.id where f.number like 'A-2005-%'`,
    );
    const line = row('A-2004-0030').replace('Women into Engineering,', `"${taken?.name ?? ''}",`);
    const refusal = await bring([line]).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ faults: [{ pointer: 'row 2, column programme' }] });
  }, 60_000);

  it('an assessor who is elsewhere on the day of a booked visit is named', async () => {
    const refusal = await bring([
      row('A-2004-0021', 'HART,IQBAL,2005-05-03,2005-05-04,,,,,,,'),
      row('A-2004-0022', 'HART,IQBAL,2005-05-04,2005-05-05,,,,,,,'),
    ]).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ faults: [{ pointer: 'row 3, column visit first' }] });
  }, 60_000);
});

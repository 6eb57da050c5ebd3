import { day, instant } from '#domain/calendar/dates';
import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import { OPERATOR } from '#services/accounts/accounts.service';
import { AssessorsService } from '#services/assessors/assessors.service';
import { ImportsService } from '#services/imports/imports.service';
import { csv, faultsOf, office, sample, type Office } from './office.js';

const NOW = instant('2005-03-09T10:00:00Z');

async function openCase({ db }: Office, number: string, organisation: string): Promise<string> {
  const id = newId();
  await db.query(
    `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year,
       opened_at, stage_since, recorded_seq, state)
     select $1, $2, 1, p.id, o.id, 'READY', 'silver', 2005, now(), now(), 1, $4
     from organisation o join programme p on p.organisation_id = o.id where o.reference = $3 limit 1`,
    [id, number, organisation, BEGINNING],
  );
  return id;
}

describe('Assessors from a file', () => {
  let place: Office;
  let imports: ImportsService;
  const idOf = async (reference: string) =>
    (await place.get(AssessorsService).list(OPERATOR)).find((each) => each.reference === reference)!.id;
  const help = (caseId: string, assessorId: string, on: string) =>
    place.db.query('insert into in_house_help (id, case_id, assessor_id, day) values ($1, $2, $3, $4)', [
      ...[newId(), caseId, assessorId, on],
    ]);
  const clear = async (caseId: string, reference: string, role: 'assessor' | 'supervisor' = 'assessor') =>
    place.get(AssessorsService).clear(caseId, await idOf(reference), role, NOW);
  beforeAll(async () => {
    place = await office();
    imports = place.get(ImportsService);
    await imports.organisations(OPERATOR, sample('organisations.csv'));
  });
  afterAll(() => place.close());

  it('are refused whole for an active one without training, a bad date and an address twice', async () => {
    const file = csv(
      'reference,name,email,status,trained on,approved on,minute',
      'A,Ann,ann@a.example,active,,2004-03-01,1',
      'B,Bob,bob@a.example,trained,31.03.2004,,',
      'C,Cy,Ann@a.example,candidate,,,',
      'D,Di,di@a.example,active,2004-03-01,2004-03-02,2',
      'E,Ed,ed@a.example,suspended,2004-03-01,2004-03-02,',
    );
    expect(await faultsOf(imports.assessors(OPERATOR, file))).toEqual([
      'row 2, column trained on: is needed: an active assessor has passed the training.',
      'row 3, column trained on: "31.03.2004" is no date; write it as 2005-03-31.',
      'row 4, column email: "Ann@a.example" stands in row 2 already.',
      'row 6, column minute: is needed: the minute of the Board’s approval stands behind each appointment.',
    ]);
    expect(await place.count('assessor')).toBe(0);
  });

  it('F24 are refused when the Board approved one before the training, in a year that asks for it', async () => {
    const file = (approved: string, trained: string) =>
      csv(
        'reference,name,email,status,trained on,approved on,minute',
        `A,Ann,a@a.example,active,${trained},${approved},1`,
      );
    await expect(imports.assessors(OPERATOR, file('2004-02-12', '2004-02-13'))).rejects.toMatchObject({
      code: 'ASSESSORS.TRAINING_FIRST',
    });
    const early = imports.assessors(OPERATOR, file('2003-12-31', '2004-02-13'), { dryRun: true });
    expect(await early).toMatchObject({ added: 1 });
  });

  it('F25 are refused when nobody of that name sat on the Board to approve them', async () => {
    await expect(imports.assessors(OPERATOR, sample('assessors.csv'))).rejects.toThrow(
      'Nobody named Anna Lindqvist sat on the Board on 2004-04-22',
    );
    expect(await imports.board(OPERATOR, sample('board.csv'))).toMatchObject({ added: 6 });
    expect(await imports.board(OPERATOR, sample('board.csv'))).toMatchObject({ added: 0, unchanged: 6 });
  });

  it('come in once, however often they are imported', async () => {
    expect(await imports.assessors(OPERATOR, sample('assessors.csv'), { dryRun: true })).toMatchObject({ added: 8 });
    expect(await place.count('assessor')).toBe(0);
    expect(await imports.assessors(OPERATOR, sample('assessors.csv'))).toMatchObject({ added: 8 });
    expect(await imports.assessors(OPERATOR, sample('assessors.csv'))).toMatchObject({ added: 0, unchanged: 8 });
  });

  it('are clear for a case where nothing speaks against them, and the check is kept', async () => {
    const caseId = await openCase(place, 'A-2005-0001', 'ORG-001');
    const clearance = await clear(caseId, 'AS-002', 'supervisor');
    const rows = await place.db.query<unknown[]>('select role, checked from clearance where id = $1', [clearance]);
    expect(rows).toMatchObject([{ role: 'supervisor', checked: { assessor: { reference: 'AS-002' } } }]);
  });

  it('are not clear when suspended, not trained, or without the supervisory appointment: every reason is named', async () => {
    const caseId = await openCase(place, 'A-2005-0002', 'ORG-001');
    await expect(clear(caseId, 'AS-006', 'supervisor')).rejects.toThrow(
      /not active \(suspended\); they are no supervisory assessor/,
    );
    await expect(clear(caseId, 'AS-008')).rejects.toThrow(/not active \(candidate\); they have not passed/);
  });

  it('are not clear for their own employer, whatever the capitals', async () => {
    await place.db.query(`update assessor set employer = 'UMLIMO  bank' where reference = 'AS-005'`);
    await expect(clear(await openCase(place, 'A-2005-0003', 'ORG-008'), 'AS-005')).rejects.toMatchObject({
      code: 'ASSESSORS.NOT_CLEAR',
      facts: { reasons: ['Margaret Oduya → employed by Umlimo Bank, the applicant'] },
    });
  });

  it('are not clear for a case that they helped in-house', async () => {
    const caseId = await openCase(place, 'A-2005-0004', 'ORG-002');
    await help(caseId, await idOf('AS-001'), '2002-01-10');
    await expect(clear(caseId, 'AS-001')).rejects.toThrow(
      /helped with the in-house review of this case \(last on 2002-01-10\)/,
    );
  });

  it('are not clear for two years after they advised the organisation, to the day', async () => {
    const earlier = await openCase(place, 'A-2003-0001', 'ORG-006');
    const caseId = await openCase(place, 'A-2005-0005', 'ORG-006');
    await help(earlier, await idOf('AS-001'), '2003-03-08');
    await expect(clear(caseId, 'AS-001')).resolves.toMatch(/^[\da-f-]{36}$/);
    await help(earlier, await idOf('AS-001'), day('2003-03-09'));
    await expect(clear(caseId, 'AS-001')).rejects.toThrow(
      /helped in-house at Tarn & Fell Outdoor on Sunday 9 March 2003, the applicant/,
    );
  });
});

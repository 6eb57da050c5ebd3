import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import { OPERATOR } from '#services/accounts/accounts.service';
import { ImportsService } from '#services/imports/imports.service';
import { ScoringService } from '#services/scoring/scoring.service';
import { csv, faultsOf, office, sample, type Office } from './office.js';

describe('A score sheet from a file', () => {
  let place: Office;
  let imports: ImportsService;
  let assessorId = '';
  const theirs = { number: 'A-2005-0001', cycle: 1, kind: 'assessor' } as const;
  const own = { ...theirs, kind: 'self' } as const;
  const moveTo = (stage: string) =>
    place.db.query('update case_file set stage = $1, state = $2', [
      stage,
      { ...BEGINNING, stage, assessor: assessorId },
    ]);
  const sheet = (kind: 'self' | 'assessor') =>
    place
      .get(ScoringService)
      .sheet({ id: 'm', roles: ['manager'], organisationId: null, assessorId: null }, 'A-2005-0001', 1, kind);
  beforeAll(async () => {
    place = await office();
    imports = place.get(ImportsService);
    for (const [kind, file] of [
      ['organisations', 'organisations.csv'],
      ['board', 'board.csv'],
      ['assessors', 'assessors.csv'],
      ['standards', 'standards-2005.yaml'],
    ] as const)
      await imports[kind](OPERATOR, sample(file));
    const rows = await place.db.query<{ assessor_id: string }[]>(
      `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year,
         opened_at, stage_since, recorded_seq, state, assessor_id, standards_version_id)
       select $1, 'A-2005-0001', 1, p.id, p.organisation_id, 'SCORING', 'silver', 2005, now(), now(), 1, $2,
         (select id from assessor where reference = 'AS-001'), (select id from standards_version)
       from programme p limit 1 returning assessor_id`,
      [newId(), BEGINNING],
    );
    assessorId = rows[0]!.assessor_id;
    await moveTo('SCORING');
  });
  afterAll(() => place.close());

  it('is refused whole, every wrong cell named', async () => {
    const file = csv(
      'criterion,points,not applicable because,comment',
      '1.1,11,,',
      '1.2,8.5,,',
      '1.2,8,,',
      '9.9,1,,',
      '2.6,3,first year,',
      '3.1,,,forgot',
    );
    expect(await faultsOf(imports.scores(OPERATOR, theirs, file))).toEqual([
      'row 2, column points: 11 is more than the 10 that this criterion has.',
      'row 3, column points: "8.5" is no whole number from 0.',
      'row 4, column criterion: "1.2" stands there twice.',
      'row 5, column criterion: "9.9" is no criterion of this standards version.',
      'row 6, column points: has points for a criterion that is said not to apply; leave one of the two empty.',
      'row 7, column points: is empty, but there is a comment; give the points too.',
    ]);
    expect(await place.count('score_draft')).toBe(0);
  });

  it('writes nothing on a dry run', async () => {
    expect(await imports.scores(OPERATOR, theirs, sample('score-sheet.csv'), { dryRun: true })).toMatchObject({
      added: 42,
    });
    expect(await place.count('score_draft')).toBe(0);
  });

  it('becomes the draft, which is worth silver, and changes nothing a second time', async () => {
    expect(await imports.scores(OPERATOR, theirs, sample('score-sheet.csv'))).toMatchObject({ added: 42, notes: [] });
    expect((await sheet('assessor')).grade).toMatchObject({ grade: 'silver' });
    expect(await imports.scores(OPERATOR, theirs, sample('score-sheet.csv'))).toMatchObject({
      added: 0,
      unchanged: 42,
    });
    expect((await sheet('assessor')).version).toBe(1);
  });

  it('is worth nothing below bronze', async () => {
    expect(await imports.scores(OPERATOR, theirs, sample('score-sheet-below-bronze.csv'))).toMatchObject({ added: 0 });
    expect((await sheet('assessor')).grade).toMatchObject({ grade: null });
  });

  it('says which criteria it leaves open', async () => {
    const report = await imports.scores(OPERATOR, theirs, csv('criterion,points', '1.1,9', '1.2,'), { dryRun: true });
    expect(report.notes.join()).toMatch(/^Still open: 1\.2, 1\.3,/);
  });

  it('is read from a workbook as from CSV', async () => {
    await moveTo('IN_HOUSE_REVIEW');
    await imports.scores(OPERATOR, own, sample('self-assessment.xlsx'));
    const fromWorkbook = (await sheet('self')).scores;
    expect(fromWorkbook).toHaveLength(42);
    await imports.scores(OPERATOR, own, sample('self-assessment.csv'));
    expect((await sheet('self')).scores).toEqual(fromWorkbook);
    expect((await sheet('self')).version).toBe(1);
  });

  it('F44 is refused when the scores are sealed, and to an assessor of another case', async () => {
    await moveTo('SUPERVISORY_REVIEW');
    await expect(imports.scores(OPERATOR, theirs, sample('score-sheet.csv'))).rejects.toMatchObject({
      code: 'IMPORTS.SHEET_CLOSED',
    });
    const other = { id: 'x', roles: ['assessor'], organisationId: null, assessorId: newId() } as const;
    await expect(imports.scores(other, theirs, sample('score-sheet.csv'))).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });
});

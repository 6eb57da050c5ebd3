import type { User } from '#domain/access/permissions';
import { AlternativesService, type NewAlternative } from '#services/scoring/alternatives.service';
import { ComparisonService } from '#services/scoring/comparison.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { refused } from '../kit/refused.js';
import { scoresOf } from '../kit/world.js';

const OTHERWISE: NewAlternative = {
  score: { criterion: '4.1', points: 60 },
  comment: 'One interview carries it, and it says the opposite.',
  resolution: '',
};

describe('F48 F16 the supervisor’s alternative scores beside the assessor’s', () => {
  let casework: SkippingCasework;
  let journey: Journey;
  let alternatives: AlternativesService;
  let comparisons: ComparisonService;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    alternatives = casework.app.get(AlternativesService, { strict: false });
    comparisons = casework.app.get(ComparisonService, { strict: false });
    journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09');
    await journey.complete('2005-03-08', '2005-03-09');
  }, 60_000);
  afterAll(() => casework.close());

  const as = () => casework.world.as;
  const compare = (user: User = as().supervisor) => comparisons.ofCase(user, journey.number, 1);
  const keep = (given: Partial<NewAlternative> = {}, seen = 0, user: User = as().supervisor) =>
    alternatives.keep(user, journey.number, 1, { ...OTHERWISE, ...given }, seen);
  const sealed = () =>
    journey.query<{ sha256: string; scores: unknown }>(
      `select sha256, scores from score_set where kind = 'assessor' order by sealed_at`,
    );

  it('F16 compares nothing before the assessor has sealed a judgement, so that nobody’s is steered', async () => {
    await journey.saveScores(as().assessor, 'assessor', scoresOf(95));
    const before = await compare(as().assessor);
    expect([before.setNo, before.assessor, before.overall.self, before.overall.divergence]).toEqual([
      0,
      null,
      '90.0',
      null,
    ]);
    expect(await refused(keep())).toEqual({ code: 'SCORING.NOT_UNDER_REVIEW', at: [] });
  });

  it('F16 shows assessor, supervisor and office where the two differ, by segment', async () => {
    await journey.submitScores(95, 95, 95, 80, 95, 95);
    for (const persona of ['assessor', 'supervisor', 'office', 'manager'] as const) {
      const { segments, overall } = await compare(as()[persona]);
      expect([segments[0]?.divergence, segments[3]?.divergence, overall.divergence]).toEqual(['+5.0', '-10.0', '+2.5']);
    }
    for (const persona of ['organisation', 'finance', 'admin'] as const)
      expect((await refused(compare(as()[persona]))).code).toBe('ACCESS.DENIED');
  });

  it('F48 Alternative score: stands beside the sealed set, which stays byte for byte as it was', async () => {
    const before = await sealed();
    await keep();
    const { alternatives: given, overall, segments, alternativeGrade } = await compare();
    expect(given).toMatchObject([{ score: OTHERWISE.score, outcome: 'open', setNo: 1, mine: true, version: 1 }]);
    expect([segments[3]?.assessor, segments[3]?.alternative]).toEqual(['80.0', '70.0']);
    expect([overall.assessor, overall.alternative, alternativeGrade]).toEqual(['92.5', '90.8', 'silver']);
    expect(await sealed()).toEqual(before);
  });

  it('F48 are changed and withdrawn by who gave them, and by who has seen the last of them', async () => {
    await keep({ score: { criterion: '4.1', points: 65 } }, 1);
    expect((await refused(keep({}, 1))).code).toBe('SCORING.CHANGED');
    expect((await refused(keep({}, 0))).code).toBe('SCORING.CHANGED');
    expect(await refused(keep({ score: { criterion: '4.2', points: 80 } }))).toEqual({
      ...{ code: 'INPUT.INVALID', at: ['/points'] },
    });
    await keep({ score: { criterion: '2.1', notApplicable: 'No such briefing in this scheme.' } });
    const second = (await compare()).alternatives.find(({ score }) => score.criterion === '2.1')!;
    await alternatives.withdraw(as().supervisor, second.id, 1);
    expect((await compare()).alternatives).toHaveLength(1);
    expect((await refused(alternatives.withdraw(as().supervisor, second.id, 2))).code).toBe(
      'SCORING.ALTERNATIVE_UNKNOWN',
    );
  });

  it('F48 are the assessor’s to read once the review is given, and the office’s at any time', async () => {
    expect((await compare(as().assessor)).alternatives).toEqual([]);
    expect((await compare(as().assessor)).overall.alternative).toBeNull();
    expect((await compare(as().office)).alternatives).toHaveLength(1);
    await journey.returnScores('4.1 rests on one interview.');
    expect((await compare(as().assessor)).alternatives).toMatchObject([
      { outcome: 'returned', then: null, mine: false },
    ]);
    expect((await refused(keep({}, 2))).code).toBe('SCORING.NOT_UNDER_REVIEW');
  });

  it('F48 what came of each is on record: returned and how the next set answers it, then accepted as scored', async () => {
    await journey.resubmit(95, 95, 95, 70, 95, 95);
    await keep({ score: { criterion: '1.1', points: 90 }, resolution: 'Agreed by telephone: the assessor’s stands.' });
    await journey.acceptScores();
    const { alternatives: given, overall } = await compare(as().assessor);
    expect(given.map(({ setNo, outcome, then, resolution }) => [setNo, outcome, then, resolution])).toEqual([
      [1, 'returned', 'changed otherwise', ''],
      [2, 'accepted', null, 'Agreed by telephone: the assessor’s stands.'],
    ]);
    expect(given[1]?.settledAt).toMatch(/^2005-03-/);
    const page = await journey.page();
    expect([page.overallShown, overall.assessor]).toEqual(['90.8', '90.8']);
  });

  it('F49 are nobody else’s: not the assessor’s, the office’s or the manager’s', async () => {
    for (const persona of ['assessor', 'office', 'manager', 'organisation', 'finance'] as const)
      expect((await refused(keep({}, 0, as()[persona]))).code).toBe('ACCESS.DENIED');
  });

  it('F49 the database holds it too, whoever writes, and only while that set is under review', async () => {
    const other = casework.journey();
    await other.toBooked('2005-04-05', '2005-04-06');
    await casework.moveTo('2005-04-06');
    await other.complete('2005-04-05', '2005-04-06');
    await other.submitScores(90);
    const { id } = await other.row();
    const [set] = await other.query<{ id: string }>(
      `select id from score_set where case_id = $1 and kind = 'assessor'`,
      id,
    );
    const insert = (by: string, criterion: string, of = set!.id) =>
      other.query(
        `insert into alternative_score (id, case_id, score_set_id, criterion, score, comment, made_by, made_at, made_seq)
         values (gen_random_uuid(), $1, $2, $3, '{}', 'why', $4, now(), 1)`,
        ...[id, of, criterion, by],
      );
    await insert(as().supervisor.id, '1.1');
    for (const persona of ['assessor', 'office', 'manager', 'organisation'] as const)
      await expect(insert(as()[persona].id, '1.2')).rejects.toThrow('by a supervisor of the case only');
    await expect(insert(as().supervisor.id, '1.1')).rejects.toThrow('alternative_score_one_each');
    const [foreign] = await other.query<{ id: string }>('select id from score_set where case_id <> $1 limit 1', id);
    await expect(insert(as().supervisor.id, '1.3', foreign!.id)).rejects.toThrow('beside the set under review only');
    await expect(other.query('delete from alternative_score')).rejects.toThrow('withdrawn, never deleted');
    await expect(other.query(`update alternative_score set criterion = '6.1' where case_id = $1`, id)).rejects.toThrow(
      'stays its supervisor',
    );
    await other.acceptScores();
    await expect(insert(as().supervisor.id, '1.4')).rejects.toThrow('beside the set under review only');
    await expect(other.query(`update score_set set scores = '[]' where id = $1`, set!.id)).rejects.toThrow();
  });
});

import fc from 'fast-check';
import { gradeOf } from '#domain/scoring/grade';
import { projectionOf } from '#domain/scoring/projection';
import { scoreOf, type Scored } from '#domain/scoring/scores';
import type { CriterionScore, Grade, StandardsRules } from '#domain/scoring/standards';
import { raised, wayTo } from '#domain/scoring/ways';

const TITLES = ['Purpose', 'Training', 'Matching', 'Measurement', 'Ethics', 'Support'];
const GRADES = [
  { grade: 'bronze', overallMinimum: '80', segmentFloor: '60' },
  { grade: 'silver', overallMinimum: '87', segmentFloor: '60' },
  { grade: 'gold', overallMinimum: '95', segmentFloor: '60' },
] as const;

const rulesOf = (available: readonly number[], weights: readonly number[] = []): StandardsRules => ({
  segments: TITLES.map((title, index) => ({
    no: index + 1,
    title,
    weight: weights[index] ?? 1,
    criteria: [{ id: `${index + 1}.1`, title: 'One', guidance: '', points: available[index] ?? 20 }],
  })),
  grades: GRADES,
});
const scoresOf = (points: readonly number[]): readonly CriterionScore[] =>
  points.map((each, index) => ({ criterion: `${index + 1}.1`, points: each }));
const scored = (rules: StandardsRules, points: readonly number[]): Scored => scoreOf(rules, scoresOf(points));

const TWENTY = rulesOf([20, 20, 20, 20, 20, 20]);

describe('F11 what would reach a grade', () => {
  it.each<[string, readonly number[], Grade, string]>([
    ['a grade that is there', [18, 18, 18, 18, 18, 18], 'silver', 'Silver is reached.'],
    [
      'a hair under it, in the weakest segment',
      [18, 18, 18, 16, 17, 17],
      'silver',
      'One more point in segment 4, Measurement, and silver is reached.',
    ],
    [
      'two points under it',
      [18, 18, 18, 15, 17, 17],
      'silver',
      'Two more points in segment 4, Measurement, and silver is reached.',
    ],
    [
      'a floor, whatever the overall score',
      [20, 20, 20, 20, 20, 10],
      'silver',
      'Two more points in segment 6, Support, and silver is reached.',
    ],
    [
      'more than one segment holds',
      [10, 10, 20, 20, 20, 20],
      'gold',
      'Ten more points in segment 1, Purpose; four in segment 2, Training: then gold is reached.',
    ],
  ])('from %s', (_what, points, grade, words) => {
    expect(wayTo(TWENTY, scored(TWENTY, points), grade).words).toBe(words);
  });

  it('takes the points that lift most: few points available, or a heavy weight', () => {
    const few = rulesOf([20, 20, 5, 20, 20, 20]);
    expect(
      wayTo(few, scored(few, [16, 16, 4, 16, 16, 16]), 'silver').more.map(({ no, points }) => [no, points]),
    ).toEqual([
      [1, 4],
      [2, 1],
      [3, 1],
    ]);
    const heavy = rulesOf([20, 20, 20, 20, 20, 20], [1, 1, 1, 1, 9, 1]);
    expect(wayTo(heavy, scored(heavy, [16, 16, 16, 16, 16, 16]), 'silver').more).toEqual([
      { no: 5, title: 'Ethics', points: 3 },
    ]);
  });

  it('names other segments that would do it alone, as far as they have room', () => {
    const { more, instead } = wayTo(TWENTY, scored(TWENTY, [18, 19, 18, 15, 16, 17]), 'silver');
    expect(more).toEqual([{ no: 4, title: 'Measurement', points: 2 }]);
    expect(instead.map(({ no, points }) => [no, points])).toEqual([
      [1, 2],
      [3, 2],
      [5, 2],
      [6, 2],
    ]);
  });
});

describe('F11 the way to a grade, for any scores, weights and points available', () => {
  const sheets = fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
      fc.constantFrom<Grade>('bronze', 'silver', 'gold'),
    )
    .map(([available, weights, shares, grade]) => {
      const rules = rulesOf(available, weights);
      return {
        rules,
        grade,
        at: scored(
          rules,
          available.map((each, index) => Math.floor(each * (shares[index] ?? 0))),
        ),
      };
    });
  const holds = (rules: StandardsRules, at: Scored, grade: Grade): boolean => {
    const reached = gradeOf(rules, at).grade;
    return (
      reached !== null &&
      GRADES.findIndex((each) => each.grade === reached) >= GRADES.findIndex((each) => each.grade === grade)
    );
  };

  it('raising by what is named reaches it, and one point less anywhere does not', () => {
    fc.assert(
      fc.property(sheets, ({ rules, grade, at }) => {
        const { more, reached } = wayTo(rules, at, grade);
        expect(reached).toBe(holds(rules, at, grade));
        expect(holds(rules, raised(rules, at, more), grade)).toBe(true);
        for (const { no } of more) {
          const less = more.map((each) => ({ ...each, points: each.points - Number(each.no === no) }));
          expect(holds(rules, raised(rules, at, less), grade)).toBe(false);
        }
      }),
    );
  });

  it('never gives a segment more points than it has, nor takes more than another segment alone would', () => {
    fc.assert(
      fc.property(sheets, ({ rules, grade, at }) => {
        const { more, instead } = wayTo(rules, at, grade);
        const total = more.reduce((sum, { points }) => sum + points, 0);
        for (const { awarded, available } of raised(rules, at, more).segments)
          expect(awarded).toBeLessThanOrEqual(available);
        for (const each of instead) {
          expect(each.points).toBeGreaterThanOrEqual(total);
          expect(holds(rules, raised(rules, at, [each]), grade)).toBe(true);
        }
      }),
    );
  });
});

describe('F11 F13 the projection', () => {
  it('counts what is not judged yet as no points, and says so', () => {
    const projection = projectionOf(TWENTY, scoresOf([20, 20, 20]));
    expect(projection).toMatchObject({ complete: false, result: { overallShown: '50.0', grade: null } });
    expect(projectionOf(TWENTY, scoresOf([20, 20, 20, 20, 20, 20]))).toMatchObject({
      complete: true,
      ways: [{ reached: true }, { reached: true }, { reached: true }],
    });
  });

  it('leaves what is not applicable out of the denominator', () => {
    const rules: StandardsRules = {
      ...TWENTY,
      segments: TWENTY.segments.map((segment) => ({
        ...segment,
        criteria: [...segment.criteria, { id: `${segment.no}.2`, title: 'Two', guidance: '', points: 20 }],
      })),
    };
    const six = [1, 2, 3, 4, 5, 6];
    const scores = [
      ...six.map((no) => ({ criterion: `${no}.1`, points: 18 })),
      ...six.map((no) => ({ criterion: `${no}.2`, notApplicable: 'no such part' })),
    ];
    expect(projectionOf(rules, scores)?.result).toMatchObject({ overallShown: '90.0', grade: 'silver' });
  });

  it('is none where scores cannot be added up', () => {
    expect(projectionOf(TWENTY, [{ criterion: '1.1', points: 21 }])).toBeNull();
    expect(projectionOf(TWENTY, [{ criterion: '1.1', notApplicable: 'none of it' }])).toBeNull();
  });

  it('comes as plain JSON', () => {
    const projection = projectionOf(TWENTY, []);
    expect(JSON.parse(JSON.stringify(projection))).toEqual(projection);
  });
});

import { checkAlternative, followUp, reviewedSet } from '#domain/scoring/alternatives';
import { compareScores } from '#domain/scoring/comparison';
import type { CriterionScore, StandardsRules } from '#domain/scoring/standards';

const criterion = (id: string, points: number) => ({ id, title: `Title of ${id}`, guidance: '', points });
const RULES: StandardsRules = {
  segments: [
    { no: 1, title: 'Clarity of purpose', weight: 1, criteria: [criterion('1.1', 3), criterion('1.2', 3)] },
    { no: 2, title: 'Selection and matching', weight: 1, criteria: [criterion('2.1', 10)] },
  ],
  grades: [{ grade: 'bronze', overallMinimum: '80', segmentFloor: '60' }],
};
const set = (...points: readonly number[]): readonly CriterionScore[] =>
  points.map((each, index) => ({ criterion: ['1.1', '1.2', '2.1'][index] ?? '', points: each }));

describe('F16 what organisation and assessor make of the same criteria', () => {
  it('differs by segment in percentage points, exactly and cut off towards nothing', () => {
    const { segments, overall } = compareScores(RULES, {
      self: set(3, 3, 8),
      assessor: set(3, 1, 9),
      alternatives: [],
    });
    expect(segments.map(({ self, assessor, divergence }) => [self, assessor, divergence])).toEqual([
      ['100.0', '66.6', '-33.3'],
      ['80.0', '90.0', '+10.0'],
    ]);
    expect(overall).toEqual({ self: '90.0', assessor: '78.3', divergence: '-11.6', alternative: null });
  });

  it('is nothing where one of the two has not spoken yet', () => {
    const { overall } = compareScores(RULES, { self: set(3, 3, 8), assessor: null, alternatives: [] });
    expect(overall).toEqual({ self: '90.0', assessor: null, divergence: null, alternative: null });
  });
});

describe('F48 the supervisor’s alternative scores', () => {
  it('show what they would come to, and leave the assessor’s as they are', () => {
    const assessor = set(3, 1, 9);
    const compared = compareScores(RULES, { self: null, assessor, alternatives: [{ criterion: '1.2', points: 3 }] });
    expect(compared.segments[0]).toMatchObject({ assessor: '66.6', alternative: '100.0' });
    expect(compared).toMatchObject({ overall: { assessor: '78.3', alternative: '95.0' }, alternativeGrade: 'bronze' });
    expect(assessor).toEqual(set(3, 1, 9));
  });

  it('come to no figure where they leave a segment without an applicable criterion', () => {
    const alternatives: readonly CriterionScore[] = [{ criterion: '2.1', notApplicable: 'no matching here' }];
    expect(compareScores(RULES, { self: null, assessor: set(3, 1, 9), alternatives }).overall.alternative).toBeNull();
  });

  it.each<[string, CriterionScore, string | undefined]>([
    ['another number of points', { criterion: '1.2', points: 2 }, undefined],
    ['not applicable', { criterion: '1.2', notApplicable: 'no such course' }, undefined],
    ['more points than there are', { criterion: '1.2', points: 4 }, '/points'],
    ['what the assessor says too', { criterion: '1.2', points: 1 }, '/points'],
    ['not applicable without a reason', { criterion: '1.2', notApplicable: ' ' }, '/notApplicable'],
    ['a criterion that there is not', { criterion: '9.9', points: 1 }, '/criterion'],
  ])('%s', (_what, score, pointer) => {
    const faults = checkAlternative(RULES, set(3, 1, 9), { score, comment: 'As seen.' });
    expect(faults.map((each) => each.pointer)).toEqual(pointer === undefined ? [] : [pointer]);
  });

  it('are given to the set under review only', () => {
    expect(reviewedSet({ stage: 'SUPERVISORY_REVIEW', scoreSet: 'set' })).toBe('set');
    expect(reviewedSet({ stage: 'REWORK', scoreSet: 'set' })).toMatchObject({ code: 'SCORING.NOT_UNDER_REVIEW' });
  });

  it('are answered by the next set: followed, changed otherwise or kept', () => {
    const [alternative, before] = [
      { criterion: '1.2', points: 3 },
      { criterion: '1.2', points: 1 },
    ];
    const answers = [3, 2, 1].map((points) => followUp(alternative, before, { criterion: '1.2', points }));
    expect(answers).toEqual(['followed', 'changed otherwise', 'kept']);
    expect(followUp(alternative, before, undefined)).toBeNull();
  });
});

import fc from 'fast-check';
import { ratio } from '#domain/scoring/ratio';
import { checkScores, scoreOf } from '#domain/scoring/scores';
import type { CriterionScore, StandardsRules } from '#domain/scoring/standards';

const criterion = (id: string, points: number) => ({ id, title: `Title of ${id}`, guidance: '', points });
const RULES: StandardsRules = {
  segments: [
    { no: 1, title: 'Clarity of purpose', weight: 1, criteria: [criterion('1.1', 4), criterion('1.2', 6)] },
    { no: 2, title: 'Selection and matching', weight: 3, criteria: [criterion('2.1', 10), criterion('2.2', 5)] },
  ],
  grades: [{ grade: 'bronze', overallMinimum: '80', segmentFloor: '60' }],
};
const WHOLE: readonly CriterionScore[] = [
  { criterion: '1.1', points: 4 },
  { criterion: '1.2', points: 3 },
  { criterion: '2.1', points: 10 },
  { criterion: '2.2', notApplicable: 'no matching in this scheme' },
];
const withEntry = (index: number, score: unknown): readonly CriterionScore[] =>
  WHOLE.with(index, score as CriterionScore);

describe('A score sheet', () => {
  it('is complete when every criterion is judged once', () => {
    expect(checkScores(RULES, WHOLE)).toEqual([]);
  });

  it('names every criterion that is still missing', () => {
    const faults = checkScores(RULES, WHOLE.slice(0, 2));
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/scores', '/scores']);
    expect(faults[0]?.message).toContain('2.1, Title of 2.1');
    expect(faults[1]?.message).toContain('2.2');
    expect(checkScores(RULES, [])).toHaveLength(4);
  });

  it.each([
    ['more points than there are', { criterion: '1.2', points: 7 }, '/scores/1/points', 'from 0 to 6'],
    ['points below nothing', { criterion: '1.2', points: -1 }, '/scores/1/points', 'whole points'],
    ['half points', { criterion: '1.2', points: 2.5 }, '/scores/1/points', 'whole points'],
    ['no number', { criterion: '1.2', points: Number.NaN }, '/scores/1/points', 'whole points'],
    ['no reason', { criterion: '1.2', notApplicable: '  ' }, '/scores/1/notApplicable', 'Say why'],
  ])('refuses %s where they stand', (_what, score, pointer, words) => {
    expect(checkScores(RULES, withEntry(1, score))).toEqual([
      { pointer, message: expect.stringContaining(words) as string },
    ]);
  });

  it('refuses a criterion that the standards do not have', () => {
    const faults = checkScores(RULES, [...WHOLE, { criterion: '9.9', points: 1 }]);
    expect(faults).toEqual([{ pointer: '/scores/4/criterion', message: expect.stringContaining('9.9') as string }]);
  });

  it('refuses a criterion scored twice, at its second place', () => {
    const faults = checkScores(RULES, [...WHOLE, { criterion: '1.1', points: 1 }]);
    expect(faults).toEqual([{ pointer: '/scores/4/criterion', message: expect.stringContaining('twice') as string }]);
  });

  it('refuses a segment in which nothing is applicable, as it has no score', () => {
    const faults = checkScores(RULES, withEntry(2, { criterion: '2.1', notApplicable: 'no matching' }));
    expect(faults).toEqual([{ pointer: '/scores', message: expect.stringContaining('Segment 2') as string }]);
  });
});

describe('The score', () => {
  it('leaves what is not applicable out of the denominator and weighs the segments', () => {
    const { segments, overall } = scoreOf(RULES, WHOLE);
    expect(segments.map(({ no, awarded, available }) => [no, awarded, available])).toEqual([
      [1, 7, 10],
      [2, 10, 10],
    ]);
    expect(overall).toEqual(ratio(37, 40)); // (1 × 7/10 + 3 × 1) / 4
  });

  it('is not made of a sheet with a fault', () => {
    expect(() => scoreOf(RULES, WHOLE.slice(1))).toThrow('fault');
  });

  it('lies between nothing and everything, whatever the points and their order', () => {
    const sheet = fc.tuple(...[4, 6, 10, 5].map((points) => fc.integer({ min: 0, max: points })));
    fc.assert(
      fc.property(sheet, (points) => {
        const scores = points.map((each, index) => ({ criterion: WHOLE[index]?.criterion ?? '', points: each }));
        const { overall } = scoreOf(RULES, scores);
        expect(overall.n >= 0n && overall.n <= overall.d).toBe(true);
        expect(scoreOf(RULES, scores.toReversed()).overall).toEqual(overall);
      }),
    );
  });
});

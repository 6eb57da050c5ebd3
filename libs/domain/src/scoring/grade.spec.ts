import fc from 'fast-check';
import { gapTo, gradeOf } from '#domain/scoring/grade';
import { ratio } from '#domain/scoring/ratio';
import { scoreOf, type Scored } from '#domain/scoring/scores';
import type { StandardsRules } from '#domain/scoring/standards';

/** Six segments of one criterion with 10 000 points: a hundredth of a per cent each. */
const RULES: StandardsRules = {
  segments: [1, 2, 3, 4, 5, 6].map((no) => ({
    no,
    title: `Segment title ${no}`,
    weight: 1,
    criteria: [{ id: `${no}.1`, title: 'One', guidance: '', points: 10_000 }],
  })),
  grades: [
    { grade: 'bronze', overallMinimum: '80', segmentFloor: '60' },
    { grade: 'silver', overallMinimum: '87', segmentFloor: '60' },
    { grade: 'gold', overallMinimum: '95', segmentFloor: '60' },
  ],
};
const LATER: StandardsRules = {
  ...RULES,
  grades: [
    { grade: 'bronze', overallMinimum: '70', segmentFloor: '60' },
    { grade: 'silver', overallMinimum: '80', segmentFloor: '70' },
    { grade: 'gold', overallMinimum: '90', segmentFloor: '80' },
  ],
};
const scored = (percents: readonly number[]): Scored =>
  scoreOf(
    RULES,
    percents.map((percent, index) => ({ criterion: `${index + 1}.1`, points: Math.round(percent * 100) })),
  );
const five = (percent: number, last: number): Scored => scored([...Array<number>(5).fill(percent), last]);

describe('F42 The grade (docs/process.md, Scoring)', () => {
  it.each([
    ['all six 80', five(80, 80), '80.0', 'bronze'],
    ['five 100 and one 59.9', five(100, 59.9), '93.3', null],
    ['five 100 and one 60', five(100, 60), '93.3', 'silver'],
    ['five 97 and one 85', five(97, 85), '95.0', 'gold'],
    ['a hundredth under 80 in one segment', five(80, 79.99), '79.9', null],
    ['79.96 throughout', five(79.96, 79.96), '79.9', null],
    ['a hundredth under gold', five(97, 84.99), '94.9', 'silver'],
    ['everything', five(100, 100), '100.0', 'gold'],
    ['nothing', five(0, 0), '0.0', null],
  ])('of %s follows from the exact values', (_words, score, overallShown, grade) => {
    expect(gradeOf(RULES, score)).toMatchObject({ overallShown, grade });
  });

  it('follows the thresholds and the floors of the version, each grade its own', () => {
    expect(gradeOf(LATER, five(100, 75)).grade).toBe('silver');
    expect(gradeOf(LATER, five(100, 65)).grade).toBe('bronze');
    expect(gradeOf(LATER, five(100, 65)).reasons).toEqual([
      'Not silver: segment 6, Segment title 6, has 65.0 %, 5.0 below the floor of 70 %.',
    ]);
  });

  it('comes as plain JSON', () => {
    const result = gradeOf(RULES, five(100, 59.9));
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe('The reasons', () => {
  it('name the segment under its floor and its value', () => {
    const { reasons, segments } = gradeOf(RULES, five(100, 59.9));
    expect(reasons).toEqual([
      'No grade: segment 6, Segment title 6, has 59.9 %, 0.1 below the floor of 60 % for bronze.',
    ]);
    expect(segments.map(({ floorFailed }) => floorFailed)).toEqual([false, false, false, false, false, true]);
  });

  it('are all given when several stand against an award', () => {
    expect(gradeOf(RULES, scored([50, 100, 20, 90, 90, 90])).reasons).toEqual([
      'No grade: the overall score of 73.3 % is 6.7 below the minimum of 80 % for bronze.',
      'No grade: segment 1, Segment title 1, has 50.0 %, 10.0 below the floor of 60 % for bronze.',
      'No grade: segment 3, Segment title 3, has 20.0 %, 40.0 below the floor of 60 % for bronze.',
    ]);
  });

  it('say why it is not the next grade, and nothing at the highest', () => {
    expect(gradeOf(RULES, five(80, 80)).reasons).toEqual([
      'Not silver: the overall score of 80.0 % is 7.0 below the minimum of 87 %.',
    ]);
    expect(gradeOf(RULES, five(100, 100)).reasons).toEqual([]);
  });
});

describe('Margins and gaps', () => {
  it('show a miss by a hair as a miss', () => {
    const [bronze] = gradeOf(RULES, five(80, 79.99)).margins;
    expect(bronze).toEqual({
      grade: 'bronze',
      overallMinimum: '80',
      overall: '-0.1',
      segmentFloor: '60',
      weakestSegment: '+19.9',
    });
    expect(gradeOf(RULES, five(80, 80)).margins[0]?.overall).toBe('+0.0');
  });

  it('say how many points would reach a floor', () => {
    expect(gapTo(RULES, five(100, 59.9), 'bronze')).toEqual({
      grade: 'bronze',
      overall: null,
      segments: [{ no: 6, title: 'Segment title 6', percent: '0.1', points: 10 }],
    });
    expect(gapTo(RULES, five(100, 59.9), 'gold').overall).toBe('1.7');
    expect(gapTo(RULES, five(100, 60), 'silver')).toEqual({ grade: 'silver', overall: null, segments: [] });
  });

  it('need a grade that the version has', () => {
    expect(() => gapTo({ ...RULES, grades: [] }, five(80, 80), 'gold')).toThrow('gold');
  });
});

describe('F42 For any scores', () => {
  const percents = fc.array(
    fc.integer({ min: 5500, max: 10_000 }).map((each) => each / 100),
    { minLength: 6, maxLength: 6 },
  );
  const rank = (grade: string | null): number => RULES.grades.findIndex((each) => each.grade === grade);

  it('the screen shows a minimum only where it is reached', () => {
    fc.assert(
      fc.property(percents, (each) => {
        const score = scored(each);
        const { overallShown, margins } = gradeOf(RULES, score);
        for (const { overallMinimum, overall } of margins) {
          const exact = score.overall.n * 100n >= BigInt(overallMinimum) * score.overall.d;
          expect(Number(overallShown) >= Number(overallMinimum)).toBe(exact);
          expect(overall.startsWith('+')).toBe(exact);
        }
      }),
    );
  });

  it('one more point never lowers the grade, and a grade has no gap', () => {
    fc.assert(
      fc.property(percents, fc.nat({ max: 5 }), (each, index) => {
        const before = gradeOf(RULES, scored(each));
        const more = scored(each.with(index, Math.min(100, (each[index] ?? 0) + 0.01)));
        expect(rank(gradeOf(RULES, more).grade)).toBeGreaterThanOrEqual(rank(before.grade));
        if (before.grade) expect(gapTo(RULES, scored(each), before.grade).segments).toEqual([]);
        else expect(before.reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it('the exact mean decides, not the shown one', () => {
    expect(five(97, 85).overall).toEqual(ratio(95, 100));
  });
});

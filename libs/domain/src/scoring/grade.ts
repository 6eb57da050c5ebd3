// The grade (docs/process.md, Scoring): the highest one whose overall minimum and every segment floor hold, otherwise none,
// with all reasons. Exact values are compared; shown is what is cut off after one decimal, so no fail reads like a pass.
import { ceiling, compare, fromPercent, mul, ratio, roundedUp, subtract, truncated, type Ratio } from './ratio.js';
import type { Scored, ScoredSegment } from './scores.js';
import type { Grade, GradeRule, Percent, StandardsRules } from './standards.js';

export interface GradedSegment {
  readonly no: number;
  readonly title: string;
  readonly awarded: number;
  readonly available: number;
  /** Per cent, such as `"93.3"`. */
  readonly shown: string;
  /** Under the floor of the lowest grade: no award, whatever the overall score. */
  readonly floorFailed: boolean;
}

/** Signed distances in percentage points, rounded down: `"+0.0"` holds, `"-0.1"` does not. */
export interface Margin {
  readonly grade: Grade;
  readonly overallMinimum: Percent;
  readonly overall: string;
  readonly segmentFloor: Percent;
  /** Of the weakest segment. */
  readonly weakestSegment: string;
}

/** Plain JSON: it is stored, hashed, and travels with the command that accepts the scores. */
export interface GradeResult {
  readonly grade: Grade | null;
  readonly overallShown: string;
  readonly segments: readonly GradedSegment[];
  readonly margins: readonly Margin[];
  /** Why no grade, or why not the next higher one; empty at the highest. */
  readonly reasons: readonly string[];
}

export interface SegmentGap {
  readonly no: number;
  readonly title: string;
  /** Percentage points up to the floor, rounded up. */
  readonly percent: string;
  /** Points that would reach the floor. */
  readonly points: number;
}

/** What is missing for a grade; nothing is missing when `overall` is null and `segments` is empty. */
export interface Gap {
  readonly grade: Grade;
  /** Percentage points up to the overall minimum, rounded up. */
  readonly overall: string | null;
  readonly segments: readonly SegmentGap[];
}

const ruleOf = (rules: StandardsRules, grade: Grade): GradeRule => {
  const rule = rules.grades.find((each) => each.grade === grade);
  if (!rule) throw new Error(`the standards version has no grade ${grade}`);
  return rule;
};

const under = (value: Ratio, limit: Percent): boolean => compare(value, fromPercent(limit)) < 0;

const holds = (scored: Scored, { overallMinimum, segmentFloor }: GradeRule): boolean =>
  !under(scored.overall, overallMinimum) && !scored.segments.some((each) => under(each.ratio, segmentFloor));

export function gapTo(rules: StandardsRules, scored: Scored, grade: Grade): Gap {
  const { overallMinimum, segmentFloor } = ruleOf(rules, grade);
  const missing = (value: Ratio, limit: Percent): string => roundedUp(subtract(fromPercent(limit), value));
  return {
    grade,
    overall: under(scored.overall, overallMinimum) ? missing(scored.overall, overallMinimum) : null,
    segments: scored.segments
      .filter((each) => under(each.ratio, segmentFloor))
      .map(({ no, title, ratio: value, awarded, available }) => ({
        no,
        title,
        percent: missing(value, segmentFloor),
        points: ceiling(mul(fromPercent(segmentFloor), ratio(available))) - awarded,
      })),
  };
}

function reasonsAgainst(rules: StandardsRules, scored: Scored, rule: GradeRule, isLowest: boolean): readonly string[] {
  const { overall, segments } = gapTo(rules, scored, rule.grade);
  const lead = isLowest ? 'No grade' : `Not ${rule.grade}`;
  const level = isLowest ? ` for ${rule.grade}` : '';
  const total =
    overall === null
      ? []
      : [
          `${lead}: the overall score of ${truncated(scored.overall)} % is ${overall} below the minimum of ${rule.overallMinimum} %${level}.`,
        ];
  const shownOf = (no: number): string => truncated(segmentOf(scored, no).ratio);
  return [
    ...total,
    ...segments.map(
      ({ no, title, percent }) =>
        `${lead}: segment ${no}, ${title}, has ${shownOf(no)} %, ${percent} below the floor of ${rule.segmentFloor} %${level}.`,
    ),
  ];
}

const segmentOf = (scored: Scored, no: number): ScoredSegment => {
  const segment = scored.segments.find((each) => each.no === no);
  if (!segment) throw new Error(`no segment ${no}`);
  return segment;
};

function marginsOf({ overall, segments }: Scored, { grade, overallMinimum, segmentFloor }: GradeRule): Margin {
  const weakest = segments.map((each) => each.ratio).reduce((one, other) => (compare(other, one) < 0 ? other : one));
  const signed = (value: Ratio, limit: Percent): string => {
    const text = truncated(subtract(value, fromPercent(limit)));
    return text.startsWith('-') ? text : `+${text}`;
  };
  return {
    grade,
    overallMinimum,
    overall: signed(overall, overallMinimum),
    segmentFloor,
    weakestSegment: signed(weakest, segmentFloor),
  };
}

export function gradeOf(rules: StandardsRules, scored: Scored): GradeResult {
  const achieved = rules.grades.findLastIndex((rule) => holds(scored, rule));
  const next = rules.grades[achieved + 1];
  const lowest = rules.grades[0];
  return {
    grade: rules.grades[achieved]?.grade ?? null,
    overallShown: truncated(scored.overall),
    segments: scored.segments.map(({ no, title, awarded, available, ratio: value }) => ({
      ...{ no, title, awarded, available },
      shown: truncated(value),
      floorFailed: lowest !== undefined && under(value, lowest.segmentFloor),
    })),
    margins: rules.grades.map((rule) => marginsOf(scored, rule)),
    reasons: next ? reasonsAgainst(rules, scored, next, next === lowest) : [],
  };
}

// What organisation and assessor make of the same criteria (docs/process.md, Scoring), segment by segment, and what the supervisor's
// alternative scores would come to. Sealed sets only are compared: nobody's judgement is steered by another's before it is given.
import { gradeOf } from './grade.js';
import { subtract, truncated, type Ratio } from './ratio.js';
import { checkScores, scoreOf, type Scored } from './scores.js';
import type { CriterionScore, Grade, StandardsRules } from './standards.js';

export interface ComparedSegment {
  readonly no: number;
  readonly title: string;
  /** Per cent; null where there is no such set. */
  readonly self: string | null;
  readonly assessor: string | null;
  /** Percentage points by which the assessor's lies above (+) or below (-) the organisation's own. */
  readonly divergence: string | null;
  /** With the supervisor's alternatives in place of the assessor's scores; null where there are none. */
  readonly alternative: string | null;
}

export interface Comparison {
  readonly segments: readonly ComparedSegment[];
  readonly overall: Omit<ComparedSegment, 'no' | 'title'>;
  /** The grade that the alternatives would come to; undefined where there are none. */
  readonly alternativeGrade: Grade | null | undefined;
}

export interface Compared {
  readonly self: readonly CriterionScore[] | null;
  readonly assessor: readonly CriterionScore[] | null;
  readonly alternatives: readonly CriterionScore[];
}

/** `+3.2`, `-0.5`; cut off towards nothing, so that a small difference is never made larger. */
function difference(one: Ratio, other: Ratio): string {
  const value = subtract(one, other);
  if (value.n < 0n) return `-${truncated({ n: -value.n, d: value.d })}`;
  return `+${truncated(value)}`;
}

function scored(rules: StandardsRules, scores: readonly CriterionScore[] | null): Scored | null {
  if (scores === null || checkScores(rules, scores).length > 0) return null;
  return scoreOf(rules, scores);
}

/** The set with the alternatives in their places. */
const replaced = (
  scores: readonly CriterionScore[],
  alternatives: readonly CriterionScore[],
): readonly CriterionScore[] =>
  scores.map((score) => alternatives.findLast(({ criterion }) => criterion === score.criterion) ?? score);

export function compareScores(rules: StandardsRules, { self, assessor, alternatives }: Compared): Comparison {
  const [own, theirs] = [scored(rules, self), scored(rules, assessor)];
  const other = alternatives.length === 0 || assessor === null ? null : scored(rules, replaced(assessor, alternatives));
  const line = (of: (each: Scored) => Ratio): Comparison['overall'] => ({
    self: own && truncated(of(own)),
    assessor: theirs && truncated(of(theirs)),
    divergence: own && theirs && difference(of(theirs), of(own)),
    alternative: other && truncated(of(other)),
  });
  const NOTHING: Ratio = { n: 0n, d: 1n };
  return {
    segments: rules.segments.map(({ no, title }, index) => ({
      ...{ no, title },
      ...line(({ segments }) => segments[index]?.ratio ?? NOTHING),
    })),
    overall: line(({ overall }) => overall),
    alternativeGrade: other ? gradeOf(rules, other).grade : undefined,
  };
}

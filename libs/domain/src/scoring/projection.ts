// Where self-scores stand while the sheet is still being filled (F11). A criterion that nobody has judged yet counts as no points:
// what is shown is reached already, and only rises. Not applicable with a reason leaves the denominator (F13).
import { gradeOf, type GradeResult } from './grade.js';
import { checkScores, scoreOf } from './scores.js';
import type { CriterionScore, StandardsRules } from './standards.js';
import { wayTo, type WayToGrade } from './ways.js';

export interface Projection {
  /** Every criterion is judged. */
  readonly complete: boolean;
  readonly result: GradeResult;
  /** To each grade, the lowest first. */
  readonly ways: readonly WayToGrade[];
}

/** Null where the scores cannot be added up: one is wrong, or a segment has no applicable criterion left. */
export function projectionOf(rules: StandardsRules, scores: readonly CriterionScore[]): Projection | null {
  const judged = new Set(scores.map(({ criterion }) => criterion));
  const missing = rules.segments.flatMap(({ criteria }) => criteria).filter(({ id }) => !judged.has(id));
  const whole = [...scores, ...missing.map(({ id }) => ({ criterion: id, points: 0 }))];
  if (checkScores(rules, whole).length > 0) return null;
  const scored = scoreOf(rules, whole);
  return {
    complete: missing.length === 0,
    result: gradeOf(rules, scored),
    ways: rules.grades.map(({ grade }) => wayTo(rules, scored, grade)),
  };
}

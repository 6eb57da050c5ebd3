// The lab: sealed score sets of the past, judged once more by a draft. What has a counterpart keeps its share of the points, rounded
// down; what is new nobody has scored and is left out, so that the draft is judged by what it asks of everybody.
import { gradeOf } from '../scoring/grade.js';
import { scoreOf } from '../scoring/scores.js';
import type { CriterionScore, Grade, StandardsRules } from '../scoring/standards.js';
import { criteriaOf, type Origins } from './draft.js';

export type Outcome = Grade | 'none';
export const OUTCOMES: readonly Outcome[] = ['none', 'bronze', 'silver', 'gold'];

export interface Move {
  readonly was: Outcome;
  readonly would: Outcome;
  readonly count: number;
}

export interface DryRun {
  readonly sets: number;
  /** How many would have another outcome. */
  readonly changed: number;
  /** From which outcome to which, the kept ones too; only those that occur. */
  readonly moves: readonly Move[];
  /** Sets that cannot be judged by the draft: a whole segment has no counterpart. */
  readonly unjudged: number;
}

const outcomeOf = (rules: StandardsRules, scores: readonly CriterionScore[]): Outcome =>
  gradeOf(rules, scoreOf(rules, scores)).grade ?? 'none';

/** The draft without what nobody has scored yet. */
function scored(draft: StandardsRules, origins: Origins): StandardsRules {
  const segments = draft.segments.map((segment) => ({
    ...segment,
    criteria: segment.criteria.filter(({ id }) => origins[id] !== undefined),
  }));
  return { ...draft, segments };
}

function carried(
  scores: readonly CriterionScore[],
  base: StandardsRules,
  draft: StandardsRules,
  origins: Origins,
): readonly CriterionScore[] {
  const worth = new Map(criteriaOf(base).map(({ id, points }) => [id, points]));
  const given = new Map(scores.map((each) => [each.criterion, each]));
  return criteriaOf(draft).flatMap(({ id, points }): CriterionScore[] => {
    const origin = origins[id] ?? '';
    const score = given.get(origin);
    if (!score) return [];
    if ('notApplicable' in score) return [{ criterion: id, notApplicable: score.notApplicable }];
    return [{ criterion: id, points: Math.floor((score.points * points) / (worth.get(origin) ?? points)) }];
  });
}

const judgeable = (rules: StandardsRules, scores: readonly CriterionScore[]): boolean =>
  rules.segments.every(({ criteria }) =>
    criteria.some(({ id }) => scores.some((each) => each.criterion === id && !('notApplicable' in each))),
  ) && criteriaOf(rules).every(({ id }) => scores.some(({ criterion }) => criterion === id));

export function dryRun(
  base: StandardsRules,
  draft: StandardsRules,
  origins: Origins,
  sets: readonly (readonly CriterionScore[])[],
): DryRun {
  const known = scored(draft, origins);
  const judged = sets.flatMap((scores) => {
    const anew = carried(scores, base, known, origins);
    return judgeable(known, anew) ? [{ was: outcomeOf(base, scores), would: outcomeOf(known, anew) }] : [];
  });
  const moves = OUTCOMES.flatMap((was) =>
    OUTCOMES.map((would) => ({
      was,
      would,
      count: judged.filter((each) => each.was === was && each.would === would).length,
    })),
  ).filter(({ count }) => count > 0);
  return {
    sets: sets.length,
    changed: judged.filter(({ was, would }) => was !== would).length,
    moves,
    unjudged: sets.length - judged.length,
  };
}

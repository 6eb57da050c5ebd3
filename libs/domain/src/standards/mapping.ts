// Scores that were given by an older version, as they stand in a newer one (docs/process.md, Standards version replaced mid-case). A
// score goes along where the criterion has a counterpart of the same points; what is new or worth something else is scored anew.
import type { Criterion, CriterionScore, StandardsRules } from '../scoring/standards.js';
import { criteriaOf, type Origins } from './draft.js';

export interface Mapped {
  readonly scores: readonly CriterionScore[];
  /** Criteria of the newer version whose score goes along. */
  readonly carried: readonly string[];
  /** Those to be scored anew, with the reason. */
  readonly anew: readonly { readonly criterion: string; readonly title: string; readonly why: string }[];
}

/** Two steps as one: from the newest version back to the oldest. */
export const through = (newer: Origins, older: Origins): Origins =>
  Object.fromEntries(
    Object.entries(newer).flatMap(([id, middle]) => (older[middle] === undefined ? [] : [[id, older[middle]]])),
  );

/** Of versions of which nothing is known: what has the same number and the same title is the same. */
export const alike = (before: StandardsRules, after: StandardsRules): Origins => {
  const titles = new Map(criteriaOf(before).map(({ id, title }) => [id, title]));
  return Object.fromEntries(
    criteriaOf(after)
      .filter(({ id, title }) => titles.get(id) === title)
      .map(({ id }) => [id, id]),
  );
};

function whyAnew(criterion: Criterion, before: Criterion | undefined): string | undefined {
  if (!before) return 'it is new';
  return before.points === criterion.points
    ? undefined
    : `it is worth ${criterion.points} points instead of ${before.points}`;
}

export function mapScores(
  scores: readonly CriterionScore[],
  before: StandardsRules,
  after: StandardsRules,
  origins: Origins,
): Mapped {
  const old = new Map(criteriaOf(before).map((each) => [each.id, each]));
  const given = new Map(scores.map((each) => [each.criterion, each]));
  const judged = criteriaOf(after).map((criterion) => {
    const origin = origins[criterion.id] ?? '';
    return { criterion, why: whyAnew(criterion, old.get(origin)), score: given.get(origin) };
  });
  const carried = judged.filter(({ why }) => why === undefined);
  return {
    scores: carried.flatMap(({ criterion: { id }, score }) => (score ? [{ ...score, criterion: id }] : [])),
    carried: carried.map(({ criterion }) => criterion.id),
    anew: judged.flatMap(({ criterion: { id, title }, why }) =>
      why === undefined ? [] : [{ criterion: id, title, why }],
    ),
  };
}

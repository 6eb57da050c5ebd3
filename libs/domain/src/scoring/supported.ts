// What supports a score (docs/process.md, Scoring; F41): where the standards version asks for it, each score of an assessor names
// the evidence that it rests on. A criterion left out as not applicable has its reason instead.
import type { FieldFault } from '../errors.js';
import type { CriterionScore, StandardsRules } from './standards.js';

/** @param supported criteria with something that supports them. */
export const unsupported = (
  rules: StandardsRules,
  scores: readonly CriterionScore[],
  supported: ReadonlySet<string>,
): readonly FieldFault[] =>
  rules.segments
    .flatMap(({ criteria }) => criteria)
    .filter(({ id }) => scores.some((each) => each.criterion === id && 'points' in each) && !supported.has(id))
    .map(({ id, title }) => ({
      pointer: '/scores',
      message: `The score of criterion ${id}, ${title}, names no evidence; link the document or interview that supports it.`,
    }));

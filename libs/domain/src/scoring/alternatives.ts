// The supervisor's own score for a criterion (docs/process.md, Situations: Alternative score), kept beside the assessor's, whose
// place it never takes.
// The assessor answers for the scores, the supervisor for their consistency; who differs says why, and what came of it stays on record.
import { DomainError, type FieldFault } from '../errors.js';
import type { CaseState } from '../cases/state.js';
import { checkScores } from './scores.js';
import type { CriterionScore, StandardsRules } from './standards.js';

export interface AlternativeScore {
  readonly score: CriterionScore;
  /** Why it is not as the assessor says. */
  readonly comment: string;
}

/** What came of it: `accepted` lets the assessor's score stand, `returned` asks for it to be looked at again. */
export const OUTCOMES = ['open', 'accepted', 'returned'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the assessor's next sealed set answers a returned alternative. */
export const FOLLOW_UPS = ['followed', 'changed otherwise', 'kept'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

type Reviewed = Pick<CaseState, 'stage' | 'scoreSet'>;

export const underReview = ({ stage, scoreSet }: Reviewed, set: string): boolean =>
  stage === 'SUPERVISORY_REVIEW' && scoreSet === set;

/** The set that may be scored otherwise now; a refusal where there is none. */
export const reviewedSet = ({ stage, scoreSet }: Reviewed): string | DomainError =>
  stage === 'SUPERVISORY_REVIEW' && scoreSet !== null
    ? scoreSet
    : new DomainError(
        'SCORING.NOT_UNDER_REVIEW',
        'Alternative scores are given while the scores are under supervisory review.',
        { stage },
      );

const valueOf = (score: CriterionScore): number | null => ('points' in score ? score.points : null);

export const sameScore = (one: CriterionScore, other: CriterionScore): boolean => valueOf(one) === valueOf(other);

export function checkAlternative(
  rules: StandardsRules,
  sealed: readonly CriterionScore[],
  { score }: AlternativeScore,
): readonly FieldFault[] {
  const faults = checkScores(rules, [score])
    .filter(({ pointer }) => pointer.startsWith('/scores/0'))
    .map(({ pointer, message }) => ({ pointer: pointer.replace('/scores/0', ''), message }));
  if (faults.length > 0) return faults;
  const theirs = sealed.find(({ criterion }) => criterion === score.criterion);
  if (!theirs || !sameScore(theirs, score)) return [];
  const pointer = 'points' in score ? '/points' : '/notApplicable';
  return [
    { pointer, message: `That is the assessor’s score for criterion ${score.criterion}; there is nothing to differ.` },
  ];
}

export function followUp(
  alternative: CriterionScore,
  before: CriterionScore | undefined,
  after: CriterionScore | undefined,
): FollowUp | null {
  if (!before || !after) return null;
  if (sameScore(after, alternative)) return 'followed';
  return sameScore(after, before) ? 'kept' : 'changed otherwise';
}

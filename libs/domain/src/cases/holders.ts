import type { Holder, SUPERVISORS } from './consequence.js';
import { secondReviews } from './review-rules.js';
import type { Stage } from './stages.js';
import type { CaseState } from './state.js';

/** Who has the next move at a stage; where nobody is named the office has, and at an end nobody. */
export const HELD_BY: Readonly<Partial<Record<Stage, Holder>>> = {
  IN_HOUSE_REVIEW: 'organisation',
  VISIT: 'assessor',
  SCORING: 'assessor',
  SUPERVISORY_REVIEW: 'supervisor',
  REWORK: 'assessor',
  DORMANT: 'organisation',
};

/** Who has which part in the case; null where nobody has. */
export interface Parts {
  readonly assessor: unknown;
  readonly supervisor: unknown;
  readonly secondSupervisor: unknown;
}

/** Where nobody has the part whose move it is, the office sees to it that somebody has. */
export function holderAt(stage: Stage, { assessor, supervisor, secondSupervisor }: Parts): Holder {
  const holder = HELD_BY[stage] ?? 'office';
  if (holder === 'assessor' && assessor === null) return 'office';
  return holder === 'supervisor' && supervisor === null && secondSupervisor === null ? 'office' : holder;
}

export type Reviewer = (typeof SUPERVISORS)[number];

/** Which of the supervisors reviews the scores, or did last. */
export const reviewerIn = (state: CaseState): Reviewer =>
  state.supervisor === null || secondReviews(state) ? 'second supervisor' : 'supervisor';

/** Who has the next move, as mails call them: of two supervisors the one whose review it is. */
export function moverIn(state: CaseState): Holder | Reviewer {
  const holder = holderAt(state.stage, state);
  return holder === 'supervisor' ? reviewerIn(state) : holder;
}

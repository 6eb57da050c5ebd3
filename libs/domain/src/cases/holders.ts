import type { Holder } from './consequence.js';
import type { Stage } from './stages.js';

/** Who has the next move at a stage; where nobody is named the office has, and at an end nobody. */
export const HELD_BY: Readonly<Partial<Record<Stage, Holder>>> = {
  IN_HOUSE_REVIEW: 'organisation',
  VISIT: 'assessor',
  SCORING: 'assessor',
  SUPERVISORY_REVIEW: 'supervisor',
  REWORK: 'assessor',
  DORMANT: 'organisation',
};

/** Without an assessor the supervisor rules, and the office sees to it. */
export function holderAt(stage: Stage, assessor: unknown): Holder {
  const holder = HELD_BY[stage] ?? 'office';
  return holder === 'assessor' && assessor === null ? 'office' : holder;
}

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

import type { Recipient } from './consequences.js';
import type { Stage } from './stages.js';

/** Who has the next move at a stage; where nobody is named the office has, and at an end nobody. */
export const HELD_BY: Readonly<Partial<Record<Stage, Recipient>>> = {
  IN_HOUSE_REVIEW: 'organisation',
  VISIT: 'assessor',
  SCORING: 'assessor',
  SUPERVISORY_REVIEW: 'supervisor',
  REWORK: 'assessor',
};

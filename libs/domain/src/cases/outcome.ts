// What a case has come to, and when the organisation learns of it: with the report, which a person issues.
import type { Stage } from './stages.js';

/** Stages at which the result that was accepted last has been told. */
const TOLD: readonly Stage[] = ['AWARD_PENDING', 'NOT_AWARDED', 'ACCREDITED', 'CLOSED'];

/** Stages at which nothing is accepted: before the review has ended, or while it is open again. */
const JUDGING: readonly Stage[] = ['BOOKING', 'BOOKED', 'VISIT', 'SCORING', 'SUPERVISORY_REVIEW', 'REWORK'];

export const outcomeIsTold = (stage: Stage): boolean => TOLD.includes(stage);

/** The overall percentage after a step: a review that is open again takes back what it had accepted. */
export const overallAfter = (stage: Stage, known: string | null): string | null =>
  JUDGING.includes(stage) ? null : known;

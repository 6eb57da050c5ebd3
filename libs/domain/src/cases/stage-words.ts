import type { Stage } from './stages.js';

/** The stages as the office says them. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  ENQUIRY: 'Enquiry',
  APPLIED: 'Applied',
  IN_HOUSE_REVIEW: 'In-house review',
  READY: 'Ready',
  BOOKING: 'Booking the visit',
  BOOKED: 'Visit booked',
  VISIT: 'Visit under way',
  SCORING: 'Scoring',
  SUPERVISORY_REVIEW: 'Supervisory review',
  REWORK: 'Rework',
  REPORT: 'Report to issue',
  AWARD_PENDING: 'Certificate to issue',
  NOT_AWARDED: 'Not awarded',
  ACCREDITED: 'Accredited',
  DORMANT: 'Dormant',
  CLOSED: 'Closed',
  DECLINED: 'Declined',
  WITHDRAWN: 'Withdrawn',
  LAPSED: 'Lapsed',
};

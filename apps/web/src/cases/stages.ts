/** The stages as the office says them, in their order. */
export const STAGES: { value: string; label: string }[] = [
  ['APPLIED', 'Applied'],
  ['IN_HOUSE_REVIEW', 'In-house review'],
  ['READY', 'Ready'],
  ['BOOKING', 'Booking the visit'],
  ['BOOKED', 'Visit booked'],
  ['VISIT', 'Visit under way'],
  ['SCORING', 'Scoring'],
  ['SUPERVISORY_REVIEW', 'Supervisory review'],
  ['REWORK', 'Rework'],
  ['REPORT', 'Report to issue'],
  ['AWARD_PENDING', 'Certificate to issue'],
  ['NOT_AWARDED', 'Not awarded'],
  ['ACCREDITED', 'Accredited'],
  ['CLOSED', 'Closed'],
  ['DECLINED', 'Declined'],
  ['WITHDRAWN', 'Withdrawn'],
].map(([value = '', label = '']) => ({ value, label }));

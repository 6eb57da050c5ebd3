// Who drafts, comments on and publishes standards, and who moves a case to newer ones (docs/process.md, Standards).
export type StandardsOperation =
  | 'readStandardsDrafts'
  | 'draftStandards'
  | 'commentOnStandards'
  | 'answerStandardsComment'
  | 'inviteToConsultation'
  | 'publishStandards';

const STAFF = ['office', 'manager'] as const;

export const STANDARDS_PERMISSIONS = {
  offerNewStandards: STAFF,
  answerNewStandards: [...STAFF, 'organisation of the case'],
  readStandardsDrafts: [...STAFF, 'board', 'assessor', 'supervisor', 'organisation'],
  draftStandards: STAFF,
  commentOnStandards: ['board', 'assessor', 'supervisor', 'organisation'],
  answerStandardsComment: STAFF,
  inviteToConsultation: STAFF,
  publishStandards: STAFF,
} as const;

// Who may do what of the in-house review and its evidence; a part of the table in permissions.ts.
import { ASSESSING, INVITED, PANEL, PARTIES, STAFF, type Grant } from './grants.js';

export type InHouseOperation =
  | 'saveSelfScores'
  | 'readSelfScores'
  | 'readImprovements'
  | 'keepImprovements'
  | 'readReadiness'
  | 'keepProgrammeFacts'
  | 'readEvidence'
  | 'addEvidence'
  | 'decideEvidence'
  | 'removeEvidence'
  | 'holdEvidence'
  | 'sweepEvidence'
  | 'seeOfficeEvidence'
  | 'seeAssessorEvidence'
  | 'seeOrganisationEvidence'
  | 'seePublicEvidence';

const OWN: readonly Grant[] = [...STAFF, 'organisation of the case'];

export const IN_HOUSE: Readonly<Record<InHouseOperation, readonly Grant[]>> = {
  saveSelfScores: OWN,
  readSelfScores: [...STAFF, ...PARTIES],
  readImprovements: OWN,
  keepImprovements: OWN,
  readReadiness: [...STAFF, ...PARTIES],
  keepProgrammeFacts: OWN,
  readEvidence: [...STAFF, ...PARTIES, INVITED, ...PANEL],
  addEvidence: [...OWN, 'assessor of the case'],
  decideEvidence: [...STAFF, 'assessor of the case'],
  removeEvidence: OWN,
  holdEvidence: STAFF,
  sweepEvidence: STAFF,
  seeOfficeEvidence: STAFF,
  // Who judges again, as a panel does, sees what the assessment rests on.
  seeAssessorEvidence: [...STAFF, ...ASSESSING, INVITED, ...PANEL],
  seeOrganisationEvidence: [...STAFF, ...PARTIES, INVITED, ...PANEL],
  seePublicEvidence: [...STAFF, ...PARTIES, INVITED, ...PANEL],
};

// Who does what once the report is out: its renderings, appeals, complaints, certificates; a part of the table in permissions.ts.
import { PARTIES, STAFF, type Grant } from './grants.js';

export type ProceedingOperation =
  | 'readAppeals'
  | 'keepAppeals'
  | 'withdrawAppeal'
  | 'decideAppeal'
  | 'readComplaints'
  | 'keepComplaints'
  | 'investigateComplaint'
  | 'answerComplaint'
  | keyof typeof AFTER_THE_REPORT;

export const AFTER_THE_REPORT = {
  readInternalReport: STAFF,
  readPublicSummary: [...STAFF, 'organisation of the case'],
  recordPublication: [...STAFF, 'organisation of the case'],
  readCertificates: [...STAFF, 'board', ...PARTIES],
  keepCertificates: STAFF,
  proposeRevocation: STAFF,
  decideRevocation: ['manager', 'board'],
  keepMisuse: STAFF,
} as const satisfies Readonly<Record<string, readonly Grant[]>>;

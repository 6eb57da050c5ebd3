/** What people do and read of what comes after the report: appeals, complaints, the later life of certificates. */
export type ProceedingOperation =
  | 'readAppeals'
  | 'keepAppeals'
  | 'withdrawAppeal'
  | 'decideAppeal'
  | 'readComplaints'
  | 'keepComplaints'
  | 'investigateComplaint'
  | 'answerComplaint'
  | 'readCertificates'
  | 'keepCertificates'
  | 'proposeRevocation'
  | 'decideRevocation';

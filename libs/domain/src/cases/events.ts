// What has happened to a case. Past tense, one event a command; its data is its command's, so nothing is lost on the way.
import type { Actor, CommandData, CommandType } from './commands.js';

export const EVENT_OF = {
  submitApplication: 'ApplicationSubmitted',
  acceptApplication: 'ApplicationAccepted',
  declineApplication: 'ApplicationDeclined',
  declareReady: 'DeclaredReady',
  withdrawReadiness: 'ReadinessWithdrawn',
  nameAssessor: 'AssessorNamed',
  appointSupervisor: 'SupervisorAppointed',
  proposeVisit: 'VisitProposed',
  confirmVisit: 'VisitConfirmed',
  estimateTravel: 'TravelEstimated',
  agreeEstimate: 'EstimateAgreed',
  bookVisit: 'VisitBooked',
  postponeVisit: 'VisitPostponed',
  beginVisit: 'VisitBegan',
  abortVisit: 'VisitAborted',
  completeVisit: 'VisitCompleted',
  approveExpenses: 'ExpensesApproved',
  submitScores: 'ScoresSubmitted',
  returnScores: 'ScoresReturned',
  resubmitScores: 'ScoresResubmitted',
  acceptScores: 'ScoresAccepted',
  issueReport: 'ReportIssued',
  issueCertificate: 'CertificateIssued',
  closeCycle: 'CycleClosed',
  withdraw: 'CaseWithdrawn',
  askOrganisation: 'OrganisationAsked',
  hearFromOrganisation: 'OrganisationHeard',
  fallDormant: 'CaseFellDormant',
  lapse: 'CaseLapsed',
  pauseCase: 'CasePaused',
  resumeCase: 'CaseResumed',
  endAssignment: 'AssignmentEnded',
  scoreFromEvidence: 'ScoringFromEvidenceRuled',
  repeatVisit: 'VisitToRepeat',
  reportConflict: 'ConflictReported',
  askForRuling: 'RulingAsked',
  ruleOnConflict: 'ConflictRuled',
  appointSecondSupervisor: 'SecondSupervisorAppointed',
  sendForAccuracy: 'AccuracyAsked',
  answerAccuracy: 'AccuracyAnswered',
  recordAccuracyChanges: 'AccuracyChangesRecorded',
  expireAccuracy: 'AccuracyExpired',
  correctReport: 'ReportCorrected',
  reopenReview: 'ReviewReopened',
  stepBack: 'SteppedBack',
  lodgeAppeal: 'AppealLodged',
  settleAppeal: 'AppealSettled',
  noteRevocation: 'RevocationNoted',
  offerNewStandards: 'NewStandardsOffered',
  answerNewStandards: 'NewStandardsAnswered',
} as const satisfies Record<CommandType, string>;

export type EventType = (typeof EVENT_OF)[CommandType];

export type CaseEvent<T extends CommandType = CommandType> = {
  readonly [K in T]: {
    readonly type: (typeof EVENT_OF)[K];
    readonly seq: number;
    readonly commandId: string;
    readonly actor: Actor;
    readonly data: CommandData[K];
  };
}[T];

/** Narrowing by command name: `eventOf('bookVisit', event)?.data.days`. */
export const eventOf = <T extends CommandType>(command: T, event: CaseEvent): CaseEvent<T> | undefined =>
  event.type === EVENT_OF[command] ? (event as CaseEvent<T>) : undefined;

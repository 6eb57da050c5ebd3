// Events as the timeline says them.
import type { Pence } from '#domain/money/pence';
import { UNKNOWN } from '#domain/cases/back-catalogue';
import type { CommandData } from '#domain/cases/commands';
import type { CaseEvent } from '#domain/cases/events';
import { listed, longDay, pounds } from '#platform/mailer/format';

const TITLES: Readonly<Record<CaseEvent['type'], string>> = {
  ApplicationSubmitted: 'Application submitted',
  ApplicationAccepted: 'Application accepted',
  ApplicationDeclined: 'Application declined',
  DeclaredReady: 'Programme declared ready',
  ReadinessWithdrawn: 'Back to the in-house review',
  AssessorNamed: 'Assessor named',
  SupervisorAppointed: 'Supervisory assessor appointed',
  VisitProposed: 'Days for the visit proposed',
  VisitConfirmed: 'Proposed days agreed to',
  TravelEstimated: 'Travel and Subsistence estimated',
  EstimateAgreed: 'Estimate of Travel and Subsistence agreed',
  VisitBooked: 'Visit booked',
  VisitPostponed: 'Visit postponed',
  VisitBegan: 'Visit began',
  VisitAborted: 'Visit broken off',
  VisitCompleted: 'Visit completed',
  ExpensesApproved: 'Travel and Subsistence approved',
  ScoresSubmitted: 'Scores submitted and sealed',
  ScoresReturned: 'Scores returned for rework',
  ScoresResubmitted: 'Scores resubmitted and sealed',
  ScoresAccepted: 'Scores accepted',
  ReportIssued: 'Report issued',
  CertificateIssued: 'Certificate issued',
  CycleClosed: 'Cycle closed',
  CaseWithdrawn: 'Case withdrawn',
  OrganisationAsked: 'Organisation asked for an answer',
  OrganisationHeard: 'Heard from the organisation',
  CaseFellDormant: 'Case set dormant',
  CaseLapsed: 'Case lapsed',
  CasePaused: 'Case paused',
  CaseResumed: 'Case resumed',
  AssignmentEnded: 'Assessor’s assignment ended',
  ScoringFromEvidenceRuled: 'Ruled: another assessor scores from the evidence',
  VisitToRepeat: 'Ruled: part of the visit is repeated',
  ConflictReported: 'Conflict of interest reported',
  RulingAsked: 'Uninvolved supervisor asked to rule',
  SecondSupervisorAppointed: 'Second supervisor appointed',
  AccuracyAsked: 'Facts sent to the organisation to check',
  AccuracyAnswered: 'Check of the facts answered',
  AccuracyChangesRecorded: 'Changes to the facts recorded',
  ReportCorrected: 'Report corrected',
  ReviewReopened: 'Review reopened',
  SteppedBack: 'Step taken back',
  AccuracyExpired: 'Check of the facts over without an answer',
  AppealLodged: 'Appeal lodged',
  RevocationNoted: 'Certificate revoked',
  AppealSettled: 'Appeal ended',
  NewStandardsOffered: 'Newer standards version offered',
  NewStandardsAnswered: 'Offer of the newer standards version answered',
  ConflictRuled: 'Ruling on the conflict of interest',
};

export const eventTitle = (event: CaseEvent): string => TITLES[event.type];

/** What there is to say beside the title; empty where nothing is. */
export function eventDetail(event: CaseEvent): string {
  switch (event.type) {
    case 'ApplicationSubmitted':
      return `Aims at ${event.data.targetLevel}, in ${event.data.year}.${event.data.follows ? ` As ${event.data.follows.why}, after cycle ${event.data.follows.cycle}.` : ''}${acceptedWords(event.data.accepted)}`;
    case 'ApplicationAccepted':
      return `Fee ${pounds(event.data.fee)} plus VAT, Travel and Subsistence; the standards version is pinned.`;
    case 'ExpensesApproved':
      return `${pounds(event.data.net)} net.`;
    case 'ScoresReturned':
      return event.data.comments.map(({ segment, comment }) => `Segment ${segment}: ${comment}`).join(' ');
    case 'ScoresAccepted':
      return `Overall ${event.data.result.overallShown} %: ${event.data.result.grade ?? 'no award'}.`;
    case 'AccuracyAnswered':
      return event.data.points.length === 0 ? 'No comment.' : bySegment(event.data.points);
    case 'AccuracyChangesRecorded':
      return bySegment(event.data.changes);
    case 'ConflictReported':
      return `Of the ${event.data.about}: ${event.data.facts}`;
    case 'ConflictRuled':
      return `${event.data.as === 'board' ? 'The Board' : 'The supervisor'}: ${event.data.ruling}. ${event.data.reason}`;
    case 'NewStandardsOffered':
      return event.data.title;
    case 'NewStandardsAnswered':
      return movedOrNot(event.data);
    case 'OrganisationAsked':
      return `${event.data.what}: ${event.data.why}`;
    case 'OrganisationHeard':
      return event.data.note;
    case 'AppealLodged':
      return event.data.late ? 'After the appeal window.' : '';
    case 'AppealSettled':
      return `${event.data.outcome[0]?.toUpperCase()}${event.data.outcome.slice(1)}. ${event.data.reason}`.trim();
    case 'CaseWithdrawn':
      return `By the ${event.data.by}: ${event.data.reason}`;
    default:
      return visitDetail(event) ?? ('reason' in event.data ? event.data.reason : '');
  }
}

function movedOrNot({ consent, title, carried, anew, note }: CommandData['answerNewStandards']): string {
  if (!consent) return `The case stays with its version. ${note}`.trim();
  const rest = anew.length === 0 ? '' : `; to be scored anew: ${anew.join(', ')}`;
  return `Moved to ${title}: ${carried} self-scores went along${rest}. ${note}`.trim();
}

/** What there is to say of a visit as it is agreed on, booked and held. */
function visitDetail(event: CaseEvent): string | undefined {
  switch (event.type) {
    case 'VisitProposed':
      return `By the ${event.data.by}: ${listed(event.data.days.map(longDay))}, ${event.data.place}. ${event.data.note}`.trim();
    case 'VisitConfirmed':
      return `By the ${event.data.by}${event.data.estimate ? ', the estimate of Travel and Subsistence too' : ''}.`;
    case 'TravelEstimated':
      return `${pounds(event.data.net)} without VAT.`;
    case 'EstimateAgreed':
      return `By the ${event.data.by}. ${event.data.note}`.trim();
    case 'VisitBooked':
      return `${listed(event.data.days.map(longDay))}, ${event.data.place}. ${known(event.data.reason)}`.trim();
    case 'VisitAborted':
      return `${event.data.reason} Days held: ${listed(event.data.daysDone.map(longDay)) || 'none'}.`;
    case 'VisitCompleted':
      return `Held on ${listed(event.data.days.map(longDay))}. Verbal feedback ${feedbackTo(event.data.verbalFeedback.to)}.`;
    default:
      return undefined;
  }
}

const known = (text: string | undefined): string => (text === undefined || text === UNKNOWN ? '' : text);
const feedbackTo = (whom: string): string => (whom === UNKNOWN ? `is ${UNKNOWN}` : `given to ${whom}`);

const bySegment = (points: readonly { readonly segment: number; readonly text: string }[]): string =>
  points.map(({ segment, text }) => `Segment ${segment}: ${text}`).join(' ');

const acceptedWords = (accepted: { readonly fee: Pence; readonly by: string } | undefined): string =>
  accepted ? ` Terms and the fee of ${pounds(accepted.fee)} accepted by ${accepted.by}.` : '';

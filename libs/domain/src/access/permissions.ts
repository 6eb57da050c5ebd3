// Who may do what (docs/process.md, Roles): a permission needs the role *and*, where it says "of the case", the assignment to
// it. Deny by default: what is not in the table is allowed to nobody. An assessor never issues, finance never scores.
import { DomainError } from '../errors.js';
import { PEOPLE_PERMISSIONS, type PeopleOperation } from './people-permissions.js';
import { STANDARDS_PERMISSIONS, type StandardsOperation } from './standards-permissions.js';
import { AFTER_THE_REPORT, type ProceedingOperation } from './proceeding-operations.js';
import { ROLES, type CommandType, type Role, type SystemOnly } from '../cases/commands.js';
import { ASSESSING, INVITED, PANEL, PARTIES, STAFF, type Grant } from './grants.js';
import { JUDGING, type JudgingOperation } from './judging.js';
import { IN_HOUSE, type InHouseOperation } from './in-house.js';
import { MONEY, type MoneyOperation } from './money.js';
import { REGISTER, type RegisterOperation } from './register.js';

export type Operation =
  | Exclude<CommandType, SystemOnly>
  | InHouseOperation
  | RegisterOperation
  | 'readCase'
  | 'assignOfficer'
  | 'saveScores'
  | 'readScores'
  | JudgingOperation
  | 'readVisit'
  | 'planVisit'
  | 'readInterviews'
  | 'recordInterview'
  | 'keepVisitLog'
  | 'keepCalendar'
  | 'readAccuracy'
  | 'readReportText'
  | 'keepReportText'
  | 'readMails'
  | MoneyOperation
  | 'readMasterData'
  | 'changeMasterData'
  | 'changeHolidays'
  | 'readReconciliation'
  | 'reconcile'
  | 'keepEnquiries'
  | 'readApplications'
  | 'keepApplications'
  | 'declareInterests'
  | 'answerOffer'
  | 'readImpartiality'
  | 'proposeWaiver'
  | 'decideWaiver'
  | PeopleOperation
  | ProceedingOperation
  | StandardsOperation
  | 'manageUsers'
  | 'moveClock';

/** Asked to look into a complaint. */
const INVESTIGATOR: readonly Grant[] = [...PANEL, 'office who was asked', 'manager who was asked'];

export const PERMISSIONS: Readonly<Record<Operation, readonly Grant[]>> = {
  submitApplication: [...STAFF, 'organisation of the case'],
  acceptApplication: STAFF,
  declineApplication: STAFF,
  declareReady: [...STAFF, 'organisation of the case'],
  withdrawReadiness: [...STAFF, 'organisation of the case'],
  nameAssessor: [...STAFF, 'organisation of the case'],
  appointSupervisor: STAFF,
  proposeVisit: [...STAFF, 'organisation of the case', 'assessor of the case'],
  confirmVisit: ['organisation of the case', 'assessor of the case'],
  estimateTravel: [...STAFF, 'assessor of the case'],
  agreeEstimate: [...STAFF, 'organisation of the case'],
  bookVisit: STAFF,
  postponeVisit: [...STAFF, 'organisation of the case', 'assessor of the case'],
  beginVisit: [...STAFF, 'assessor of the case'],
  abortVisit: [...STAFF, 'assessor of the case'],
  completeVisit: ['assessor of the case', 'manager'],
  approveExpenses: ['finance', 'manager'],
  submitScores: ['assessor of the case'],
  returnScores: ['supervisor of the case'],
  resubmitScores: ['assessor of the case'],
  acceptScores: ['supervisor of the case'],
  issueReport: STAFF,
  issueCertificate: STAFF,
  withdraw: [...STAFF, 'organisation of the case'],
  askOrganisation: [...STAFF, 'assessor of the case'],
  hearFromOrganisation: [...STAFF, 'organisation of the case', 'assessor of the case'],
  fallDormant: ['manager'],
  lapse: ['manager'],
  endAssignment: [...STAFF, 'assessor of the case'],
  scoreFromEvidence: ['supervisor of the case'],
  repeatVisit: ['supervisor of the case'],
  reportConflict: [...STAFF, 'board', ...PARTIES],
  askForRuling: STAFF,
  ruleOnConflict: ['board', INVITED],
  appointSecondSupervisor: STAFF,
  sendForAccuracy: STAFF,
  answerAccuracy: [...STAFF, 'organisation of the case'],
  recordAccuracyChanges: STAFF,
  correctReport: STAFF,
  reopenReview: ['manager'],
  stepBack: STAFF,
  lodgeAppeal: [...STAFF, 'organisation of the case'],
  pauseCase: STAFF,
  resumeCase: STAFF,
  assignOfficer: STAFF,
  ...IN_HOUSE,
  ...REGISTER,
  readCase: [...STAFF, 'finance', 'board', ...PARTIES, INVITED, ...PANEL],
  saveScores: ['assessor of the case'],
  readScores: [...STAFF, ...ASSESSING, INVITED, ...PANEL],
  ...JUDGING,
  readVisit: [...STAFF, ...PARTIES, INVITED, ...PANEL],
  planVisit: [...STAFF, 'organisation of the case', 'assessor of the case'],
  // What people said in confidence: for who judges by it, and for the manager who answers for it. Everybody else sees counts.
  readInterviews: ['manager', ...ASSESSING, INVITED, ...PANEL],
  recordInterview: ['assessor of the case'],
  keepVisitLog: ['assessor of the case', 'manager'],
  keepCalendar: [...STAFF, 'assessor', 'supervisor'],
  readAccuracy: [...STAFF, ...PARTIES],
  // Before it is issued: for who writes it and who reviews what it rests on.
  readReportText: [...STAFF, ...ASSESSING],
  keepReportText: [...STAFF, 'assessor of the case'],
  readMails: STAFF,
  ...MONEY,
  readMasterData: [...STAFF, 'finance', 'board', 'assessor', 'supervisor', 'organisation', 'admin'],
  changeMasterData: [...STAFF, 'admin'],
  changeHolidays: STAFF,
  readReconciliation: [...STAFF, 'admin'],
  reconcile: ['manager', 'admin'],
  keepEnquiries: STAFF,
  readApplications: [...STAFF, 'board', 'admin'],
  keepApplications: STAFF,
  declareInterests: ['assessor', 'supervisor'],
  answerOffer: [...STAFF, 'assessor of the case'],
  readImpartiality: [...STAFF, 'board'],
  proposeWaiver: STAFF,
  decideWaiver: ['manager', 'board'],
  readAppeals: [...STAFF, 'board', ...PARTIES, ...PANEL],
  keepAppeals: STAFF,
  withdrawAppeal: [...STAFF, 'organisation of the case'],
  decideAppeal: PANEL,
  readComplaints: [...STAFF, 'board', ...INVESTIGATOR],
  keepComplaints: STAFF,
  investigateComplaint: INVESTIGATOR,
  answerComplaint: ['manager'],
  ...AFTER_THE_REPORT,
  ...STANDARDS_PERMISSIONS,
  ...PEOPLE_PERMISSIONS,
  manageUsers: ['admin'],
  moveClock: [...STAFF, 'admin'],
};

/** Who is signed in, as far as permissions go. */
export interface User {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly organisationId: string | null;
  readonly assessorId: string | null;
}

/** Whom a case belongs to. */
export interface Parties {
  readonly organisationId: string;
  readonly assessorId: string | null;
  readonly supervisorId: string | null;
  readonly secondSupervisorId?: string | null;
  /** Supervisors without a part in the case who were asked to rule on it. */
  readonly guests?: readonly string[];
  /** Accounts that were asked: the panel of an appeal, whoever looks into a complaint. */
  readonly asked?: readonly string[] | null;
}

/** `assessor who was asked`: the role, and that they were. */
const ASKED = ' who was asked';

function holds(grant: Grant, user: User, parties: Parties | undefined): boolean {
  if (grant.endsWith(ASKED))
    return user.roles.some((role) => grant === `${role}${ASKED}`) && parties?.asked?.includes(user.id) === true;
  switch (grant) {
    case 'organisation of the case':
      return (
        user.roles.includes('organisation') &&
        user.organisationId !== null &&
        parties?.organisationId === user.organisationId
      );
    case 'assessor of the case':
      return user.roles.includes('assessor') && user.assessorId !== null && parties?.assessorId === user.assessorId;
    case 'supervisor of the case':
      return (
        user.roles.includes('supervisor') &&
        user.assessorId !== null &&
        [parties?.supervisorId, parties?.secondSupervisorId].includes(user.assessorId)
      );
    case 'invited supervisor of the case':
      return (
        user.roles.includes('supervisor') &&
        user.assessorId !== null &&
        parties?.guests?.includes(user.assessorId) === true
      );
    default:
      return (user.roles as readonly string[]).includes(grant);
  }
}

export const may = (user: User, operation: Operation, parties?: Parties): boolean =>
  PERMISSIONS[operation].some((grant) => holds(grant, user, parties));

/** Whom each operation lets past the door: by the role, or by an assignment that only the service can see. */
export const OPEN_TO = Object.fromEntries(
  Object.entries(PERMISSIONS).map(([operation, grants]) => [
    operation,
    ROLES.filter((role) =>
      grants.some((grant) => grant === role || new RegExp(`\\b${role} (of the case|who was asked)$`).test(grant)),
    ),
  ]),
) as unknown as Readonly<Record<Operation, readonly Role[]>>;

/** The refusal for a user who may not; it names who may. */
export function refuseUnless(user: User, operation: Operation, parties?: Parties): DomainError | undefined {
  if (may(user, operation, parties)) return undefined;
  return new DomainError(
    'ACCESS.DENIED',
    `Your account does not allow this. It is for: ${PERMISSIONS[operation].join(', ')}.`,
    {
      operation,
      allowed: PERMISSIONS[operation],
    },
  );
}

// What people and the system may ask of a case. Imperative names; the data is what `decide` needs, facts included:
// what lies outside the state (the day, a grade, a clearance) the use case works out first and puts into the command.
import type { LocalDay } from '../calendar/dates.js';
import type { Pence } from '../money/pence.js';
import type { GradeResult } from '../scoring/grade.js';
import type { Grade } from '../scoring/standards.js';
import type { AppealCommands } from './appeal.js';
import type { AssignmentCommands } from './assignments.js';
import type { ConflictCommands } from './conflict.js';
import type { AgreementCommands } from '../visits/agreement.js';
import type { CorrectionCommands } from './corrections.js';
import type { Follows } from './next-cycle.js';
import type { PauseCommands } from './pause.js';
import type { ReviewCommands } from './review.js';
import type { SilenceCommands } from './silence.js';
import type { StandardsMoveCommands } from './standards-move.js';

export const ROLES = [
  'office',
  'manager',
  'assessor',
  'supervisor',
  'finance',
  'board',
  'organisation',
  'admin',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. Ids and roles only: names stay in the database. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
}

export interface VerbalFeedback {
  readonly day: LocalDay;
  /** Whoever gave it, where it was not the assessor of that time. */
  readonly by?: string;
  readonly to: string;
  readonly summary: string;
}

export interface SegmentComment {
  readonly segment: number;
  readonly comment: string;
}

/** What beside the main line has a file of its own (silence.ts, …), data included. */
export interface CommandData
  extends
    SilenceCommands,
    PauseCommands,
    AgreementCommands,
    AssignmentCommands,
    ConflictCommands,
    ReviewCommands,
    CorrectionCommands,
    AppealCommands,
    StandardsMoveCommands {
  submitApplication: {
    readonly programme: string;
    readonly targetLevel: Grade;
    readonly year: number;
    /** The cycle before, where this is not the first. */
    readonly follows?: Follows;
    /** Fee and terms as they were read and accepted, and by whom; absent where nobody has. */
    readonly accepted?: { readonly terms: string; readonly fee: Pence; readonly by: string };
  };
  acceptApplication: { readonly standardsVersion: string; readonly fee: Pence };
  declineApplication: { readonly reason: string };
  declareReady: { readonly scoreSet: string };
  withdrawReadiness: { readonly reason: string };
  nameAssessor: { readonly assessor: string; readonly clearance: string };
  appointSupervisor: { readonly supervisor: string; readonly clearance: string };
  bookVisit: {
    readonly days: readonly LocalDay[];
    readonly place: string;
    readonly today: LocalDay;
    readonly supervisorAttends?: boolean;
    /** Why the office books without the agreement of both. */
    readonly reason?: string;
  };
  postponeVisit: { readonly reason: string };
  beginVisit: { readonly today: LocalDay };
  abortVisit: { readonly daysDone: readonly LocalDay[]; readonly reason: string; readonly today: LocalDay };
  completeVisit: {
    readonly days: readonly LocalDay[];
    readonly verbalFeedback: VerbalFeedback;
    readonly today: LocalDay;
  };
  approveExpenses: { readonly claim: string; readonly net: Pence };
  submitScores: { readonly scoreSet: string };
  returnScores: { readonly comments: readonly SegmentComment[]; readonly today: LocalDay };
  resubmitScores: { readonly scoreSet: string; readonly reason: string };
  acceptScores: {
    readonly scoreSet: string;
    readonly result: GradeResult;
    /** What is accepted needs no assessor any more; absent from what an earlier release accepted. */
    readonly endsAbsence?: boolean;
  };
  issueReport: {
    readonly report: string;
    readonly today: LocalDay;
    /** The certificate of this cycle is revoked: none follows. Absent from what an earlier release issued. */
    readonly certificateRevoked?: true;
  };
  issueCertificate: { readonly certificate: string; readonly today: LocalDay };
  closeCycle: { readonly today: LocalDay };
  withdraw: { readonly by: 'organisation' | 'office'; readonly reason: string };
}
export type CommandType = keyof CommandData;

/** Commands that the system gives by itself when their time has come; their data is the day. People may give some of them too. */
export const TIMED = [
  'beginVisit',
  'closeCycle',
  'fallDormant',
  'lapse',
  'expireAccuracy',
] as const satisfies readonly CommandType[];
export type TimedCommand = (typeof TIMED)[number];
/** Commands that nobody gives by hand: some of those, and what another workflow tells the case. */
export const SYSTEM_ONLY = [
  'closeCycle',
  'expireAccuracy',
  'settleAppeal',
  'noteRevocation',
] as const satisfies readonly CommandType[];
export type SystemOnly = (typeof SYSTEM_ONLY)[number];

export type Command<T extends CommandType = CommandType> = {
  readonly [K in T]: {
    readonly type: K;
    /** Idempotency key: the same id asks for the same thing once. */
    readonly id: string;
    readonly actor: Actor;
    readonly data: CommandData[K];
    /** The last event number its sender had seen; absent from the system's own commands. */
    readonly expectedSeq?: number;
  };
}[T];

export const SYSTEM: Actor = { id: 'system', roles: ['system'] };

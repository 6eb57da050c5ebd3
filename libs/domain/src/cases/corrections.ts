// Corrections (docs/process.md, Situations: Report corrected; A step taken back). Nothing is deleted: what corrects is an event too.
import type { LocalDay } from '../calendar/dates.js';

/** The certificate of the cycle, once one was issued. */
export interface CertificateOfCase {
  readonly revision: number;
  readonly status: 'valid' | 'revoked';
}

export interface CorrectionCommands {
  /** The word of the certificate's own workflow: two people have revoked it. */
  noteRevocation: {
    readonly reason: string;
    readonly today: LocalDay;
    /** A revision that was to be issued is not waited for any more. Absent from what an earlier release revoked. */
    readonly endsAward?: true;
  };
  /** Same grade: a new version of the report; `report` is the row in which it is frozen. */
  correctReport: { readonly report: string; readonly reason: string; readonly today: LocalDay };
  /** Another grade: the supervisor accepts again. */
  reopenReview: {
    readonly cause: 'correction' | 'appeal';
    readonly reason: string;
    readonly today: LocalDay;
  };
  /** `step`: number of the event that is taken back. */
  stepBack: { readonly step: number; readonly reason: string; readonly today: LocalDay };
}

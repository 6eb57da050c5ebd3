// What the mails about corrections need to be told (see variables.ts).
import type { CaseMail } from './case-mail.js';

export interface CorrectionMails {
  readonly 'report-corrected': CaseMail & {
    /** `"2"` */
    readonly version: string;
    /** Why it was corrected; null where the outcome itself is another. */
    readonly reason: string | null;
    readonly issuedOn: string;
    readonly overall: string;
    readonly targetLevel: string;
    readonly grade: string | null;
    readonly reasons: readonly string[];
    readonly certificatePromisedOn: string | null;
    readonly appealUntil: string;
  };
  readonly 'certificate-revised': CaseMail & {
    readonly certificateNo: string;
    readonly revision: string;
    readonly grade: string;
    readonly issuedOn: string;
    readonly verifyUrl: string | null;
  };
  /** `cause`: to follow "because": `"an appeal was upheld"`. */
  readonly 'review-reopened': CaseMail & {
    readonly cause: string;
    readonly reason: string;
    readonly reopenedOn: string;
  };
  /** `step`: to follow "the step to": `"book the visit"`. */
  readonly 'step-taken-back': CaseMail & { readonly step: string; readonly reason: string };
}

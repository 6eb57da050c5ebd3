// What each mail needs to be told. A missing variable is a type error at the call, and a missing one in a wording fails its spec.
// Every value is text as it shall be read (see format.ts); null means that the mail goes without it.
import type { AgreementMails } from './agreement.variables.js';
import type { CaseMail } from './case-mail.js';
import type { EvidenceMails } from './evidence.variables.js';
import type { ConsultationMails } from './consultation.variables.js';
import type { ClaimsMails } from './claims.variables.js';
import type { ImpartialityMails } from './impartiality.variables.js';
import type { OfficeMails } from './office.variables.js';
import type { ProceedingMails } from './proceedings.variables.js';
import type { PeopleMails } from './people.variables.js';
import type { ReceivablesMails } from './receivables.variables.js';
import type { SituationMails } from './situations.variables.js';

export type { CaseMail } from './case-mail.js';

/** A promise that runs: `when` is `"in 7 days"`, `"today"`, `"3 days ago"` (format.ts, `daysAway`). */
interface Running extends CaseMail {
  readonly when: string;
  readonly promisedOn: string;
  readonly workingOn: string;
  /** Why the working date is earlier than the promised one; null where it is the same. */
  readonly workingReason: string | null;
  readonly heldBy: string;
  /** What the holder has to do, to follow "is waiting for": `"the supervisor's acceptance of the scores"`. */
  readonly waitingFor: string;
}

/** A step inside the six weeks. */
interface StepDue extends CaseMail {
  readonly when: string;
  readonly dueOn: string;
  readonly reportPromisedOn: string;
}

export interface SegmentComment {
  readonly segment: string;
  readonly comment: string;
}

export interface OverduePromise {
  readonly caseNo: string;
  readonly programme: string;
  /** `"Report"`, `"Certificate"`. */
  readonly promise: string;
  readonly promisedOn: string;
  /** `"3 days"` (format.ts, `days`). */
  readonly overdueBy: string;
  readonly heldBy: string;
  readonly url: string;
}

export interface DigestLine {
  /** `"A-2005-0001"`. */
  readonly about: string;
  readonly title: string;
  /** `"Submit your scores"`. */
  readonly what: string;
  readonly dueOn: string;
  /** `"in 2 days"` (format.ts, `daysAway`). */
  readonly when: string;
  /** `"3 days"`; null while it is in time. */
  readonly late: string | null;
  readonly url: string;
}

export interface MailVariables
  extends
    SituationMails,
    AgreementMails,
    PeopleMails,
    ReceivablesMails,
    ClaimsMails,
    EvidenceMails,
    ConsultationMails,
    ImpartialityMails,
    ProceedingMails,
    OfficeMails {
  readonly 'application-received': CaseMail & { readonly receivedOn: string; readonly targetLevel: string };
  readonly 'application-accepted': CaseMail & {
    readonly targetLevel: string;
    readonly standardsTitle: string;
    /** `"£5,000.00"`; the wording adds VAT, Travel and Subsistence. */
    readonly fee: string;
  };
  readonly 'application-declined': CaseMail & { readonly reason: string };
  /** To the assessor whom the organisation named. */
  readonly 'assessor-named': CaseMail & {
    readonly targetLevel: string;
    readonly answerBy: string;
    /** Name and address of the organisation's contact, one line. */
    readonly contact: string;
  };
  readonly 'supervisor-assigned': CaseMail & {
    readonly assessor: string;
    readonly targetLevel: string;
    /** Empty while the visit is not booked. */
    readonly visitDays: readonly string[];
  };
  readonly 'visit-booked': CaseMail & {
    readonly visitDays: readonly string[];
    readonly place: string;
    readonly assessor: string;
    readonly contact: string;
  };
  readonly 'visit-postponed': CaseMail & { readonly previousDays: readonly string[]; readonly reason: string };
  readonly 'visit-reminder': CaseMail & {
    readonly when: string;
    readonly visitDays: readonly string[];
    readonly place: string;
    readonly assessor: string;
    readonly contact: string;
  };
  readonly 'visit-completed': CaseMail & {
    readonly lastDay: string;
    readonly assessor: string;
    readonly reportPromisedOn: string;
  };
  readonly 'check-in': CaseMail & { readonly inHouseSince: string };
  readonly 'report-reminder': Running;
  readonly 'report-overdue': Running & { readonly overdueBy: string };
  readonly 'scores-reminder': StepDue;
  readonly 'review-reminder': StepDue & { readonly assessor: string };
  /** To the supervisor: scores wait for the review, for the first time or after a rework. */
  readonly 'scores-submitted': CaseMail & {
    readonly assessor: string;
    /** The assessor's reason for a resubmission; null at the first submission. */
    readonly resubmitted: string | null;
    readonly reportPromisedOn: string;
  };
  readonly 'rework-requested': CaseMail & {
    readonly supervisor: string;
    readonly dueOn: string;
    readonly reportPromisedOn: string;
    readonly comments: readonly SegmentComment[];
  };
  readonly 'rework-reminder': StepDue & { readonly supervisor: string };
  readonly 'scores-accepted': CaseMail & {
    readonly supervisor: string;
    /** `"silver"`, or null where nothing is awarded. */
    readonly grade: string | null;
    readonly overall: string;
    readonly reportPromisedOn: string;
    readonly workingOn: string;
  };
  readonly 'report-issued': CaseMail & {
    readonly issuedOn: string;
    readonly overall: string;
    readonly targetLevel: string;
    readonly grade: string | null;
    /** Sentences: why no grade, or no higher one. */
    readonly reasons: readonly string[];
    readonly certificatePromisedOn: string | null;
    readonly appealUntil: string;
  };
  readonly 'certificate-reminder': Running & { readonly reportIssuedOn: string };
  readonly 'certificate-issued': CaseMail & {
    readonly certificateNo: string;
    readonly grade: string;
    readonly issuedOn: string;
    readonly verifyUrl: string | null;
  };
  readonly 'invoice-issued': CaseMail & {
    readonly invoiceNo: string;
    readonly gross: string;
    readonly dueOn: string;
    readonly terms: string;
    readonly purchaseOrder: string | null;
  };
  readonly 'credit-note-issued': CaseMail & {
    readonly creditNoteNo: string;
    /** Number of the invoice that it credits. */
    readonly corrects: string;
    readonly gross: string;
    readonly reason: string;
  };
  readonly 'debit-note-issued': CaseMail & {
    readonly debitNoteNo: string;
    /** Number of the invoice that it adds to. */
    readonly corrects: string;
    readonly gross: string;
    readonly reason: string;
    readonly dueOn: string;
    readonly terms: string;
  };
  readonly 'case-withdrawn': CaseMail & {
    readonly withdrawnOn: string;
    readonly withdrawnBy: string;
    readonly reason: string;
    readonly feeNote: string | null;
  };
  readonly 'overdue-digest': {
    readonly recipientName: string;
    readonly asOf: string;
    readonly worklistUrl: string;
    readonly promises: readonly OverduePromise[];
  };
  /** To somebody inside: all that the day asks of them, the most urgent first. */
  readonly 'day-digest': {
    readonly recipientName: string;
    readonly asOf: string;
    readonly homeUrl: string;
    readonly lines: readonly DigestLine[];
    /** How many of the lines are late; null where none is. */
    readonly late: string | null;
    /** For whoever is asked to see to them; otherwise empty. */
    readonly promises: readonly OverduePromise[];
  };
  /** To the office: something the system could not do by itself. */
  readonly 'attention-needed': CaseMail & {
    /** What failed: `"The mail “Report issued” to jo@example.org"`. */
    readonly what: string;
    readonly problem: string;
    readonly nextStep: string;
  };
}

export type MailPurpose = keyof MailVariables;

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

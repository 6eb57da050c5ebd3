// What the mails about proceedings after the report need to be told (see variables.ts).
import type { CaseMail } from './case-mail.js';

export interface AppealMail extends CaseMail {
  readonly appealNo: string;
  /** The page of the appeal. */
  readonly appealUrl: string;
}

export interface CertificateMail extends CaseMail {
  readonly certificateNo: string;
  /** The page of the certificate. */
  readonly certificateUrl: string;
}

/** What every mail about a complaint says. */
export interface ComplaintMail {
  readonly recipientName: string;
  readonly complaintNo: string;
}

export interface ProceedingMails {
  /** `what`: to follow its number: `"is suspended: …"`. */
  readonly 'certificate-notice': CertificateMail & { readonly what: string; readonly reason: string | null };
  readonly 'certificate-renewal': CertificateMail & { readonly expiresOn: string };
  /** To the managers. */
  readonly 'certificate-revocation-proposed': CertificateMail & { readonly reason: string };
  /** To the complainant. */
  readonly 'complaint-acknowledged': ComplaintMail & { readonly receivedOn: string; readonly promisedOn: string };
  readonly 'complaint-answered': ComplaintMail & {
    readonly receivedOn: string;
    readonly outcome: string;
    readonly reason: string;
    readonly remedy: string | null;
  };
  readonly 'complaint-withdrawn': ComplaintMail & { readonly receivedOn: string; readonly reason: string };
  /** Within the house: `what` is asked for, to follow "please": `"look into it"`. */
  readonly 'complaint-waits': ComplaintMail & {
    readonly about: string;
    readonly complainant: string;
    readonly what: string;
    readonly promisedOn: string;
    readonly complaintUrl: string;
  };
  /** To the organisation. */
  readonly 'appeal-received': AppealMail & { readonly promisedOn: string; readonly late: 'yes' | null };
  /** To the office; to managers too where it came late. */
  readonly 'appeal-lodged': AppealMail & {
    readonly grounds: string;
    readonly promisedOn: string;
    readonly late: 'yes' | null;
  };
  readonly 'appeal-admitted': AppealMail & { readonly promisedOn: string };
  /** To each member of the panel. */
  readonly 'appeal-panel': AppealMail & { readonly grounds: string; readonly promisedOn: string };
  /** `how`: a sentence: `"It is dismissed: the result stays as it is."` */
  readonly 'appeal-ended': AppealMail & { readonly how: string; readonly reason: string };
  /** Of any proceeding, to whoever has the next move; `overdueBy` once the promise is broken. */
  readonly 'proceeding-reminder': {
    readonly recipientName: string;
    readonly number: string;
    /** `"appeal of Northern Rail Trust"` */
    readonly title: string;
    readonly waitingFor: string;
    readonly when: string;
    readonly promisedOn: string;
    readonly overdueBy: string | null;
    readonly pageUrl: string;
  };
}

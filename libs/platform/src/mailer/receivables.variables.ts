// Mails about a customer's account and the collection of an invoice: what they need to be told. Like variables.ts: text as it shall
// be read, null where it is left out.
import type { CaseMail } from './case-mail.js';

/** What a payment did for one invoice; `outstanding` is null when that is paid in full. */
export interface Settled {
  readonly invoiceNo: string;
  readonly amount: string;
  readonly outstanding: string | null;
}

/** A letter of the collection ladder. */
export interface DunningMail extends CaseMail {
  readonly invoiceUrl: string;
  readonly invoiceNo: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly gross: string;
  /** Still to pay. */
  readonly open: string;
  readonly purchaseOrder: string | null;
}

/** About a statutory claim for late payment. */
export interface ClaimMail extends CaseMail {
  readonly invoiceUrl: string;
  readonly invoiceNo: string;
  readonly dueOn: string;
  readonly claimNo: string;
}

export interface ReceivablesMails {
  /** Ahead of the due date, or on it; `when` is `"in 7 days"`, `"today"`. */
  readonly 'payment-reminder': DunningMail & { readonly when: string };
  /** `late` is `"7 days"`. */
  readonly 'payment-overdue': DunningMail & { readonly late: string };
  /** The last of the ladder; `statement` when a statement of the account is attached. */
  readonly 'payment-final': DunningMail & { readonly late: string; readonly statement: string | null };
  /** To the owner of a dispute, on its review date. */
  readonly 'dispute-review': CaseMail & {
    readonly invoiceUrl: string;
    readonly invoiceNo: string;
    readonly open: string;
    readonly reason: string;
    readonly disputedSince: string;
  };
  /** A statutory claim beside the invoice; its paper is attached. */
  readonly 'late-payment-claim': ClaimMail & {
    readonly total: string;
    readonly interest: string;
    readonly fixedSum: string;
    readonly until: string;
  };
  readonly 'late-payment-claim-withdrawn': ClaimMail & { readonly reason: string };
  readonly 'payment-received': {
    readonly recipientName: string;
    readonly organisation: string;
    readonly accountUrl: string;
    readonly amount: string;
    readonly receivedOn: string;
    readonly reference: string;
    readonly settled: readonly Settled[];
    /** What settles nothing yet. */
    readonly onAccount: string | null;
  };
}

// The public face of an invoice's collection: ids, messages, and what it needs done outside.
import { defineUpdate } from '@temporalio/workflow';

/** `invoice/<uuid>` */
export const invoiceWorkflowId = (id: string): string => `invoice/${id}`;

export interface InvoiceInput {
  readonly invoiceId: string;
}

export interface PaymentToRecord {
  readonly commandId: string;
  /** `YYYY-MM-DD` */
  readonly receivedOn: string;
  /** Whole pence, more than nothing. */
  readonly pence: number;
  readonly reference: string;
  /** Id of the account that recorded it. */
  readonly by: string;
}

export interface IssueRequest {
  readonly commandId: string;
}

/** Answers carry nothing: what came of it is read from the database. */
export interface Done {
  readonly invoiceId: string;
}

/** Answers once the invoice has its number, its paper and its mail. A repeat answers the same. */
export const issueInvoice = defineUpdate<Done, [IssueRequest]>('issueInvoice');
export const recordPayment = defineUpdate<Done, [PaymentToRecord]>('recordPayment');

export interface InvoiceActivities {
  issueInvoice(invoiceId: string): Promise<void>;
  /** Tells whether the invoice is now paid in full. */
  recordPayment(invoiceId: string, payment: PaymentToRecord): Promise<{ readonly settled: boolean }>;
}

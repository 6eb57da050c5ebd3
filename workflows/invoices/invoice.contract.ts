// The public face of an invoice's collection: ids, messages, and what it needs done outside.
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Instruction } from '#domain/collection/instructions';

/** `invoice/<uuid>` */
export const invoiceWorkflowId = (id: string): string => `invoice/${id}`;

export interface InvoiceInput {
  readonly invoiceId: string;
  /** It is issued already: its collection begins anew, because something changed after it had ended. */
  readonly issued?: boolean;
}

/** Of runs begun before payments were written by the customer's account. */
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

/** A promise, a dispute, a write-off: what a person does to the collection. */
export interface InstructionRequest {
  readonly commandId: string;
  /** Id of the account that gives it. */
  readonly by: string;
  readonly instruction: Instruction;
}

/** Refused where somebody else was quicker; `facts` as in every refusal. */
export interface Instructed {
  readonly refusal: {
    readonly code: string;
    readonly message: string;
    readonly facts: Readonly<Record<string, unknown>>;
  } | null;
}

/** Answers once the invoice has its number, its paper and its mail. A repeat answers the same. */
export const issueInvoice = defineUpdate<Done, [IssueRequest]>('issueInvoice');
export const recordPayment = defineUpdate<Done, [PaymentToRecord]>('recordPayment');
/** Answers once it is followed and what is due next is known. A repeat answers the same. */
export const instruct = defineUpdate<Instructed, [InstructionRequest]>('instruct');
/** A payment, a credit note, a pause, the calendar or the clock: something has changed, read again what is due. */
export const lookAgain = defineSignal<[{ readonly eventId: string }]>('lookAgain');

export interface Collected {
  /** Real time at which something is due next, ISO; null until something changes. */
  readonly wakeAt: string | null;
  /** How it ended: nothing is open any more. Null while it goes on. */
  readonly ended: 'paid' | 'written off' | null;
}

export interface InvoiceActivities {
  issueInvoice(invoiceId: string): Promise<void>;
  /** Tells whether the invoice is now paid in full. */
  recordPayment(invoiceId: string, payment: PaymentToRecord): Promise<{ readonly settled: boolean }>;
  /** One transaction: reads what is open and what is due, and acts on it. A repeat sends nothing twice. */
  collect(invoiceId: string): Promise<Collected>;
  /** Follows the instruction and looks, in one transaction. A repeat follows it once. */
  followInstruction(invoiceId: string, request: InstructionRequest): Promise<Collected & Instructed>;
}

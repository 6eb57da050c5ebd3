// The papers of a collection: reminder, statement of account, claim. Figures come computed; the papers only set them.
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import type { Ageing } from '#domain/receivables/ageing';
import type { BankBlock, BodyBlock, PaperCustomer } from './paper-blocks.js';

interface Letter {
  readonly body: BodyBlock;
  readonly customer: PaperCustomer;
  readonly issuedAt: Instant;
  readonly bank?: BankBlock;
}

export interface ReminderPaper extends Letter {
  /** The last of the ladder names the law. */
  readonly final: boolean;
  readonly invoiceNo: string;
  readonly invoiceDate: LocalDay;
  readonly dueDate: LocalDay;
  readonly daysLate: number;
  readonly programme: string;
  readonly gross: Pence;
  readonly open: Pence;
  /** A statement of account goes with it. */
  readonly withStatement: boolean;
}

export interface StatementPaper extends Letter {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly opening: Pence;
  readonly entries: readonly {
    readonly day: LocalDay;
    readonly what: string;
    readonly reference: string;
    /** Above nothing the customer owes more. */
    readonly pence: Pence;
    readonly balance: Pence;
  }[];
  readonly closing: Pence;
  readonly ageing: Ageing;
}

export interface ClaimPaper extends Letter {
  readonly number: string;
  readonly invoiceNo: string;
  readonly invoiceDate: LocalDay;
  readonly dueDate: LocalDay;
  readonly debt: Pence;
  readonly until: LocalDay;
  /** 1275 is 12.75 %. */
  readonly rateBasisPoints: number;
  readonly referenceBasisPoints: number;
  readonly referenceDay: LocalDay;
  readonly periods: readonly {
    readonly from: LocalDay;
    readonly to: LocalDay;
    readonly days: number;
    readonly balance: Pence;
  }[];
  readonly interest: Pence;
  readonly fixedSum: Pence;
  readonly total: Pence;
}

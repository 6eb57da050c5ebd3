import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { ChargeLine } from '#domain/invoices/expenses';
import type { InvoiceKind } from '#domain/invoices/kinds';
import type { Totals } from '#domain/invoices/vat';
import type { VatTreatment } from '#domain/invoices/treatment';
import type { PaperCustomer } from '#platform/pdf/papers';

export type InvoiceStatus = 'draft' | 'issued' | 'discarded';

/** A line; of a credit note it names the line of the invoice that it takes back, counted from 1. */
export type InvoiceLine = ChargeLine & { readonly rateBasisPoints?: number; readonly ofLine?: number };

/**
 * An invoice, credit note or debit note; amounts of all of them are positive. Issued is immutable: the database refuses every
 * change but what was paid and credited. Open is gross − credited − paid, and below nothing what is owed to the customer.
 */
@Entity('invoice')
export class Invoice {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') reason!: string;
  @Column('text', { default: 'invoice' }) kind!: InvoiceKind;
  @Column('text') status!: InvoiceStatus;
  /** The issued document that a credit or debit note corrects, and why. */
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @Column('text', { nullable: true }) correctionReason!: string | null;
  @Column('text') series!: string;
  @Column('int', { nullable: true }) seriesValue!: number | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('jsonb') customer!: PaperCustomer;
  /** VAT rates are known once the tax point is: before, a line has none. */
  @Column('jsonb') lines!: readonly InvoiceLine[];
  @Column('text', { nullable: true }) purchaseOrder!: string | null;
  @Column('date', { nullable: true }) issuedOn!: LocalDay | null;
  @Column('date', { nullable: true }) taxPoint!: LocalDay | null;
  @Column('text', { nullable: true }) taxPointReason!: string | null;
  /** Counts for VAT by this day; the reason where that is not its natural one (a period was locked). */
  @Column('date', { nullable: true }) vatDay!: LocalDay | null;
  @Column('text', { nullable: true }) vatDayReason!: string | null;
  @Column('date', { nullable: true }) dueOn!: LocalDay | null;
  @Column('jsonb', { nullable: true }) totals!: Totals | null;
  @Column('text', { default: 'GBP' }) currency!: 'GBP';
  @Column('text', { default: 'UK VAT' }) vatTreatment!: VatTreatment;
  /** The recorded decision that the treatment rests on, where one is needed. */
  @Column('uuid', { nullable: true }) vatDecisionId!: string | null;
  /** Why this tax point and rate, step by step. */
  @Column('jsonb') vatReasons!: readonly string[];
  @Column('int', { nullable: true }) netPence!: number | null;
  @Column('int', { nullable: true }) vatPence!: number | null;
  /** Of a draft invoice the net sum: its VAT is not known yet. */
  @Column('int') grossPence!: number;
  @Column('int', { default: 0 }) paidPence!: number;
  /** By payments and credit notes: the sum of what is allocated to it; of a credit note, of what it settles. */
  @Column('int', { default: 0 }) settledPence!: number;
  /** Sum of the issued credit notes that correct it. */
  @Column('int', { default: 0 }) creditedPence!: number;
  /** Null where the system prepared it from what happened to the case. */
  @Column('text', { nullable: true }) preparedBy!: string | null;
  /** Approved by finance: from then on it is on its way to being issued, and its content stays. */
  @Column('text', { nullable: true }) releasedBy!: string | null;
  @Column('timestamptz', { nullable: true }) releasedAt!: Date | null;
  @Column('text', { nullable: true }) issuedBy!: string | null;
  @Column('timestamptz', { nullable: true }) issuedAt!: Date | null;
  @Column('text', { nullable: true }) discardedBy!: string | null;
  @Column('timestamptz', { nullable: true }) discardedAt!: Date | null;
  @Column('text', { nullable: true }) discardReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

@Entity('approval_limit')
export class ApprovalLimit {
  @PrimaryColumn('text') act!: 'credit note' | 'refund';
  @PrimaryColumn('date') fromDay!: LocalDay;
  @Column('int') pence!: number;
  @Column('text') setBy!: string;
  @Column('timestamptz') setAt!: Date;
}

/** The last number given in each series; the database lets it grow by one, with its document. */
@Entity('number_series')
export class NumberSeries {
  @PrimaryColumn('text') series!: string;
  @Column('int', { default: 0 }) lastValue!: number;
}

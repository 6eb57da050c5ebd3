import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { ChargeLine } from '#domain/invoices/expenses';
import type { Totals } from '#domain/invoices/vat';
import type { PaperCustomer } from '#platform/pdf/papers';

export type InvoiceStatus = 'draft' | 'issued' | 'discarded';

/** Issued is immutable: the database refuses every change but what was paid. */
@Entity('invoice')
export class Invoice {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') reason!: string;
  @Column('text') status!: InvoiceStatus;
  @Column('text', { default: 'INV' }) series!: string;
  @Column('int', { nullable: true }) seriesValue!: number | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('jsonb') customer!: PaperCustomer;
  /** VAT rates are known once the tax point is: before, a line has none. */
  @Column('jsonb') lines!: readonly (ChargeLine & { readonly rateBasisPoints?: number })[];
  @Column('text', { nullable: true }) purchaseOrder!: string | null;
  @Column('date', { nullable: true }) issuedOn!: LocalDay | null;
  @Column('date', { nullable: true }) taxPoint!: LocalDay | null;
  @Column('text', { nullable: true }) taxPointReason!: string | null;
  @Column('date', { nullable: true }) dueOn!: LocalDay | null;
  @Column('jsonb', { nullable: true }) totals!: Totals | null;
  /** Of a draft the net sum: its VAT is not known yet. */
  @Column('int') grossPence!: number;
  @Column('int', { default: 0 }) paidPence!: number;
  @Column('timestamptz', { nullable: true }) issuedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

@Entity('payment')
export class Payment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') invoiceId!: string;
  @Column('text') commandId!: string;
  @Column('date') receivedOn!: LocalDay;
  @Column('int') pence!: number;
  @Column('text') reference!: string;
  @Column('text') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
}

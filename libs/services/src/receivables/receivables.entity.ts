import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';

export type PaymentMethod = 'bank transfer' | 'cheque' | 'cash' | 'other';

/** Money that came in, on the account of a customer; never changed. What it settles stands in its allocations. */
@Entity('payment')
export class Payment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') commandId!: string;
  @Column('date') receivedOn!: LocalDay;
  @Column('int') pence!: number;
  @Column('text') currency!: string;
  @Column('text') method!: PaymentMethod;
  @Column('text') reference!: string;
  /** A draft that it was paid for ahead of its issue. */
  @Column('uuid', { nullable: true }) earmarkedFor!: string | null;
  @Column('text') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
}

/** Money that went back to a customer out of the credits of the account; never changed. */
@Entity('refund')
export class Refund {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') commandId!: string;
  @Column('date') paidOn!: LocalDay;
  @Column('int') pence!: number;
  @Column('text') currency!: string;
  @Column('text') reference!: string;
  @Column('text') reason!: string;
  @Column('text') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
  /** Above the limit: what a second person approved. */
  @Column('uuid', { nullable: true }) proposalId!: string | null;
}

/** A refund above the limit: one person proposes it, another approves. Decided once. */
@Entity('refund_proposal')
export class RefundProposal {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') commandId!: string;
  @Column('int') pence!: number;
  @Column('text') reference!: string;
  @Column('text') reason!: string;
  @Column('text') proposedBy!: string;
  @Column('timestamptz') proposedAt!: Date;
  @Column('text', { default: 'proposed' }) status!: 'proposed' | 'approved' | 'refused';
  @Column('text', { default: '' }) note!: string;
  @Column('text', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}

/** A payment or a refund taken back: it came to nothing, or was recorded in error. */
@Entity('reversal')
export class Reversal {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) paymentId!: string | null;
  @Column('uuid', { nullable: true }) refundId!: string | null;
  @Column('text') commandId!: string;
  @Column('date') reversedOn!: LocalDay;
  @Column('text') reason!: string;
  @Column('text') reversedBy!: string;
  @Column('timestamptz') reversedAt!: Date;
}

/**
 * What of a payment, credit note or write-off settles an invoice, or was refunded. Taken back by its mirror image (`reverses`, negative), so
 * that the sum over any document is what holds.
 */
@Entity('allocation')
export class Allocation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid', { nullable: true }) paymentId!: string | null;
  @Column('uuid', { nullable: true }) creditNoteId!: string | null;
  @Column('uuid', { nullable: true }) writeOffId!: string | null;
  @Column('uuid', { nullable: true }) invoiceId!: string | null;
  @Column('uuid', { nullable: true }) refundId!: string | null;
  @Column('int') pence!: number;
  @Column('uuid', { nullable: true }) reverses!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') commandId!: string;
  @Column('int') ordinal!: number;
  @Column('date') madeOn!: LocalDay;
  @Column('text') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
}

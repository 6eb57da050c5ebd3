import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { LateClaim } from '#domain/late-payment/late-payment';

/** The Bank of England's rate on a 30 June or 31 December; never changed. */
@Entity('reference_rate')
export class ReferenceRateRow {
  @PrimaryColumn('date') onDay!: LocalDay;
  @Column('int') basisPoints!: number;
  @Column('text') source!: string;
  @Column('text') setBy!: string;
  @Column('timestamptz') setAt!: Date;
}

/** A statutory claim beside an invoice: proposed, released with its figures and number, or withdrawn; never deleted. */
@Entity('late_payment_claim')
export class LatePaymentClaim {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') invoiceId!: string;
  @Column('text') status!: 'proposed' | 'released' | 'withdrawn';
  @Column('text') proposedBy!: string;
  @Column('timestamptz') proposedAt!: Date;
  @Column('text') commandId!: string;
  @Column('int', { nullable: true }) seriesValue!: number | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('date', { nullable: true }) untilDay!: LocalDay | null;
  @Column('jsonb', { nullable: true }) reckoning!: LateClaim | null;
  @Column('int', { nullable: true }) interestPence!: number | null;
  @Column('int', { nullable: true }) fixedPence!: number | null;
  @Column('int', { nullable: true }) totalPence!: number | null;
  @Column('text', { nullable: true }) releasedBy!: string | null;
  @Column('timestamptz', { nullable: true }) releasedAt!: Date | null;
  @Column('text', { nullable: true }) withdrawnBy!: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { nullable: true }) withdrawalReason!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { PeriodTotals } from './vat-period-views.js';

/** A VAT period that was locked at least once. What is issued counts after the last locked one. */
@Entity('vat_period')
export class VatPeriod {
  @PrimaryColumn('date') fromDay!: LocalDay;
  @Column('date') toDay!: LocalDay;
  @Column('text') status!: 'open' | 'locked';
  /** As they were when it was locked. */
  @Column('jsonb', { nullable: true }) totals!: PeriodTotals | null;
  @Column('text', { nullable: true }) lockedBy!: string | null;
  @Column('timestamptz', { nullable: true }) lockedAt!: Date | null;
  /** One asks for it to be unlocked, another one does it. */
  @Column('text', { nullable: true }) unlockAskedBy!: string | null;
  @Column('timestamptz', { nullable: true }) unlockAskedAt!: Date | null;
  @Column('text', { nullable: true }) unlockReason!: string | null;
  @Column('text', { nullable: true }) unlockedBy!: string | null;
  @Column('timestamptz', { nullable: true }) unlockedAt!: Date | null;
}

/** What was done with a VAT period; rows are only added. */
@Entity('vat_period_step')
export class VatPeriodStep {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') fromDay!: LocalDay;
  @Column('text') what!: 'locked' | 'unlock asked' | 'unlock refused' | 'unlocked';
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb', { nullable: true }) totals!: PeriodTotals | null;
  @Column('text') commandId!: string;
  @Column('text') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
}

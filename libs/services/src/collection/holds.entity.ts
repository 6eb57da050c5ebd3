import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';

@Entity('promise_to_pay')
export class PromiseToPay {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') invoiceId!: string;
  @Column('date') promisedOn!: LocalDay;
  @Column('text') note!: string;
  @Column('text') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('text', { default: 'open' }) status!: 'open' | 'kept' | 'broken' | 'replaced' | 'withdrawn';
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Stops the letters of one invoice, nothing else. `owner` is the account of who sees to it. */
@Entity('dispute')
export class Dispute {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') invoiceId!: string;
  @Column('text') reason!: string;
  @Column('uuid') owner!: string;
  @Column('date') reviewOn!: LocalDay;
  /** When the owner was reminded of this review date. */
  @Column('timestamptz', { nullable: true }) toldAt!: Date | null;
  @Column('text') openedBy!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('text', { nullable: true }) outcome!: 'credit note' | 'confirmed' | 'written off' | null;
  @Column('text', { nullable: true }) outcomeNote!: string | null;
  @Column('text', { nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Stops the letters to a customer; `until` is the first day on which they go again. */
@Entity('collection_pause')
export class CollectionPause {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') reason!: string;
  @Column('date', { nullable: true }) until!: LocalDay | null;
  @Column('text') commandId!: string;
  @Column('text') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('text', { nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Proposed by one person, decided by another; taken back as a whole when the money comes after all. */
@Entity('write_off')
export class WriteOff {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') invoiceId!: string;
  /** What was open when it was approved. */
  @Column('int', { nullable: true }) pence!: number | null;
  @Column('text') reason!: string;
  @Column('text') proposedBy!: string;
  @Column('timestamptz') proposedAt!: Date;
  @Column('text', { default: 'proposed' }) status!: 'proposed' | 'approved' | 'refused' | 'reversed';
  @Column('text', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) note!: string | null;
}

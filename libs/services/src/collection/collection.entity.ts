import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Letter } from '#domain/collection/collection';

/** A word that an invoice's workflow is to look again; written with what changed, told once that is committed. */
@Entity('collection_nudge')
export class CollectionNudge {
  @PrimaryColumn('uuid') invoiceId!: string;
  @PrimaryColumn('text') eventId!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('timestamptz', { nullable: true }) toldAt!: Date | null;
}

/** One step of the ladder; data of the installation. */
@Entity('collection_step')
export class CollectionStepRow {
  @PrimaryColumn('int') days!: number;
  @Column('text') letter!: Letter;
  @Column('boolean', { default: false }) statement!: boolean;
  @Column('boolean', { default: false }) claim!: boolean;
}

/** One letter of one invoice: still to come, sent, or why not. */
@Entity('collection_rung')
export class CollectionRung {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') invoiceId!: string;
  @Column('text') name!: string;
  @Column('int') days!: number;
  @Column('timestamptz') dueAt!: Date;
  @Column('text') status!: 'waiting' | 'sent' | 'skipped' | 'suppressed';
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
}

/** What happened to the collection of an invoice, in words; never changed. */
@Entity('collection_event')
export class CollectionEvent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') invoiceId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: string;
  @Column('text') words!: string;
  /** Null where the system did it. */
  @Column('text', { nullable: true }) byAccount!: string | null;
  @Column('text', { nullable: true }) commandId!: string | null;
}

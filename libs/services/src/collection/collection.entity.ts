import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word that an invoice's workflow is to look again; written with what changed, told once that is committed. */
@Entity('collection_nudge')
export class CollectionNudge {
  @PrimaryColumn('uuid') invoiceId!: string;
  @PrimaryColumn('text') eventId!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('timestamptz', { nullable: true }) toldAt!: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who of the office looked after a case, from when to when; the one that has not ended is current. */
@Entity('officer_assignment')
export class OfficerAssignment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  /** Null: nobody from then on. */
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('text') assignedBy!: string;
  @Column('timestamptz') assignedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

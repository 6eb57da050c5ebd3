import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { ComplainedAbout, ComplaintChannel, ComplaintOutcome } from '#domain/complaints/complaint-steps';

/** What was complained of, and by whom; its way is a proceeding of the same id. */
@Entity('complaint')
export class ComplaintRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') year!: number;
  @Column('int') ordinal!: number;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('text') complainant!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) organisation!: string | null;
  @Column('date') receivedOn!: LocalDay;
  @Column('text') channel!: ComplaintChannel;
  @Column('text') about!: ComplainedAbout;
  /** Whom it is about, where that is somebody with an account. */
  @Column('uuid', { nullable: true }) aboutAccountId!: string | null;
  @Column('text') text!: string;
  @Column('uuid') notedBy!: string;
  @Column('text', { nullable: true }) outcome!: ComplaintOutcome | null;
  @Column('text', { nullable: true }) remedy!: string | null;
  @Column('text', { nullable: true }) learning!: string | null;
}

/** An appointment as it was made; nobody in it has a part in the case, nor is whom it is about. */
@Entity('complaint_investigator')
export class ComplaintInvestigatorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') complaintId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') commandId!: string;
  @Column('uuid') appointedBy!: string;
  @Column('timestamptz') madeAt!: Date;
}

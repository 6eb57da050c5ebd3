import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { EnquiryKind, EnquiryOutcome, Source } from '#domain/enquiries/enquiries';

@Entity('enquiry')
export class EnquiryRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') receivedOn!: LocalDay;
  @Column('text') source!: Source;
  @Column('text') kind!: EnquiryKind;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) telephone!: string | null;
  @Column('text', { nullable: true }) organisation!: string | null;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('text') text!: string;
  @Column('text', { default: 'open' }) outcome!: EnquiryOutcome;
  @Column('date', { nullable: true }) nextContact!: LocalDay | null;
  @Column('int', { default: 1 }) version!: number;
  @Column('text') notedBy!: string;
  @Column('timestamptz') notedAt!: Date;
}

/** What was done about an enquiry; never changed. */
@Entity('enquiry_note')
export class EnquiryNote {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') enquiryId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') outcome!: EnquiryOutcome;
  @Column('text') note!: string;
  @Column('text') by!: string;
  @Column('uuid', { nullable: true }) mailId!: string | null;
}

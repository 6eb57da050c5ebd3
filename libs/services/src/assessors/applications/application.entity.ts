import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApplicationState } from '#domain/assessors/application';
import type { ApplicationStage } from '#domain/assessors/application-steps';

/** What lists and pages read of an application; written only by its workflow's record activity, but for who applied. */
@Entity('assessor_application')
export class AssessorApplicationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('int') year!: number;
  @Column('int') ordinal!: number;
  @Column('uuid', { nullable: true }) enquiryId!: string | null;
  @Column('uuid', { nullable: true }) assessorId!: string | null;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text', { nullable: true }) employer!: string | null;
  @Column('text', { nullable: true }) basedIn!: string | null;
  @Column('text') experience!: string;
  @Column('text') stage!: ApplicationStage;
  @Column('text', { nullable: true }) trouble!: string | null;
  @Column('timestamptz') submittedAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('int', { default: 0 }) recordedSeq!: number;
  @Column('jsonb') state!: ApplicationState;
}

@Entity('assessor_application_event')
export class AssessorApplicationEvent {
  @PrimaryColumn('uuid') applicationId!: string;
  @PrimaryColumn('int') seq!: number;
  @Column('text') type!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') commandId!: string;
  @Column('jsonb') actor!: object;
  @Column('jsonb') data!: object;
}

/** A reminder, or the day on which the silence ends the application (`lapse`; `given` once its command was decided). */
@Entity('assessor_application_reminder')
export class AssessorApplicationReminder {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  @Column('int') anchorSeq!: number;
  @Column('int') days!: number;
  @Column('text') kind!: 'reminder' | 'lapse';
  @Column('timestamptz') dueAt!: Date;
  @Column('text') status!: 'waiting' | 'sent' | 'skipped' | 'suppressed' | 'given';
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessorStatus } from '#domain/assessors/register';
import type { LocalDay } from '#domain/calendar/dates';

/** One entry of the register. From the Board's approval on the database wants the decision behind it. */
@Entity('assessor')
export class AssessorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text', { nullable: true }) employer!: string | null;
  @Column('text') status!: AssessorStatus;
  @Column('boolean', { default: false }) supervisory!: boolean;
  @Column('date', { nullable: true }) trainedOn!: LocalDay | null;
  @Column('date', { nullable: true }) approvedOn!: LocalDay | null;
  /** Number of the last event of its history. */
  @Column('int', { default: 1 }) version!: number;
  @Column('uuid', { nullable: true }) approvalId!: string | null;
  @Column('date', { nullable: true }) activeFrom!: LocalDay | null;
  @Column('date', { nullable: true }) competenceUntil!: LocalDay | null;
  @Column('text', { nullable: true }) basedIn!: string | null;
  /** Agrees to be named on the list that is sent out. */
  @Column('boolean', { default: true }) listed!: boolean;
}

/** What holds for assessors from a day on; never changed, but set again for the same day. */
@Entity('assessor_policy')
export class AssessorPolicy {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') fromDay!: LocalDay;
  @Column('boolean') trainingRequired!: boolean;
  @Column('int') competenceMonths!: number;
  @Column('int') cpdHours!: number;
  @Column('int') lookBackMonths!: number;
  @Column('int') offerDays!: number;
  @Column('int') offerReminderDays!: number;
  @Column('int', { default: 12 }) declarationMonths!: number;
  @Column('int', { nullable: true }) rotationLimit!: number | null;
  @Column('text') reason!: string;
  /** Null where it was set up with the system. */
  @Column('uuid', { nullable: true }) setBy!: string | null;
  @Column('timestamptz', { nullable: true }) setAt!: Date | null;
}

@Entity('assessor_event')
export class AssessorEvent {
  @PrimaryColumn('uuid') assessorId!: string;
  @PrimaryColumn('int') seq!: number;
  @Column('text') commandId!: string;
  @Column('text') step!: string;
  @Column('date') onDay!: LocalDay;
  @Column('text') status!: AssessorStatus;
  @Column('text') detail!: string;
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  @Column('text') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
}

/** Further training: it renews the competence. */
@Entity('cpd_record')
export class CpdRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') assessorId!: string;
  @Column('date') day!: LocalDay;
  @Column('text') kind!: 'course' | 'conference' | 'witnessed assessment' | 'other';
  @Column('numeric') hours!: string;
  @Column('text') activity!: string;
  @Column('text', { nullable: true }) witness!: string | null;
  @Column('text') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { DeadlineKind } from '#domain/deadlines/rules';

/** A promise with its derivation. Superseded ones stay. */
@Entity('deadline')
export class Deadline {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: DeadlineKind;
  @Column('int') anchorSeq!: number;
  @Column('date') anchorDay!: LocalDay;
  @Column('date') promisedDay!: LocalDay;
  @Column('date') workingDay!: LocalDay;
  @Column('timestamptz') endsAt!: Date;
  @Column('int') calendarVersion!: number;
  @Column('jsonb') explanation!: readonly string[];
  @Column('text') status!: 'running' | 'met' | 'missed' | 'superseded';
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
}

/** One reminder of a deadline: an intent, settled once. */
@Entity('rung')
export class RungRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') deadlineId!: string;
  @Column('uuid') caseId!: string;
  @Column('text') name!: string;
  @Column('timestamptz') dueAt!: Date;
  @Column('jsonb') audience!: readonly string[];
  @Column('int') level!: number;
  @Column('text') status!: 'waiting' | 'sent' | 'skipped' | 'suppressed';
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  /** Why it was not sent, where it is not the end of its clock. */
  @Column('text', { nullable: true }) reason!: string | null;
}

/** A command that the system gives by itself when its time has come. */
@Entity('case_timer')
export class CaseTimer {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') command!: string;
  @Column('timestamptz') dueAt!: Date;
  @Column('int') anchorSeq!: number;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}

/** A working date that moved with the calendar: what it was, what it is, which reminders went along. Never changed. */
@Entity('deadline_redating')
export class DeadlineRedating {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) deadlineId!: string | null;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  /** In place of the two above: a proceeding, with its clock where it has one. */
  @Column('uuid', { nullable: true }) proceedingId!: string | null;
  @Column('uuid', { nullable: true }) clockId!: string | null;
  @Column('int') calendarVersion!: number;
  @Column('date') workingDayBefore!: LocalDay;
  @Column('date') workingDayAfter!: LocalDay;
  @Column('jsonb') rungs!: readonly object[];
  @Column('timestamptz') at!: Date;
}

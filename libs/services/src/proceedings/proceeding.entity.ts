import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { ProceedingState } from '#domain/proceedings/proceeding';
import type { ProceedingKind } from '#workflows/proceedings/proceeding.contract';

/** What lists and pages read of a proceeding; written by its workflow's record activity, but for the row it begins with. */
@Entity('proceeding')
export class ProceedingRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ProceedingKind;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('text') stage!: string;
  @Column('jsonb') state!: ProceedingState;
  @Column('int', { default: 0 }) recordedSeq!: number;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
}

@Entity('proceeding_event')
export class ProceedingEventRow {
  @PrimaryColumn('uuid') proceedingId!: string;
  @PrimaryColumn('int') seq!: number;
  @Column('text') type!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') commandId!: string;
  @Column('jsonb') actor!: object;
  @Column('jsonb') data!: object;
}

/** A promise with its derivation; what was superseded stays. */
@Entity('proceeding_clock')
export class ProceedingClockRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') proceedingId!: string;
  @Column('text') kind!: string;
  @Column('date') anchorDay!: LocalDay;
  @Column('date') promisedDay!: LocalDay;
  @Column('date') workingDay!: LocalDay;
  @Column('timestamptz') endsAt!: Date;
  @Column('int') calendarVersion!: number;
  @Column('jsonb') explanation!: readonly string[];
  @Column('text') status!: 'running' | 'met' | 'missed' | 'superseded';
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** One reminder of a clock: an intent, settled once. */
@Entity('proceeding_rung')
export class ProceedingRungRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') clockId!: string;
  @Column('uuid') proceedingId!: string;
  @Column('text') name!: string;
  @Column('timestamptz') dueAt!: Date;
  @Column('jsonb') audience!: readonly string[];
  @Column('int') level!: number;
  @Column('text') status!: 'waiting' | 'sent' | 'skipped' | 'suppressed';
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}

/** A step that the system takes by itself when its time has come. */
@Entity('proceeding_timer')
export class ProceedingTimerRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') proceedingId!: string;
  @Column('text') type!: string;
  @Column('timestamptz') dueAt!: Date;
  @Column('int') calendarVersion!: number;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';

/** What happened on a day of a visit. */
@Entity('visit_log')
export class VisitLog {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('date') day!: LocalDay;
  @Column('time') fromTime!: string;
  /** Null while the day goes on. */
  @Column('time', { nullable: true }) untilTime!: string | null;
  @Column('jsonb') present!: readonly string[];
  @Column('boolean') partial!: boolean;
  @Column('text', { default: '' }) missing!: string;
  /** An account. */
  @Column('uuid') keptBy!: string;
  @Column('timestamptz') keptAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

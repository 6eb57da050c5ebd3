import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { ImprovementStatus } from '#domain/improvements/improvements';

/** What an organisation does about a gap. */
@Entity('improvement_action')
export class ImprovementAction {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') commandId!: string;
  @Column('uuid') caseId!: string;
  @Column('text') criterion!: string;
  @Column('text') what!: string;
  @Column('text') owner!: string;
  @Column('date') dueOn!: LocalDay;
  @Column('text', { default: 'open' }) status!: ImprovementStatus;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('uuid', { nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** What was done, or why it was dropped. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('int', { nullable: true }) pointsBefore!: number | null;
  @Column('int', { nullable: true }) pointsAfter!: number | null;
  @Column('int', { default: 1 }) version!: number;
}

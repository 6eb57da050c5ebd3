import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { VisitPart } from '#domain/visits/seats';

/** A day on which somebody is taken. Asked for by a command before it is decided, kept when its event is recorded. */
@Entity('visit_day')
export class VisitDay {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') assessorId!: string;
  @Column('text') part!: VisitPart;
  @Column('date') day!: LocalDay;
  @Column('text') commandId!: string;
  @Column('timestamptz', { default: () => 'now()' }) askedAt!: Date;
  @Column('timestamptz', { nullable: true }) recordedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) releasedAt!: Date | null;
  @Column('text', { nullable: true }) releasedBecause!: string | null;
}

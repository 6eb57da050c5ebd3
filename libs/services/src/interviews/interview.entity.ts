import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { Stakeholder } from '#domain/interviews/coverage';
import type { Consent } from '#domain/interviews/interviews';
import type { Way } from '#domain/interviews/slots';
import type { VisitPart } from '#domain/visits/seats';

/** When somebody is to be heard; it names no person. A slot taken out stays on record. */
@Entity('interview_slot')
export class InterviewSlot {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') commandId!: string;
  @Column('uuid') caseId!: string;
  @Column('date') day!: LocalDay;
  @Column('time') fromTime!: string;
  @Column('time') untilTime!: string;
  @Column('text') stakeholder!: Stakeholder;
  @Column('int') people!: number;
  @Column('text') interviewer!: VisitPart;
  @Column('text') way!: Way;
  @Column('text', { default: '' }) place!: string;
  @Column('text', { default: '' }) note!: string;
  /** An account. */
  @Column('uuid') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

/** Who was heard, under a pseudonym: the numbers from `firstNo` on among the stakeholders of that kind in the case. */
@Entity('interview')
export class Interview {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') commandId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) slotId!: string | null;
  @Column('text') stakeholder!: Stakeholder;
  @Column('int') firstNo!: number;
  @Column('int') people!: number;
  @Column('date') day!: LocalDay;
  @Column('text') consent!: Consent;
  @Column('text', { default: '' }) notes!: string;
  /** The account that heard them; stays when the assessor is replaced. */
  @Column('uuid') recordedBy!: string;
  @Column('uuid') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
  @Column('timestamptz', { nullable: true }) struckAt!: Date | null;
  @Column('text', { nullable: true }) struckBecause!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

/** An interview supports the score of a criterion, while it is linked. */
@Entity('score_interview')
export class ScoreInterview {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') criterion!: string;
  @Column('uuid') interviewId!: string;
  @Column('uuid') linkedBy!: string;
  @Column('timestamptz') linkedAt!: Date;
  @Column('timestamptz', { nullable: true }) unlinkedAt!: Date | null;
}

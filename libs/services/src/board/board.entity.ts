import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { DecisionKind, Outcome, Region, Vote } from '#domain/board/decisions';

/** A member of the Advisory Board, in office for the terms on record. */
@Entity('board_member')
export class BoardMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') region!: Region;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('uuid', { nullable: true }) assessorId!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

@Entity('board_term')
export class BoardTerm {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') memberId!: string;
  @Column('date') fromDay!: LocalDay;
  @Column('date', { nullable: true }) toDay!: LocalDay | null;
}

/** Never changed: a decision that was wrong is replaced by a later one, which says so. */
@Entity('board_decision')
export class BoardDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') minuteNo!: string;
  @Column('date') decidedOn!: LocalDay;
  @Column('text') kind!: DecisionKind;
  @Column('text') subject!: string;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('text') resolution!: string;
  @Column('text') outcome!: Outcome;
  @Column('int') voters!: number;
  @Column('uuid', { nullable: true }) replacesId!: string | null;
  @Column('text', { default: 'recorded' }) provenance!: 'recorded' | 'imported';
  @Column('text') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
}

@Entity('board_vote')
export class BoardVote {
  @PrimaryColumn('uuid') decisionId!: string;
  @PrimaryColumn('uuid') memberId!: string;
  @Column('text') vote!: Vote;
}

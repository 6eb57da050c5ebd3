import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CriterionScore } from '#domain/scoring/standards';

/** A supervisor's own score for a criterion of a sealed set, which stays as it is. */
@Entity('alternative_score')
export class AlternativeScoreRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') scoreSetId!: string;
  @Column('text') criterion!: string;
  @Column('jsonb') score!: CriterionScore;
  /** Why it is not as the assessor says. */
  @Column('text') comment!: string;
  /** How the two settled it; may stay empty, as acceptance and return are events of the case. */
  @Column('text', { default: '' }) resolution!: string;
  /** An account. */
  @Column('uuid') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
  /** Number of the case's last event then: what came of it is an event after it. */
  @Column('int') madeSeq!: number;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

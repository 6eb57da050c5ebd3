import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GradeResult } from '#domain/scoring/grade';
import type { CriterionScore } from '#domain/scoring/standards';

export type ScoreKind = 'self' | 'assessor';

/** Scores being worked on; changed freely, judged only when sealed. */
@Entity('score_draft')
export class ScoreDraft {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('text') kind!: ScoreKind;
  @Column('jsonb') scores!: readonly CriterionScore[];
  @Column('text') savedBy!: string;
  @Column('timestamptz') savedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
  /** The version by which they were written. */
  @Column('uuid', { nullable: true }) standardsVersionId!: string | null;
}

export interface SealedSupport {
  readonly criterion: string;
  readonly document: string;
  readonly pages: string;
}

/** An interview that supported the score of a criterion: its record, no name. */
export interface SealedInterview {
  readonly criterion: string;
  readonly interview: string;
}

/** A sealed set: never changed, covered by a hash. */
@Entity('score_set')
export class ScoreSet {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: ScoreKind;
  @Column('text') commandId!: string;
  @Column('jsonb') scores!: readonly CriterionScore[];
  @Column('jsonb') result!: GradeResult;
  @Column('text') sha256!: string;
  /** What supported the scores when they were sealed: documents by criterion, with their pages. */
  @Column('jsonb', { default: [] }) evidence!: readonly SealedSupport[];
  /** And the interviews; none before the second rule of the hash. */
  @Column('jsonb', { default: [] }) interviews!: readonly SealedInterview[];
  /** The rule by which its hash was reckoned (seal-digest.ts). */
  @Column('int', { default: 1 }) digest!: number;
  @Column('text') sealedBy!: string;
  @Column('timestamptz') sealedAt!: Date;
}

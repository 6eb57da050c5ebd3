import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { Retention } from '#domain/evidence/evidence-rules';
import type { Decision } from '#domain/evidence/requests';
import type { Visibility } from '#domain/evidence/visibility';

export type EvidenceStepName = 'added' | 'new edition' | 'described' | 'linked' | 'held' | 'released' | 'removed';

/** One document of a case, in editions. */
@Entity('evidence_document')
export class EvidenceDocument {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('text') visibility!: Visibility;
  @Column('text') retention!: Retention;
  @Column('date', { nullable: true }) periodFrom!: LocalDay | null;
  @Column('date', { nullable: true }) periodTo!: LocalDay | null;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
  /** Why a legal hold keeps it. */
  @Column('text', { nullable: true }) heldWhy!: string | null;
  /** Why its bytes were removed; what is said of it stays. */
  @Column('text', { nullable: true }) removedWhy!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

/** An edition: never overwritten, only its bytes go with a removed document. */
@Entity('evidence_file')
export class EvidenceFile {
  @PrimaryColumn('uuid') documentId!: string;
  @PrimaryColumn('int') edition!: number;
  @Column('text') sha256!: string;
  @Column('text', { nullable: true }) content!: string | null;
  @Column('text') fileName!: string;
  @Column('int') bytes!: number;
  @Column('text') scan!: 'not scanned' | 'clean';
  @Column('text', { nullable: true }) scannedBy!: string | null;
  @Column('uuid') uploadedBy!: string;
  @Column('timestamptz') uploadedAt!: Date;
}

@Entity('evidence_content')
export class EvidenceContent {
  @PrimaryColumn('text') sha256!: string;
  @Column('text') contentType!: string;
  @Column('bytea') bytes!: Buffer;
}

/** One document supports many criteria, each on its pages. */
@Entity('evidence_criterion')
export class EvidenceCriterion {
  @PrimaryColumn('uuid') documentId!: string;
  @PrimaryColumn('text') criterion!: string;
  @Column('text', { default: '' }) pages!: string;
}

@Entity('evidence_step')
export class EvidenceStep {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') documentId!: string;
  @Column('text') what!: EvidenceStepName;
  @Column('uuid') by!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) note!: string | null;
}

/** On what was asked for: the last one counts. */
@Entity('evidence_decision')
export class EvidenceDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') commandId!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: string;
  @Column('text') what!: Decision;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') by!: string;
  @Column('timestamptz') at!: Date;
}

/** Which document supports a score of the assessor. */
@Entity('score_evidence')
export class ScoreEvidence {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('text', { default: 'assessor' }) kind!: 'assessor';
  @PrimaryColumn('text') criterion!: string;
  @PrimaryColumn('uuid') documentId!: string;
  @Column('text', { default: '' }) pages!: string;
  @Column('text') linkedBy!: string;
  @Column('timestamptz') linkedAt!: Date;
}

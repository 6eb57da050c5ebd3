import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FindingAbout } from '#domain/reconciliation/findings';

@Entity('reconciliation_run')
export class ReconciliationRun {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
  @Column('text') runBy!: string;
  @Column('boolean') repairs!: boolean;
  @Column('int') cases!: number;
  @Column('int', { default: 0 }) proceedings!: number;
  @Column('int') workflows!: number;
  @Column('int') found!: number;
  @Column('int') mended!: number;
}

@Entity('reconciliation_finding')
export class ReconciliationFinding {
  @PrimaryColumn('uuid') runId!: string;
  @PrimaryColumn('int') no!: number;
  @Column('text') about!: FindingAbout;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('uuid', { nullable: true }) proceedingId!: string | null;
  @Column('text') words!: string;
  @Column('text', { nullable: true }) mended!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CoverageTarget } from '#domain/interviews/coverage';
import type { Accepted, Finding } from '#domain/readiness/readiness';

/** What the organisation says of the programme that its case is about. */
@Entity('programme_facts')
export class ProgrammeFactsOfCase {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('int') completedCycles!: number;
  @Column('jsonb') people!: CoverageTarget;
  @Column('uuid') saidBy!: string;
  @Column('timestamptz') saidAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

/** What was found when somebody declared a programme ready, and why they did so all the same. */
@Entity('readiness_declaration')
export class ReadinessDeclaration {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') commandId!: string;
  @Column('uuid') caseId!: string;
  @Column('jsonb') findings!: readonly Finding[];
  @Column('jsonb') accepted!: Accepted;
  @Column('uuid') declaredBy!: string;
  @Column('timestamptz') declaredAt!: Date;
}

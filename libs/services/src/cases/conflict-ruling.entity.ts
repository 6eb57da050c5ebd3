import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConflictRuling, RulesAs } from '#domain/cases/conflict';

/** One ruling on a conflict of interest, frozen when it was given. Two people give one each. */
@Entity('conflict_ruling')
export class ConflictRulingRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  /** Number of the event that reported the conflict. */
  @Column('int') conflictSeq!: number;
  @Column('text') rulesAs!: RulesAs;
  @Column('uuid') accountId!: string;
  @Column('uuid', { nullable: true }) assessorId!: string | null;
  @Column('text') ruling!: ConflictRuling;
  @Column('text') reason!: string;
  @Column('text') commandId!: string;
  @Column('timestamptz') madeAt!: Date;
}

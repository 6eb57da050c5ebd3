import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { CaseState } from '#domain/cases/state';
import type { CycleReason } from '#domain/cases/next-cycle';
import type { Stage } from '#domain/cases/stages';
import type { Awaited } from '#domain/cases/waiting';
import type { Grade } from '#domain/scoring/standards';

/** What lists and pages read of one cycle; written only by its workflow's record activity. */
@Entity('case_file')
export class CaseFile {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('int') cycle!: number;
  /** As what it follows the cycle before; null for the first. */
  @Column('text', { nullable: true }) openedAs!: CycleReason | null;
  @Column('uuid', { nullable: true }) previousId!: string | null;
  @Column('uuid') programmeId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') stage!: Stage;
  @Column('text') targetLevel!: Grade;
  @Column('int') assessmentYear!: number;
  @Column('uuid', { nullable: true }) standardsVersionId!: string | null;
  @Column('int', { nullable: true }) feePence!: number | null;
  @Column('uuid', { nullable: true }) assessorId!: string | null;
  @Column('uuid', { nullable: true }) supervisorId!: string | null;
  @Column('uuid', { nullable: true }) secondSupervisorId!: string | null;
  /** Register ids of supervisors who were asked to rule on the case. */
  @Column('jsonb', { default: [] }) guests!: readonly string[];
  @Column('text', { nullable: true }) grade!: Grade | null;
  @Column('text', { nullable: true }) overallShown!: string | null;
  @Column('date', { nullable: true }) reportIssuedOn!: LocalDay | null;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') stageSince!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('int') recordedSeq!: number;
  @Column('jsonb') state!: CaseState;
  @Column('date', { nullable: true }) nextDue!: LocalDay | null;
  @Column('jsonb') waitingOn!: readonly Awaited[];
}

@Entity('case_event')
export class CaseEventRow {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('int') seq!: number;
  @Column('text') type!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') commandId!: string;
  @Column('jsonb') actor!: object;
  @Column('jsonb') data!: object;
  @Column('text') previousHash!: string;
  @Column('text') hash!: string;
}

/** Where a case comes from that was not kept here from its beginning. Never changed. */
@Entity('case_import')
export class CaseImport {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('text') source!: string;
  @Column('text') fileName!: string;
  @Column('text') importedBy!: string;
  @Column('timestamptz') importedAt!: Date;
}

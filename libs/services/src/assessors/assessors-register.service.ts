import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { competentUntil, policyAt, trainingRequiredFrom, type Policy } from '#domain/assessors/register';
import { londonDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { BoardRegisterService } from '../board/board-register.service.js';
import type { Assessor } from './assessors.service.js';
import { PoliciesService } from './policies.service.js';
import { tellHistory } from './register-entry.js';

export interface AssessorEntry extends Omit<Assessor, 'id' | 'competenceUntil'> {
  readonly basedIn: string | null;
  /** Minute of the Board's approval; null for who is not approved yet. */
  readonly minuteNo: string | null;
  readonly approvedBy: readonly string[];
}

const UPSERT = `
  insert into assessor (id, reference, name, email, employer, status, supervisory, trained_on, approved_on, approval_id,
    active_from, competence_until, based_in, version)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $11, $12, 0)
  on conflict on constraint assessor_reference_unique do update set name = excluded.name, email = excluded.email,
    employer = excluded.employer, status = excluded.status, supervisory = excluded.supervisory,
    trained_on = excluded.trained_on, approved_on = excluded.approved_on, approval_id = excluded.approval_id,
    based_in = coalesce(excluded.based_in, assessor.based_in)
  where (assessor.name, assessor.email, assessor.employer, assessor.status, assessor.supervisory, assessor.trained_on,
      assessor.approved_on, assessor.approval_id, assessor.based_in)
    is distinct from (excluded.name, excluded.email, excluded.employer, excluded.status, excluded.supervisory,
      excluded.trained_on, excluded.approved_on, excluded.approval_id, coalesce(excluded.based_in, assessor.based_in))
  returning (xmax = 0) as added`;

/** Enters assessors into the register, by their reference: the same entry twice changes nothing. */
@Injectable()
export class AssessorsRegisterService {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PoliciesService,
    private readonly board: BoardRegisterService,
  ) {}

  async enter(tx: EntityManager, entry: AssessorEntry): Promise<'added' | 'changed' | 'unchanged'> {
    const { reference, name, email, employer, status, supervisory, trainedOn, approvedOn, basedIn } = entry;
    const [at, policies, id] = [
      await this.clock.now(),
      await this.policies.all(tx),
      await idOfReference(tx, reference),
    ];
    const { minuteNo, approvedBy } = entry;
    refuseUntrained(entry, policies);
    const approvalId =
      minuteNo !== null && approvedOn !== null
        ? await this.board.appointment(tx, { assessorId: id, name, minuteNo, approvedOn, approvedBy }, at)
        : null;
    const competence = approvedOn === null ? null : competentUntil(approvedOn, policyAt(policies, approvedOn));
    const rows = await tx.query<readonly { added: boolean }[]>(UPSERT, [
      ...[id, reference, name, email, employer, status, supervisory, trainedOn, approvedOn, approvalId],
      ...[competence, basedIn],
    ]);
    if (!rows[0]) return 'unchanged';
    await tellHistory(tx, id, {
      ...{ commandId: newId(), step: 'import', on: londonDay(at), by: 'import', at, decisionId: approvalId },
      detail: 'Taken over from a file.',
    });
    return rows[0].added ? 'added' : 'changed';
  }
}

/** @throws DomainError where the approval came before the training, in years that ask for it. */
function refuseUntrained({ reference, name, trainedOn, approvedOn }: AssessorEntry, policies: readonly Policy[]): void {
  if (approvedOn === null || (trainedOn !== null && trainedOn <= approvedOn)) return;
  if (!policyAt(policies, approvedOn).trainingRequired) return;
  throw new DomainError(
    'ASSESSORS.TRAINING_FIRST',
    `${reference}: ${name} was approved on ${approvedOn} without the training, which came first from ${trainingRequiredFrom(policies) ?? ''} on.`,
    { reference, trainedOn, approvedOn },
  );
}

async function idOfReference(tx: EntityManager, reference: string): Promise<string> {
  const rows = await tx.query<readonly { id: string }[]>('select id from assessor where reference = $1', [reference]);
  return rows[0]?.id ?? newId();
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { AssignmentRole } from '#domain/assessors/fitness';
import type { AssessorStatus } from '#domain/assessors/register';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import type { ConflictPath } from '#domain/impartiality/paths';
import { DomainError } from '#domain/errors';
import { newId } from '#platform/database/ids';
import { TiesService } from '../impartiality/ties.service.js';

export interface Assessor {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly email: string;
  readonly employer: string | null;
  readonly status: AssessorStatus;
  readonly supervisory: boolean;
  readonly trainedOn: LocalDay | null;
  readonly approvedOn: LocalDay | null;
  readonly competenceUntil: LocalDay | null;
}

const ASSESSOR = `
  select id, reference, name, email, employer, status, supervisory, trained_on::text as "trainedOn",
    approved_on::text as "approvedOn", competence_until::text as "competenceUntil" from assessor`;

/** The register of accredited assessors, and whether one of them is clear to take a case. */
@Injectable()
export class AssessorsService {
  constructor(
    private readonly db: DataSource,
    private readonly ties: TiesService,
  ) {}

  list(user: User): Promise<readonly Assessor[]> {
    const denied = refuseUnless(user, 'readMasterData');
    if (denied) return Promise.reject(denied);
    return this.db.query(`${ASSESSOR} order by lower(name), id`);
  }

  async find(id: string): Promise<Assessor> {
    const rows = await this.db.query<readonly Assessor[]>(`${ASSESSOR} where id::text = $1`, [id]);
    if (rows[0]) return rows[0];
    throw new DomainError('ASSESSOR.UNKNOWN', 'There is no such assessor on the register.', { id });
  }

  /**
   * The conflict check. What was looked at is frozen in a row, whose id the command carries.
   * @param on the day of the visit, where one is known: fitness counts on that day.
   * @throws DomainError ASSESSORS.NOT_CLEAR with every reason, and the path of each conflict.
   */
  async clear(
    caseId: string,
    assessorId: string,
    role: AssignmentRole,
    now: Instant,
    on: LocalDay = londonDay(now),
  ): Promise<string> {
    const [judged] = await this.ties.onCase(caseId, assessorId, { role, on });
    if (!judged)
      throw new DomainError('ASSESSOR.UNKNOWN', 'There is no such assessor on the register.', { id: assessorId });
    const { who, unfit, paths, standing } = judged;
    const reasons = [...unfit, ...standing.map(({ words }) => words)];
    if (reasons.length > 0) throw notClear(who.name, role, reasons, standing, assessorId);
    const id = newId();
    await this.db.query(
      'insert into clearance (id, case_id, assessor_id, role, checked, made_at) values ($1, $2, $3, $4, $5, $6)',
      [id, caseId, assessorId, role, { assessor: who, on, paths }, now],
    );
    return id;
  }
}

function notClear(
  name: string,
  role: AssignmentRole,
  reasons: readonly string[],
  standing: readonly ConflictPath[],
  assessorId: string,
): DomainError {
  const soft = standing.length === reasons.length && standing.every(({ severity }) => severity === 'soft');
  return new DomainError(
    'ASSESSORS.NOT_CLEAR',
    `${name} cannot be ${role} of this case: ${reasons.join('; ')}. ${
      soft ? 'Choose somebody else, or have two people without a part in the case waive it.' : 'Choose somebody else.'
    }`,
    { assessorId, role, reasons },
  );
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { AssessorStatus } from '#domain/assessors/register';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { newId } from '#platform/database/ids';
import { loadFacts } from './assessors.repository.js';
import { hindrances, type AssignmentRole } from '#domain/assessors/conflicts';

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
  constructor(private readonly db: DataSource) {}

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
   * @throws DomainError ASSESSORS.NOT_CLEAR with every reason.
   */
  async clear(caseId: string, assessorId: string, role: AssignmentRole, now: Instant): Promise<string> {
    const assessor = await this.find(assessorId);
    const facts = await loadFacts(this.db, caseId, assessorId);
    if (!facts) throw new DomainError('CASE.UNKNOWN', 'There is no such case.', { caseId });
    const reasons = hindrances(assessor, role, facts, now);
    if (reasons.length > 0) {
      throw new DomainError(
        'ASSESSORS.NOT_CLEAR',
        `${assessor.name} cannot be ${role} of this case: ${reasons.join('; ')}. Choose somebody else.`,
        { assessorId, role, reasons },
      );
    }
    const id = newId();
    await this.db.query(
      'insert into clearance (id, case_id, assessor_id, role, checked, made_at) values ($1, $2, $3, $4, $5, $6)',
      [id, caseId, assessorId, role, { assessor, facts }, now],
    );
    return id;
  }
}

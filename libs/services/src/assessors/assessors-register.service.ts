import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#platform/database/ids';
import type { Assessor } from './assessors.service.js';

export type AssessorEntry = Omit<Assessor, 'id'>;

const UPSERT = `
  insert into assessor (id, reference, name, email, employer, status, supervisory, trained_on, approved_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict on constraint assessor_reference_unique do update set name = excluded.name, email = excluded.email,
    employer = excluded.employer, status = excluded.status, supervisory = excluded.supervisory,
    trained_on = excluded.trained_on, approved_on = excluded.approved_on, version = assessor.version + 1
  where (assessor.name, assessor.email, assessor.employer, assessor.status, assessor.supervisory, assessor.trained_on,
      assessor.approved_on)
    is distinct from (excluded.name, excluded.email, excluded.employer, excluded.status, excluded.supervisory,
      excluded.trained_on, excluded.approved_on)
  returning (xmax = 0) as added`;

/** Enters assessors into the register, by their reference: the same entry twice changes nothing. */
@Injectable()
export class AssessorsRegisterService {
  async enter(tx: EntityManager, entry: AssessorEntry): Promise<'added' | 'changed' | 'unchanged'> {
    const { reference, name, email, employer, status, supervisory, trainedOn, approvedOn } = entry;
    const rows = await tx.query<readonly { added: boolean }[]>(UPSERT, [
      ...[newId(), reference, name, email, employer, status, supervisory, trainedOn, approvedOn],
    ]);
    if (!rows[0]) return 'unchanged';
    return rows[0].added ? 'added' : 'changed';
  }
}

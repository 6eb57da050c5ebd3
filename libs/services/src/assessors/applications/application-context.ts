// An application as its recording and its letters see it, locked for the transaction.
import type { EntityManager } from 'typeorm';
import { APPLICATION_BEGINNING, type ApplicationState } from '#domain/assessors/application';

export interface ApplicationContext {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly enquiryId: string | null;
  readonly assessorId: string | null;
  readonly state: ApplicationState;
  readonly recordedSeq: number;
}

export async function lockApplication(tx: EntityManager, id: string): Promise<ApplicationContext> {
  const rows = await tx.query<readonly ApplicationContext[]>(
    `select id, number, name, email, enquiry_id as "enquiryId", assessor_id as "assessorId", state,
       recorded_seq as "recordedSeq" from assessor_application where id = $1 for update`,
    [id],
  );
  if (!rows[0]) throw new Error(`application ${id} is not in the database: restore it before it goes on`);
  return rows[0].recordedSeq === 0 ? { ...rows[0], state: APPLICATION_BEGINNING } : rows[0];
}

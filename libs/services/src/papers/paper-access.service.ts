import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type Parties, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { ASKED_ON_CASE } from '../cases/commands.service.js';

interface Owned extends Parties {
  /** A document of the books, or an electronic form of one. */
  readonly invoice: boolean;
}

/** Who may read a paper: whoever may read its case, and of an invoice whoever may read invoices. */
@Injectable()
export class PaperAccessService {
  constructor(private readonly db: DataSource) {}

  /** @throws DomainError where the paper is unknown or not the user's to see. */
  async check(user: User, documentId: string): Promise<void> {
    const rows = await this.db.query<readonly Owned[]>(
      `select d.kind not in ('report', 'certificate') as invoice, f.organisation_id as "organisationId", f.assessor_id as "assessorId",
         f.supervisor_id as "supervisorId", f.second_supervisor_id as "secondSupervisorId",
         f.guests, ${ASKED_ON_CASE} as asked
       from document d left join invoice i on i.id = d.invoice_id
       join case_file f on f.id = coalesce(d.case_id, i.case_id) where d.id = $1`,
      [documentId],
    );
    if (!rows[0]) throw new DomainError('PAPER.UNKNOWN', 'There is no such document.', { id: documentId });
    const denied = refuseUnless(user, rows[0].invoice ? 'readInvoices' : 'readCase', rows[0]);
    if (denied) throw denied;
  }
}

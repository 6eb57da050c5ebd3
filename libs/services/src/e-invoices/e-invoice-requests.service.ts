import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { EInvoicesProcess } from './e-invoices.process.js';

/** Asks for a document's electronic forms: with its issue, and by finance when what they lacked is there. */
@Injectable()
export class EInvoiceRequestsService {
  constructor(
    private readonly db: DataSource,
    private readonly process: EInvoicesProcess,
  ) {}

  /** With the issue itself; asked twice, it is written once. */
  afterIssue(invoiceId: string): Promise<void> {
    return this.process.ask(invoiceId);
  }

  async writeAgain(user: User, invoiceId: string): Promise<void> {
    const denied = refuseUnless(user, 'issueInvoice');
    if (denied) throw denied;
    const sql = `select status from invoice where id::text = $1`;
    const [invoice] = await this.db.query<readonly { readonly status: string }[]>(sql, [invoiceId]);
    if (!invoice) throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id: invoiceId });
    if (invoice.status !== 'issued')
      throw new DomainError('INVOICE.NOT_ISSUED', 'Only an issued invoice has an electronic form; issue it first.', {
        id: invoiceId,
      });
    await this.process.ask(invoiceId);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock';
import type { InvoiceActivities } from '#workflows/invoices/invoice.contract';
import { DocumentIssueService } from './document-issue.service.js';
import { lockInvoice } from './invoice-context.js';

/** The book of invoices: issuing is one transaction, and a repeat writes nothing twice. */
@Injectable()
export class InvoiceBookService implements Pick<InvoiceActivities, 'issueInvoice'> {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly issuing: DocumentIssueService,
  ) {}

  /** Never refuses: whether it may be issued was decided when it was released, and a released draft does not change. */
  async issueInvoice(id: string): Promise<void> {
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const context = await lockInvoice(tx, id, now);
      if (context.status !== 'draft') return;
      if (context.releasedBy === null) throw new Error(`invoice ${id} is to be issued and nobody has released it`);
      await this.issuing.issue(tx, context, now);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { AllocationsService } from '../receivables/allocations.service.js';
import { checkedCredit } from './credit-checks.js';
import { DocumentIssueService } from './document-issue.service.js';
import { lockInvoice } from './invoice-context.js';
import { InvoicesProcess } from './invoices.process.js';
import { existing } from './note-rows.js';
import { ReleasesService } from './releases.service.js';

/**
 * Approving is issuing (docs/process.md): what may be refused is refused here, before a number is taken. An invoice or debit note
 * is then issued by its collection's workflow, a credit note at once: nothing has to be collected for it.
 */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly process: InvoicesProcess,
    private readonly issuing: DocumentIssueService,
    private readonly allocations: AllocationsService,
    private readonly releases: ReleasesService,
  ) {}

  /** @throws DomainError where a particular that the law asks for is missing: nothing is issued then. */
  async issue(user: User, id: string, commandId: string): Promise<void> {
    const denied = refuseUnless(user, 'issueInvoice');
    if (denied) throw denied;
    const now = await this.clock.now();
    const released = await this.db.transaction(async (tx) => {
      const context = await existing(tx, id, now);
      if (context.kind === 'credit note')
        throw new DomainError('INVOICE.IS_A_CREDIT_NOTE', 'This is a credit note; issue it as one.', { id });
      return this.releases.release(tx, context, user, now);
    });
    if (released) await this.process.issue(id, commandId);
  }

  /** @throws DomainError above the limit for who prepared it, or where the invoice has less left by now. */
  async issueCredit(user: User, id: string): Promise<void> {
    const denied = refuseUnless(user, 'issueCreditNote');
    if (denied) throw denied;
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const context = await existing(tx, id, now);
      if (context.kind !== 'credit note' || !context.corrected)
        throw new DomainError('INVOICE.NOT_A_CREDIT_NOTE', 'This is no credit note; issue it as an invoice.', { id });
      if (context.status === 'issued') return;
      // The invoice is locked before its notes are read: two notes at once are taken one after the other.
      await lockInvoice(tx, context.corrected.id, now);
      const credit = await checkedCredit(tx, context, user.id, londonDay(now));
      if (credit instanceof DomainError) throw credit;
      await this.releases.release(tx, context, user, now);
      await this.issuing.issue(tx, { ...context, ...credit, releasedBy: user.id }, now);
      await tx.query('update invoice set credited_pence = credited_pence + $2, version = version + 1 where id = $1', [
        context.corrected.id,
        credit.totals.gross,
      ]);
      await this.allocations.creditIssued(tx, id, { by: user.id, now });
    });
    await this.allocations.announce();
  }
}

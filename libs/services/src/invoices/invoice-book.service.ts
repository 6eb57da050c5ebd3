import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { Clock } from '#platform/clock/clock';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import type { InvoiceActivities, PaymentToRecord } from '#workflows/invoices/invoice.contract';
import { OutboxService } from '../mail/outbox.service.js';
import { StandardsService } from '../standards/standards.service.js';
import { DocumentIssueService } from './document-issue.service.js';
import { lockInvoice } from './invoice-context.js';
import { paymentLetter } from './invoice-letters.js';

/** The book of invoices: the activities of `invoiceCollection`. Each is one transaction, and a repeat writes nothing twice. */
@Injectable()
export class InvoiceBookService implements InvoiceActivities {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly standards: StandardsService,
    private readonly issuing: DocumentIssueService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Never refuses: whether it may be issued was decided when it was released, and a released draft does not change. */
  async issueInvoice(id: string): Promise<void> {
    const [now, rates] = await Promise.all([this.clock.now(), this.standards.vatRates()]);
    await this.db.transaction(async (tx) => {
      const context = await lockInvoice(tx, id);
      if (context.status !== 'draft') return;
      if (context.releasedBy === null) throw new Error(`invoice ${id} is to be issued and nobody has released it`);
      await this.issuing.issue(tx, context, rates, now);
    });
  }

  /** @param payment its command id makes it the same payment. */
  async recordPayment(id: string, payment: PaymentToRecord): Promise<{ readonly settled: boolean }> {
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      const context = await lockInvoice(tx, id);
      const { commandId, receivedOn, pence: amount, reference, by } = payment;
      const made = await tx.query<readonly unknown[]>(
        `insert into payment (id, invoice_id, command_id, received_on, pence, reference, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint payment_command_unique do nothing returning id`,
        [idOf('payment', commandId), id, commandId, receivedOn, amount, reference, by, now],
      );
      const owed = context.grossPence - context.creditedPence - context.paidPence;
      if (made.length === 0) return { settled: owed <= 0 };
      await tx.query('update invoice set paid_pence = paid_pence + $2, version = version + 1 where id = $1', [
        id,
        amount,
      ]);
      const open = pence(owed - amount);
      const letter = paymentLetter(
        context,
        { amount: pence(amount), receivedOn: receivedOn as LocalDay, open },
        this.config.PUBLIC_URL,
        commandId,
      );
      await this.outbox.put(tx, letter, now);
      return { settled: open <= 0 };
    });
  }
}

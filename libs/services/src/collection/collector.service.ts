import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { Clock } from '#platform/clock/clock';
import type { Collected, PaymentToRecord } from '#workflows/invoices/invoice.contract';
import { AllocationsService } from '../receivables/allocations.service.js';
import { PaymentsService } from '../receivables/payments.service.js';

/** The activity of an invoice's collection: what is open, what is due, and acting on it, in one transaction. */
@Injectable()
export class CollectorService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly allocations: AllocationsService,
    private readonly payments: PaymentsService,
  ) {}

  /** What older runs were asked by an update: a payment on the customer's account, like any other. */
  async recordPayment(invoiceId: string, payment: PaymentToRecord): Promise<{ readonly settled: boolean }> {
    const now = await this.clock.now();
    const { commandId, by, receivedOn, pence: amount, reference } = payment;
    const whole = { receivedOn: receivedOn as LocalDay, pence: pence(amount), reference };
    return this.db.transaction(async (tx) => {
      await this.payments.recordForIn(tx, invoiceId, whole, { commandId, by, now });
      return { settled: (await openPence(tx, invoiceId)) <= 0 };
    });
  }

  async collect(invoiceId: string): Promise<Collected> {
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      await this.allocations.settleEarmarked(tx, invoiceId, { now });
      const open = await openPence(tx, invoiceId);
      return { wakeAt: null, ended: open > 0 ? null : 'paid' };
    });
  }
}

async function openPence(tx: EntityManager, invoiceId: string): Promise<number> {
  const rows = await tx.query<readonly { open: number }[]>(
    'select gross_pence - settled_pence as open from invoice where id = $1 for update',
    [invoiceId],
  );
  if (rows[0]) return rows[0].open;
  throw new Error(`invoice ${invoiceId} is not in the database`);
}

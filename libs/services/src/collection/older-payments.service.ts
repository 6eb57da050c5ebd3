import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { londonDay, type LocalDay } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { Clock } from '#platform/clock/clock';
import type { PaymentToRecord } from '#workflows/invoices/invoice.contract';
import { PaymentsService } from '../receivables/payments.service.js';
import { stateOf } from './collection-state.js';

/** What runs begun before customers had accounts are asked by an update: a payment on the account, like any other. */
@Injectable()
export class OlderPaymentsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly payments: PaymentsService,
  ) {}

  async record(invoiceId: string, payment: PaymentToRecord): Promise<{ readonly settled: boolean }> {
    const now = await this.clock.now();
    const { commandId, by, receivedOn, pence: amount, reference } = payment;
    const whole = { receivedOn: receivedOn as LocalDay, pence: pence(amount), reference };
    return this.db.transaction(async (tx) => {
      await this.payments.recordForIn(tx, invoiceId, whole, { commandId, by, now });
      const state = await stateOf(tx, invoiceId, londonDay(now));
      return { settled: !state || state.openPence <= 0 };
    });
  }
}

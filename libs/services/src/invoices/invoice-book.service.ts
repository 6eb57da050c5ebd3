import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { londonDay, type LocalDay } from '#domain/calendar/dates';
import { dueOn, invoiceNumber } from '#domain/invoices/invoices';
import { taxPointOf } from '#domain/invoices/tax-point';
import { rateAt, totalsOf } from '#domain/invoices/vat';
import { pence } from '#domain/money/pence';
import { Clock } from '#platform/clock/clock';
import { bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import type { InvoiceActivities, PaymentToRecord } from '#workflows/invoices/invoice.contract';
import { OutboxService } from '../mail/outbox.service.js';
import { PapersService } from '../papers/papers.service.js';
import { StandardsService } from '../standards/standards.service.js';
import { lockInvoice, type InvoiceContext } from './invoice-context.js';
import { invoiceLetter, paymentLetter } from './invoice-letters.js';
import { invoicePaper, type ToPrint } from './invoice-paper.js';

const SERIES = 'INV';

/** The book of invoices: the activities of `invoiceCollection`. Each is one transaction, and a repeat writes nothing twice. */
@Injectable()
export class InvoiceBookService implements InvoiceActivities {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly standards: StandardsService,
    private readonly papers: PapersService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Number, figures, paper and mail at once. The number's row stays locked meanwhile, so that a failure leaves no gap. */
  async issueInvoice(id: string): Promise<void> {
    const [now, rates] = await Promise.all([this.clock.now(), this.standards.vatRates()]);
    await this.db.transaction(async (tx) => {
      const context = await lockInvoice(tx, id);
      if (context.status !== 'draft') return;
      const today = londonDay(now);
      const taxPoint = taxPointOf(context.basicDate, today);
      const rateBasisPoints = rateAt(rates, taxPoint.day);
      if (rateBasisPoints === undefined)
        throw new Error(`the table of VAT rates does not reach back to ${taxPoint.day}`);
      const lines = context.lines.map((line) => ({ ...line, rateBasisPoints }));
      const value = await nextInSeries(tx);
      const { caseNo, customer, programme } = context;
      const printed: ToPrint = {
        ...{ lines, taxPoint, caseNo, customer, programme },
        totals: totalsOf(lines),
        body: bodyOf(this.config),
        number: invoiceNumber(SERIES, value),
        issuedOn: today,
        dueOn: dueOn(today),
      };
      await freeze(tx, context, printed, value, now);
      await this.printAndMail(tx, context, printed, now);
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
      if (made.length === 0) return { settled: context.paidPence >= context.grossPence };
      await tx.query('update invoice set paid_pence = paid_pence + $2, version = version + 1 where id = $1', [
        id,
        amount,
      ]);
      const open = pence(context.grossPence - context.paidPence - amount);
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

  private async printAndMail(
    tx: EntityManager,
    context: InvoiceContext,
    printed: ToPrint,
    now: Awaited<ReturnType<Clock['now']>>,
  ): Promise<void> {
    const paper = await this.papers.draw({
      id: idOf('document', context.id),
      caseId: context.caseId,
      invoiceId: context.id,
      kind: 'invoice',
      title: `Invoice ${printed.number}`,
      paper: { kind: 'invoice', data: invoicePaper(printed) },
    });
    await this.papers.keep(tx, paper, now);
    await this.outbox.put(tx, invoiceLetter(context, printed, this.config.PUBLIC_URL, paper.id), now);
  }
}

/** The next value, under the lock of the series' row: it is given away only when the transaction commits. */
async function nextInSeries(tx: EntityManager): Promise<number> {
  await tx.query('insert into number_series (series) values ($1) on conflict do nothing', [SERIES]);
  const [rows] = await tx.query<readonly [readonly { last_value: number }[], number]>(
    'update number_series set last_value = last_value + 1 where series = $1 returning last_value',
    [SERIES],
  );
  if (!rows[0]) throw new Error(`the series ${SERIES} is missing`);
  return rows[0].last_value;
}

async function freeze(
  tx: EntityManager,
  { id }: InvoiceContext,
  printed: ToPrint,
  value: number,
  now: string,
): Promise<void> {
  const { number, lines, issuedOn, taxPoint, totals } = printed;
  await tx.query(
    `update invoice set status = 'issued', series = $2, series_value = $3, number = $4, lines = $5, issued_on = $6, tax_point = $7,
       tax_point_reason = $8, due_on = $9, totals = $10, gross_pence = $11, issued_at = $12, version = version + 1 where id = $1`,
    [
      id,
      SERIES,
      value,
      number,
      JSON.stringify(lines),
      issuedOn,
      taxPoint.day,
      taxPoint.reason,
      printed.dueOn,
      totals,
      totals.gross,
      now,
    ],
  );
}

import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { VatDay } from '#domain/books/vat-day';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { dueOn, invoiceNumber } from '#domain/invoices/invoices';
import { SERIES_OF, type Series } from '#domain/invoices/kinds';
import { bankOf, bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import { OutboxService } from '../mail/outbox.service.js';
import { PapersService } from '../papers/papers.service.js';
import type { InvoiceContext } from './invoice-context.js';
import { issueLetter } from './invoice-letters.js';
import { FiguresService } from './figures.service.js';
import { invoicePaper, titleOf, type ToPrint } from './invoice-paper.js';

/**
 * Issues a document in the caller's transaction: figures, number, paper and mail at once. The row of the number's series stays
 * locked meanwhile, so that a failure leaves no gap.
 */
@Injectable()
export class DocumentIssueService {
  constructor(
    private readonly figures: FiguresService,
    private readonly papers: PapersService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async issue(tx: EntityManager, context: InvoiceContext, now: Instant): Promise<void> {
    const { kind, caseNo, programme, corrected, correctionReason, vatTreatment, wording } = context;
    const today = londonDay(now);
    const figures = await this.figures.of(tx, context, today);
    if (figures instanceof DomainError) throw figures;
    const value = await nextInSeries(tx, SERIES_OF[kind]);
    const printed: ToPrint = {
      ...{ kind, caseNo, programme, corrected, correctionReason, vatTreatment, wording, ...figures },
      customer: { ...context.customer, ...(context.purchaseOrder ? { purchaseOrder: context.purchaseOrder } : {}) },
      body: bodyOf(this.config),
      bank: bankOf(this.config),
      number: invoiceNumber(SERIES_OF[kind], value),
      issuedOn: today,
      dueOn: kind === 'credit note' ? null : dueOn(today),
    };
    await freeze(tx, context, { ...printed, vatDay: figures.vatDay }, value, now);
    await this.printAndMail(tx, context, printed, now);
  }

  private async printAndMail(
    tx: EntityManager,
    context: InvoiceContext,
    printed: ToPrint,
    now: Instant,
  ): Promise<void> {
    const paper = await this.papers.draw({
      id: idOf('document', context.id),
      caseId: context.caseId,
      invoiceId: context.id,
      kind: printed.kind,
      title: `${titleOf(printed.kind)} ${printed.number}`,
      paper: { kind: 'invoice', data: invoicePaper(printed) },
    });
    await this.papers.keep(tx, paper, now);
    await this.outbox.put(tx, issueLetter(context, printed, this.config.PUBLIC_URL, paper.id), now);
  }
}

/** The next value, under the lock of the series' row: it is given away only when the transaction commits. */
async function nextInSeries(tx: EntityManager, series: Series): Promise<number> {
  const [rows] = await tx.query<readonly [readonly { last_value: number }[], number]>(
    'update number_series set last_value = last_value + 1 where series = $1 returning last_value',
    [series],
  );
  if (!rows[0]) throw new Error(`the series ${series} is missing`);
  return rows[0].last_value;
}

async function freeze(
  tx: EntityManager,
  { id, releasedBy }: InvoiceContext,
  printed: ToPrint & { readonly vatDay: VatDay },
  value: number,
  now: Instant,
): Promise<void> {
  const { kind, number, lines, issuedOn, taxPoint, totals, vatDay } = printed;
  await tx.query(
    `update invoice set status = 'issued', series = $2, series_value = $3, number = $4, lines = $5, issued_on = $6, tax_point = $7,
       tax_point_reason = $8, due_on = $9, totals = $10, net_pence = $11, vat_pence = $12, gross_pence = $13, issued_at = $14,
       issued_by = $15, vat_reasons = $16, vat_day = $17, vat_day_reason = $18, version = version + 1 where id = $1`,
    [
      ...[id, SERIES_OF[kind], value, number, JSON.stringify(lines), issuedOn, taxPoint.day, taxPoint.reason],
      ...[printed.dueOn, totals, totals.net, totals.vat, totals.gross, now, releasedBy],
      ...[JSON.stringify(printed.reasons), vatDay.day, vatDay.reason],
    ],
  );
}

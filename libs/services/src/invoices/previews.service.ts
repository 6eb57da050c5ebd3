import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, type LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { dueOn } from '#domain/invoices/invoices';
import type { Particular } from '#domain/invoices/particulars';
import { Clock } from '#platform/clock/clock';
import { bankOf, bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { PapersService, type WrittenPaper } from '../papers/papers.service.js';
import { checkedCredit, secondPersonFor } from './credit-checks.js';
import type { Figures } from './figures.service.js';
import { readInvoice } from './invoice-context.js';
import { invoicePaper, titleOf } from './invoice-paper.js';
import { ReleasesService } from './releases.service.js';

/** A draft as it would be if it were issued on a day. */
export interface IfIssued {
  readonly on: LocalDay;
  /** Null where the tax point has no rate. */
  readonly figures: Figures | null;
  /** What it must say on that day, and what is missing. */
  readonly particulars: readonly Particular[];
  /** Why this person cannot issue it now; null when nothing is in the way. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** Who issues a credit note above the limit; null where one person may prepare and issue it. */
  readonly secondPerson: string | null;
}

/** What a person sees before issuing: the figures with their reasons, what is still missing, the paper marked as a draft. */
@Injectable()
export class PreviewsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly releases: ReleasesService,
    private readonly papers: PapersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ifIssuedNow(user: User, id: string): Promise<IfIssued> {
    const { context, now, figures, particulars, refusal } = await this.draft(user, id);
    const [tx, on] = [this.db.manager, londonDay(now)];
    const isCredit = context.kind === 'credit note';
    const credit = isCredit ? await checkedCredit(tx, context, user.id, on) : undefined;
    const inTheWay = refusal ?? (credit instanceof DomainError ? credit : null);
    return {
      ...{ on, figures, particulars },
      refusal: inTheWay && { code: inTheWay.code, message: inTheWay.message },
      secondPerson: isCredit ? await secondPersonFor(tx, context, on) : null,
    };
  }

  /** @throws DomainError where nothing can be drawn: the tax point has no rate, or a name cannot be set. */
  async paper(user: User, id: string): Promise<WrittenPaper> {
    const { context, now, figures, refusal } = await this.draft(user, id);
    const today = londonDay(now);
    if (!figures) throw refusal ?? new DomainError('PAPER.NOT_DRAWN', 'The draft has no figures yet.', { id });
    const { kind, caseNo, programme, corrected, correctionReason, vatTreatment, wording, purchaseOrder } = context;
    const data = invoicePaper({
      ...{ kind, caseNo, programme, corrected, correctionReason, vatTreatment, wording, ...figures },
      customer: { ...context.customer, ...(purchaseOrder ? { purchaseOrder } : {}) },
      body: bodyOf(this.config),
      bank: bankOf(this.config),
      number: 'Draft',
      issuedOn: today,
      dueOn: kind === 'credit note' ? null : dueOn(today),
    });
    const paper = { kind: 'invoice', data: { ...data, draft: true } } as const;
    const drawn = await this.papers.draw({ id, caseId: null, kind, title: `${titleOf(kind)}, draft`, paper });
    if (drawn.bytes) return drawn;
    throw new DomainError('PAPER.NOT_DRAWN', `The draft cannot be drawn: ${drawn.trouble ?? ''}`, { id });
  }

  private async draft(user: User, id: string) {
    const denied = refuseUnless(user, 'previewInvoice');
    if (denied) throw denied;
    const rows = await this.db.query<readonly { status: string }[]>('select status from invoice where id::text = $1', [
      id,
    ]);
    if (!rows[0]) throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id });
    if (rows[0].status !== 'draft')
      throw new DomainError('INVOICE.NO_DRAFT', 'This is no draft any more; look at the document itself.', { id });
    const now = await this.clock.now();
    const context = await readInvoice(this.db.manager, id, now);
    return { now, ...(await this.releases.review(this.db.manager, context, now)) };
  }
}

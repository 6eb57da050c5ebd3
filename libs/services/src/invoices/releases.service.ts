import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import type { Particular } from '#domain/invoices/particulars';
import { bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { FiguresService, type Figures } from './figures.service.js';
import type { InvoiceContext } from './invoice-context.js';
import { checklistOf, refusalOf } from './release-checklist.js';
import { TreatmentsService } from './treatments.service.js';

/** A draft as it would be issued now, with all that the law and the customer ask of it. */
export interface Review {
  readonly context: InvoiceContext;
  /** Null where the tax point has no rate. */
  readonly figures: Figures | null;
  readonly particulars: readonly Particular[];
  /** Why it cannot be issued now; null when it can. */
  readonly refusal: DomainError | null;
}

/** Releases a draft for its issue: the last place where anything is refused. From here on its content stays. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly figures: FiguresService,
    private readonly treatments: TreatmentsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A repeat finds it released. Answers false where it is issued already. */
  async release(tx: EntityManager, context: InvoiceContext, user: User, now: Instant): Promise<boolean> {
    const { id, status } = context;
    if (status === 'issued') return false;
    if (status === 'discarded')
      throw new DomainError('INVOICE.DISCARDED', 'This draft was discarded; it cannot be issued.', { id });
    const { context: ready, refusal } = await this.review(tx, context, now);
    if (refusal) throw refusal;
    await tx.query(
      `update invoice set customer = $2, vat_treatment = $3, vat_decision_id = $4, released_by = coalesce(released_by, $5),
         released_at = coalesce(released_at, $6), purchase_order = $7, version = version + 1 where id = $1 and status = 'draft'`,
      [id, ready.customer, ready.vatTreatment, ready.vatDecisionId, user.id, now, ready.purchaseOrder],
    );
    return true;
  }

  /** Refuses nothing by itself: it says what is missing. */
  async review(tx: EntityManager, context: InvoiceContext, now: Instant): Promise<Review> {
    const customer = context.kind === 'invoice' ? context.customerNow : context.customer;
    const treated = await this.treatments.of(tx, context, londonDay(now));
    const ready = { ...context, customer, ...(treated instanceof DomainError ? {} : treated) };
    const figures = await this.figures.of(tx, ready, londonDay(now));
    const priced = figures instanceof DomainError ? null : figures;
    const particulars = checklistOf(ready, priced, bodyOf(this.config), londonDay(now));
    const refusal =
      refusalOf(ready.kind, particulars) ??
      (treated instanceof DomainError ? treated : null) ??
      (figures instanceof DomainError ? figures : null);
    return { context: ready, figures: priced, particulars, refusal };
  }
}

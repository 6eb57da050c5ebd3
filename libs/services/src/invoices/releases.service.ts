import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { missingParticulars } from '#domain/invoices/invoices';
import { bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { VatDecisionsService } from '../billing/vat-decisions.service.js';
import { FiguresService } from './figures.service.js';
import type { InvoiceContext } from './invoice-context.js';

/** Releases a draft for its issue: the last place where anything is refused. From here on its content stays. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly figures: FiguresService,
    private readonly decisions: VatDecisionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A repeat finds it released. Answers false where it is issued already. */
  async release(tx: EntityManager, context: InvoiceContext, user: User, now: Instant): Promise<boolean> {
    const { id, status } = context;
    if (status === 'issued') return false;
    if (status === 'discarded')
      throw new DomainError('INVOICE.DISCARDED', 'This draft was discarded; it cannot be issued.', { id });
    const ready = await this.ready(tx, context, now);
    await tx.query(
      `update invoice set customer = $2, vat_treatment = $3, vat_decision_id = $4, released_by = coalesce(released_by, $5),
         released_at = coalesce(released_at, $6), version = version + 1 where id = $1 and status = 'draft'`,
      [id, ready.customer, ready.vatTreatment, ready.vatDecisionId, user.id, now],
    );
    return true;
  }

  /** The document as it would be issued now. @throws DomainError with what is missing. */
  async ready(tx: EntityManager, context: InvoiceContext, now: Instant): Promise<InvoiceContext> {
    const { kind, lines } = context;
    const customer = kind === 'invoice' ? context.customerNow : context.customer;
    const missing = missingParticulars({ supplier: bodyOf(this.config), customer, lines });
    if (missing.length > 0)
      throw new DomainError(
        'INVOICE.PARTICULARS_MISSING',
        `The ${kind} cannot be issued without ${missing.join(', ')}.`,
        { missing },
      );
    const ready = { ...context, customer, ...(await this.treatment(tx, context)) };
    const figures = await this.figures.of(tx, ready, londonDay(now));
    if (figures instanceof DomainError) throw figures;
    return ready;
  }

  private async treatment(
    tx: EntityManager,
    { id, kind, reason, vatTreatment, vatDecisionId }: InvoiceContext,
  ): Promise<Pick<InvoiceContext, 'vatTreatment' | 'vatDecisionId'>> {
    if (kind !== 'invoice' || reason !== 'cancellation') return { vatTreatment, vatDecisionId };
    const decision = await this.decisions.ofCancellation(tx, id);
    if (decision) return { vatTreatment: decision.treatment, vatDecisionId: decision.id };
    throw new DomainError(
      'INVOICE.VAT_DECISION_MISSING',
      'A cancellation item is issued once it is decided how its VAT is treated; record the decision first.',
      { id },
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { checkPlace, isAbroad } from '#domain/invoices/place-of-supply';
import { taxPointOf } from '#domain/invoices/tax-point';
import { PlacesOfSupplyService } from '../billing/places-of-supply.service.js';
import { VatDecisionsService } from '../billing/vat-decisions.service.js';
import type { InvoiceContext } from './invoice-context.js';

export type Treated = Pick<InvoiceContext, 'vatTreatment' | 'vatDecisionId' | 'wording'>;

/** How an invoice's supply is treated: with UK VAT, unless a recorded decision says otherwise; notes follow what they correct. */
@Injectable()
export class TreatmentsService {
  constructor(
    private readonly decisions: VatDecisionsService,
    private readonly places: PlacesOfSupplyService,
  ) {}

  async of(tx: EntityManager, context: InvoiceContext, today: LocalDay): Promise<Treated | DomainError> {
    const { kind, reason, country, vatTreatment, vatDecisionId, wording } = context;
    if (kind !== 'invoice') return { vatTreatment, vatDecisionId, wording };
    if (reason === 'cancellation') return this.ofCancellation(tx, context);
    return isAbroad(country) ? this.abroad(tx, context, today) : { vatTreatment, vatDecisionId, wording };
  }

  private async ofCancellation(tx: EntityManager, { id }: InvoiceContext): Promise<Treated | DomainError> {
    const decision = await this.decisions.ofCancellation(tx, id);
    if (decision) return { vatTreatment: decision.treatment, vatDecisionId: decision.id, wording: null };
    return new DomainError(
      'INVOICE.VAT_DECISION_MISSING',
      'A cancellation item is issued once it is decided how its VAT is treated; record the decision first.',
      { id },
    );
  }

  private async abroad(tx: EntityManager, context: InvoiceContext, today: LocalDay): Promise<Treated | DomainError> {
    const { basic, paidOn, organisationId, organisation: name, country } = context;
    const taxPoint = taxPointOf(basic?.day ?? null, today, paidOn).day;
    const decision = await this.places.on(tx, organisationId, taxPoint);
    const refusal = checkPlace(decision, { name, country }, taxPoint);
    if (refusal) return refusal;
    if (!decision) throw new Error(`the place of supply of ${name} was checked and has no decision`);
    return { vatTreatment: decision.treatment, vatDecisionId: decision.id, wording: decision.wording };
  }
}

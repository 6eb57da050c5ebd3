import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { vatDayOf, type VatDay } from '#domain/books/vat-day';
import type { LocalDay } from '#domain/calendar/dates';
import { dayInWords } from '#domain/calendar/day-words';
import { DomainError } from '#domain/errors';
import type { PricedLine } from '#domain/invoices/credits';
import { priceOf } from '#domain/invoices/pricing';
import type { TaxPoint } from '#domain/invoices/tax-point';
import type { Totals } from '#domain/invoices/vat';
import { VatDecisionsService, type Decision } from '../billing/vat-decisions.service.js';
import { VatRatesService } from '../billing/vat-rates.service.js';
import type { InvoiceContext } from './invoice-context.js';

/** What a document comes to when it is issued on a day, and why. */
export interface Figures {
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  readonly taxPoint: TaxPoint;
  readonly reasons: readonly string[];
  /** By which it counts for VAT. */
  readonly vatDay: VatDay;
}

/** Reads within the caller's transaction, which must not wait for another connection while it holds a series. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly rates: VatRatesService,
    private readonly decisions: VatDecisionsService,
  ) {}

  /** A note mirrors the document that it corrects; an invoice's rate is that of its tax point. */
  async of(tx: EntityManager, context: InvoiceContext, invoiced: LocalDay): Promise<Figures | DomainError> {
    const priced = await this.priced(tx, context, invoiced);
    if (priced instanceof DomainError) return priced;
    const dated = { kind: context.kind, taxPoint: priced.taxPoint.day, issuedOn: invoiced };
    const vatDay = vatDayOf(dated, context.lockedThrough);
    if (vatDay instanceof DomainError) return vatDay;
    return { ...priced, reasons: [...priced.reasons, ...(vatDay.reason ? [vatDay.reason] : [])], vatDay };
  }

  private async priced(
    tx: EntityManager,
    context: InvoiceContext,
    invoiced: LocalDay,
  ): Promise<Omit<Figures, 'vatDay'> | DomainError> {
    const { corrected, totals, lines } = context;
    if (corrected && totals) return mirrored(lines as readonly PricedLine[], totals, corrected);
    const { basic, paidOn: paid, vatTreatment: treatment, vatDecisionId } = context;
    const decision = vatDecisionId ? await this.decisions.one(tx, vatDecisionId) : undefined;
    const facts = { basic, invoiced, paid, treatment, decision: decision ? inWords(decision) : null };
    return priceOf(lines, facts, await this.rates.all(tx));
  }
}

function mirrored(
  lines: readonly PricedLine[],
  totals: Totals,
  { number, taxPoint }: NonNullable<InvoiceContext['corrected']>,
): Omit<Figures, 'vatDay'> {
  const reason = `that of ${number}, which it corrects`;
  return {
    ...{ lines, totals, taxPoint: { day: taxPoint, reason } },
    reasons: [`The tax point is ${dayInWords(taxPoint)}, ${reason}, and so is the rate.`],
  };
}

const inWords = ({ by, fromDay, rule, evidence }: Decision): string =>
  `Decided by ${by} with effect from ${dayInWords(fromDay)}: ${rule} (evidence: ${evidence}).`;

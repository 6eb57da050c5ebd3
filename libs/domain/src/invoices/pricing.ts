// What an invoice comes to, and why (docs/process.md, Money): its tax point, the rate in force on it, the VAT on the summed net. The
// reasons are what a person is told who asks "why this rate?".
import type { LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import { DomainError } from '../errors.js';
import type { PricedLine } from './credits.js';
import type { ChargeLine } from './expenses.js';
import { taxPointOf, type TaxPoint } from './tax-point.js';
import type { VatTreatment } from './treatment.js';
import { totalsOf, type Totals, type VatRate } from './vat.js';

/** What made the service complete. */
export interface Basic {
  readonly day: LocalDay;
  readonly event: 'CertificateIssued' | 'ReportIssued' | 'CaseWithdrawn';
}

export interface SupplyFacts {
  /** Null while the service is not complete. */
  readonly basic: Basic | null;
  readonly invoiced: LocalDay;
  /** The first payment, where one came before the invoice. */
  readonly paid: LocalDay | null;
  readonly treatment: VatTreatment;
  /** Words of the recorded decision on the treatment, where there is one. */
  readonly decision: string | null;
}

export interface Priced {
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  readonly taxPoint: TaxPoint;
  /** 0 without UK VAT. */
  readonly rateBasisPoints: number;
  readonly reasons: readonly string[];
}

const COMPLETED: Readonly<Record<Basic['event'], string>> = {
  CertificateIssued: 'the certificate, which the fee includes, was issued',
  ReportIssued: 'the report was issued, and there is no award to certify',
  CaseWithdrawn: 'the case was withdrawn',
};

/** 1750 → `17.5%` */
export const rateInWords = (basisPoints: number): string => `${basisPoints / 100}%`;

/** @returns the refusal where the table has no rate for the tax point. */
export function priceOf(
  lines: readonly ChargeLine[],
  facts: SupplyFacts,
  rates: readonly VatRate[],
): Priced | DomainError {
  const taxPoint = taxPointOf(facts.basic?.day ?? null, facts.invoiced, facts.paid);
  const inForce = rates
    .filter(({ fromDay }) => fromDay <= taxPoint.day)
    .reduce<VatRate | undefined>(
      (latest, each) => (latest && latest.fromDay > each.fromDay ? latest : each),
      undefined,
    );
  if (!inForce)
    return new DomainError(
      'VAT.NO_RATE',
      `The table of VAT rates does not reach back to ${dayInWords(taxPoint.day)}, the tax point; add the rate of that day first.`,
      { taxPoint: taxPoint.day },
    );
  const rateBasisPoints = facts.treatment === 'UK VAT' ? inForce.basisPoints : 0;
  const priced = lines.map((line) => ({ ...line, rateBasisPoints }));
  const reasons = reasonsOf(facts, taxPoint, inForce);
  return { lines: priced, totals: totalsOf(priced), taxPoint, rateBasisPoints, reasons };
}

function reasonsOf(facts: SupplyFacts, taxPoint: TaxPoint, { basisPoints, fromDay }: VatRate): readonly string[] {
  const { basic, invoiced, paid, treatment, decision } = facts;
  return [
    basic
      ? `The service was complete on ${dayInWords(basic.day)}: ${COMPLETED[basic.event]}.`
      : 'The service is not complete: the fee includes the certificate, and it is still to come.',
    `The invoice is dated ${dayInWords(invoiced)}.`,
    ...(paid ? [`The first payment came in on ${dayInWords(paid)}.`] : []),
    `The tax point is ${dayInWords(taxPoint.day)}: ${taxPoint.reason}.`,
    treatment === 'UK VAT'
      ? `The rate on that day is ${rateInWords(basisPoints)}, in force from ${dayInWords(fromDay)}.`
      : `No UK VAT: ${treatment}.`,
    ...(decision ? [decision] : []),
  ];
}

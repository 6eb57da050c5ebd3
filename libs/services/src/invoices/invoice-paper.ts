import { londonInstant, type LocalDay } from '#domain/calendar/dates';
import type { ChargeLine } from '#domain/invoices/expenses';
import { TERMS } from '#domain/invoices/invoices';
import type { InvoiceKind } from '#domain/invoices/kinds';
import { wordingsOn } from '#domain/invoices/particulars';
import type { TaxPoint } from '#domain/invoices/tax-point';
import { wordingOf, type VatTreatment } from '#domain/invoices/treatment';
import type { Totals } from '#domain/invoices/vat';
import type { BankBlock, BodyBlock, InvoicePaper, PaperCustomer } from '#platform/pdf/papers';
import type { Corrected } from './invoice-context.js';

export interface ToPrint {
  readonly kind: InvoiceKind;
  readonly body: BodyBlock;
  readonly bank: BankBlock | undefined;
  readonly number: string;
  readonly issuedOn: LocalDay;
  /** Null on a credit note. */
  readonly dueOn: LocalDay | null;
  readonly taxPoint: TaxPoint;
  readonly customer: PaperCustomer;
  readonly caseNo: string;
  readonly programme: string;
  readonly lines: readonly (ChargeLine & { readonly rateBasisPoints: number })[];
  readonly totals: Totals;
  readonly vatTreatment: VatTreatment;
  readonly wording: string | null;
  readonly reasons: readonly string[];
  readonly corrected: Corrected | null;
  readonly correctionReason: string | null;
}

const TITLES = { invoice: 'Invoice', 'credit note': 'Credit note', 'debit note': 'Debit note' } as const;

export const titleOf = (kind: InvoiceKind): string => TITLES[kind];

/** The document as it is printed. */
export function invoicePaper(printed: ToPrint): InvoicePaper {
  const { kind, body, number, customer, caseNo, programme, lines, taxPoint, issuedOn, dueOn, totals } = printed;
  const { corrected, correctionReason, bank } = printed;
  return {
    ...{ kind, body, number, customer, caseNo, programme, lines },
    issuedAt: londonInstant(issuedOn),
    issueDate: issuedOn,
    taxPoint: taxPoint.day,
    taxPointReason: taxPoint.reason,
    ...(dueOn === null ? {} : { dueDate: dueOn, terms: TERMS }),
    ...(dueOn !== null && bank ? { bank } : {}),
    vatByRate: totals.vatByRate,
    net: totals.net,
    vat: totals.vat,
    gross: totals.gross,
    currency: 'GBP',
    notes: [...wordingsOn(issuedOn), ...wordingOf(printed.vatTreatment, printed.wording)],
    ...(corrected
      ? { corrects: { number: corrected.number, issueDate: corrected.issuedOn, reason: correctionReason ?? '' } }
      : {}),
  };
}

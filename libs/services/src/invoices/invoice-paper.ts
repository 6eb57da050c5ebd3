import { londonInstant, type LocalDay } from '#domain/calendar/dates';
import type { ChargeLine } from '#domain/invoices/expenses';
import { TERMS } from '#domain/invoices/invoices';
import type { TaxPoint } from '#domain/invoices/tax-point';
import type { Totals } from '#domain/invoices/vat';
import type { BodyBlock, InvoicePaper, PaperCustomer } from '#platform/pdf/papers';

export interface ToPrint {
  readonly body: BodyBlock;
  readonly number: string;
  readonly issuedOn: LocalDay;
  readonly dueOn: LocalDay;
  readonly taxPoint: TaxPoint;
  readonly customer: PaperCustomer;
  readonly caseNo: string;
  readonly programme: string;
  readonly lines: readonly (ChargeLine & { readonly rateBasisPoints: number })[];
  readonly totals: Totals;
}

/** The invoice as it is printed. */
export const invoicePaper = ({ taxPoint, issuedOn, dueOn, totals, ...rest }: ToPrint): InvoicePaper => ({
  kind: 'invoice',
  ...rest,
  issuedAt: londonInstant(issuedOn),
  issueDate: issuedOn,
  taxPoint: taxPoint.day,
  taxPointReason: taxPoint.reason,
  dueDate: dueOn,
  terms: TERMS,
  vatByRate: totals.vatByRate,
  net: totals.net,
  vat: totals.vat,
  gross: totals.gross,
  currency: 'GBP',
});

// An invoice's number, its terms, and what it must say (docs/process.md, Money; VAT Regulations 1995, reg. 14).
import { addDays, type LocalDay } from '../calendar/dates.js';
import type { Pence } from '../money/pence.js';

const TERMS_DAYS = 30;

export const TERMS = `Payment within ${TERMS_DAYS} days of the invoice date`;

export const dueOn = (issued: LocalDay): LocalDay => addDays(issued, TERMS_DAYS);

/** `INV-000001`: the series and its value, six digits at least. */
export const invoiceNumber = (series: string, value: number): string => `${series}-${String(value).padStart(6, '0')}`;

export interface Particulars {
  readonly supplier: { readonly name: string; readonly addressLines: readonly string[]; readonly vatNumber?: string };
  readonly customer: { readonly name: string; readonly addressLines: readonly string[] };
  readonly lines: readonly { readonly description: string; readonly net: Pence }[];
}

/** What the law asks for and is missing, in words; empty when the invoice may be issued. */
export function missingParticulars({ supplier, customer, lines }: Particulars): readonly string[] {
  const filled = (texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');
  return [
    ...(supplier.vatNumber ? [] : ['our VAT number (set BODY_VAT_NUMBER)']),
    ...(filled([supplier.name]) && filled(supplier.addressLines) ? [] : ['our name and address']),
    ...(filled([customer.name]) ? [] : ['the customer’s name']),
    ...(filled(customer.addressLines) ? [] : ['the customer’s address']),
    ...(lines.length > 0 && lines.every(({ description }) => filled([description]))
      ? []
      : ['a description of each line']),
  ];
}

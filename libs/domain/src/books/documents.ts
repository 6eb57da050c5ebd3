// What the reports know of an issued document.
import type { LocalDay } from '../calendar/dates.js';
import { signOf, type InvoiceKind } from '../invoices/kinds.js';
import type { VatTreatment } from '../invoices/treatment.js';
import type { VatAtRate } from '../invoices/vat.js';
import { pence, type Pence } from '../money/pence.js';

export interface BookDocument {
  readonly id: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly issuedOn: LocalDay;
  readonly taxPoint: LocalDay;
  /** Counts for VAT by this day, and why where it is not the natural one. */
  readonly vatDay: LocalDay;
  readonly vatDayReason: string | null;
  readonly treatment: VatTreatment;
  /** False for what is no supply at all, such as compensation for a cancellation. */
  readonly supply: boolean;
  /** Amounts are positive, those of credit notes too. */
  readonly netPence: Pence;
  readonly vatPence: Pence;
  readonly grossPence: Pence;
  readonly vatByRate: readonly VatAtRate[];
}

/** As it weighs in a sum: a credit note takes away. */
export const signed = (kind: InvoiceKind, amount: Pence): Pence => pence(signOf(kind) * amount || 0);

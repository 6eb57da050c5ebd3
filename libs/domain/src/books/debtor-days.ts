// Debtor days (the receivables collection period of financial reporting: trade receivables ÷ credit sales × 365; ACCA, Financial
// Management, F2 Working capital). Both sides with VAT and less credit notes, so that like is measured by like: what is owed at the end of
// the day ÷ what was invoiced in the 365 days up to it × 365, to one decimal.
import { addDays, type LocalDay } from '../calendar/dates.js';
import type { Pence } from '../money/pence.js';
import type { Period } from './vat-periods.js';

const YEAR = 365;

export const yearUpTo = (asOf: LocalDay): Period => ({ from: addDays(asOf, 1 - YEAR), to: asOf });

export interface DebtorDays {
  readonly owedPence: Pence;
  readonly invoicedPence: Pence;
  /** Decimal text with one place; null where nothing was invoiced. */
  readonly days: string | null;
  readonly formula: string;
}

export function debtorDays(owedPence: Pence, invoicedPence: Pence): DebtorDays {
  const formula =
    'Owed at the end of the day ÷ invoiced in the 365 days up to it, less credit notes, × 365; all with VAT';
  if (invoicedPence <= 0) return { owedPence, invoicedPence, days: null, formula };
  const tenths = (BigInt(owedPence) * BigInt(YEAR * 10) * 2n + BigInt(invoicedPence)) / (2n * BigInt(invoicedPence));
  return { owedPence, invoicedPence, days: `${tenths / 10n}.${tenths % 10n}`, formula };
}

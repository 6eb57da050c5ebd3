// The sales ledger: every document and every movement of money in the order of its day, with the running balance of what customers owe.
// Allocations move no balance: they stand with the entry that they belong to.
import type { LocalDay } from '../calendar/dates.js';
import { sum, type Pence } from '../money/pence.js';
import { inPeriod, type Period } from './vat-periods.js';

export const LEDGER_KINDS = [
  ...([
    'invoice',
    'debit note',
    'credit note',
    'payment',
    'payment taken back',
    'refund',
    'refund taken back',
  ] as const),
  ...(['write-off', 'write-off taken back'] as const),
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export interface LedgerEntry {
  readonly id: string;
  readonly kind: LedgerKind;
  readonly day: LocalDay;
  /** A document's number, a payment's reference. */
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string };
  /** Above nothing where it adds to what is owed. */
  readonly pence: Pence;
  readonly allocations: readonly { readonly name: string; readonly on: LocalDay; readonly pence: Pence }[];
}

export interface BalancedEntry extends LedgerEntry {
  readonly balancePence: Pence;
}

export interface SalesLedger {
  readonly period: Period;
  readonly openingPence: Pence;
  readonly entries: readonly BalancedEntry[];
  readonly closingPence: Pence;
}

const order = (one: LedgerEntry, other: LedgerEntry): number =>
  one.day !== other.day
    ? one.day < other.day
      ? -1
      : 1
    : LEDGER_KINDS.indexOf(one.kind) - LEDGER_KINDS.indexOf(other.kind) || (one.name < other.name ? -1 : 1);

/** @param openingPence what was owed at the end of the day before the period */
export function salesLedger(entries: readonly LedgerEntry[], openingPence: Pence, period: Period): SalesLedger {
  let balancePence = openingPence;
  const balanced = entries
    .filter(({ day }) => inPeriod(day, period))
    .sort(order)
    .map((entry) => {
      balancePence = sum([balancePence, entry.pence]);
      return { ...entry, balancePence };
    });
  return { period, openingPence, entries: balanced, closingPence: balancePence };
}

// How old what is owed is, for a statement of account: by days after the due date, which itself is not counted. Money that settles
// nothing yet stands against it, so that the parts come to the account's balance.
import { daysBetween, type LocalDay } from '../calendar/dates.js';
import { pence, sum, type Pence } from '../money/pence.js';
import type { Debt } from './allocation.js';

export interface Ageing {
  readonly notDue: Pence;
  readonly to30: Pence;
  readonly to60: Pence;
  readonly to90: Pence;
  readonly over90: Pence;
  /** Settles nothing yet. */
  readonly onAccount: Pence;
}

/** @param balance of the account on that day; what the debts come to beyond it is on account. */
export function ageOf(debts: readonly Debt[], on: LocalDay, balance: Pence): Ageing {
  const late = ({ dueOn }: Debt): number => daysBetween(dueOn as LocalDay, on);
  const between = (least: number, most: number): Pence =>
    sum(debts.filter((debt) => late(debt) >= least && late(debt) <= most).map(({ open }) => open));
  const [notDue, to30, to60] = [between(-Infinity, 0), between(1, 30), between(31, 60)];
  const [to90, over90] = [between(61, 90), between(91, Infinity)];
  return { notDue, to30, to60, to90, over90, onAccount: pence(sum(debts.map(({ open }) => open)) - balance) };
}

// How old what is owed is, for a statement of account, by the ages of the books. Money that settles
// nothing yet stands against it, so that the parts come to the account's balance.
import { ageOf, AGES } from '../books/aged-debtors.js';
import type { LocalDay } from '../calendar/dates.js';
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
export function ageingOf(debts: readonly Debt[], on: LocalDay, balance: Pence): Ageing {
  const [notDue, to30, to60, to90, over90] = AGES.map((age) =>
    sum(debts.filter(({ dueOn }) => ageOf(dueOn as LocalDay, on) === age).map(({ open }) => open)),
  ) as [Pence, Pence, Pence, Pence, Pence];
  return { notDue, to30, to60, to90, over90, onAccount: pence(sum(debts.map(({ open }) => open)) - balance) };
}

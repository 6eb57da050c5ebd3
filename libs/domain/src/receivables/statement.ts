// A statement of account (docs/process.md, Money): every document, payment and refund of a customer in the order of its day, each with
// the balance after it. What settles what does not matter here; what is allocated moves nothing between the customer and the house.
import type { LocalDay } from '../calendar/dates.js';
import { pence, sum, type Pence } from '../money/pence.js';

/** Above nothing: the customer owes so much more; below: so much less. */
export interface StatementEntry {
  readonly day: LocalDay;
  readonly pence: Pence;
}

export interface Statement<E extends StatementEntry> {
  /** Owed on the morning of the first day. */
  readonly opening: Pence;
  readonly entries: readonly (E & { readonly balance: Pence })[];
  readonly closing: Pence;
}

/** @param entries of the whole account, in any order; those of one day stay in the order given. */
export function statementOf<E extends StatementEntry>(
  entries: readonly E[],
  { from, to }: { readonly from: LocalDay; readonly to: LocalDay },
): Statement<E> {
  const opening = sum(entries.filter(({ day }) => day < from).map((each) => each.pence));
  const within = entries.filter(({ day }) => day >= from && day <= to);
  let balance = opening;
  const listed = [...within].sort(byDay).map((entry) => {
    balance = pence(balance + entry.pence);
    return { ...entry, balance };
  });
  return { opening, entries: listed, closing: balance };
}

const byDay = (one: StatementEntry, other: StatementEntry): number =>
  one.day < other.day ? -1 : Number(one.day > other.day);

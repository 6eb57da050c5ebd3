// Which open invoices come to an amount exactly: looked for among the first due, so that a customer with many never holds the page up.
import type { Pence } from '../money/pence.js';
import type { Debt } from '../receivables/allocation.js';

const MOST = 14;

/** The fewest invoices (two or more) that come to the amount, of those the first due; undefined where none do. */
export function combinationOf(amount: Pence, debts: readonly Debt[]): readonly Debt[] | undefined {
  const total = debts.reduce((all, { open }) => all + open, 0);
  if (debts.length > 1 && total === amount) return debts;
  const among = debts.slice(0, MOST);
  for (let size = 2; size < among.length; size += 1) {
    const found = pick(amount, among, size);
    if (found) return found;
  }
  return undefined;
}

function pick(rest: number, from: readonly Debt[], size: number): readonly Debt[] | undefined {
  if (size === 0) return rest === 0 ? [] : undefined;
  for (const [index, debt] of from.entries()) {
    if (debt.open > rest || from.length - index < size) continue;
    const others = pick(rest - debt.open, from.slice(index + 1), size - 1);
    if (others) return [debt, ...others];
  }
  return undefined;
}

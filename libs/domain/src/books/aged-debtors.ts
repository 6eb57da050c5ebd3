// Aged debtors as of any day: what every customer owed at its end, by how long it was overdue. An allocation counts from the day on which it
// was made, so that the past answers as the books stood; money counts from the day it came in. What is disputed on that day is shown
// apart, and so is money and credit that settled nothing: neither hides in a column. Owed less unallocated is the balance of the ledger.
import { daysBetween, type LocalDay } from '../calendar/dates.js';
import { pence, sum, type Pence } from '../money/pence.js';

export const AGES = ['current', '1–30', '31–60', '61–90', '90+'] as const;
export type Age = (typeof AGES)[number];

/** A document of which something was open at the end of the day. */
export interface OpenItem {
  readonly id: string;
  readonly number: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly issuedOn: LocalDay;
  readonly dueOn: LocalDay;
  readonly openPence: Pence;
  readonly disputed: boolean;
}

/** A payment or credit note of which something settled nothing at the end of the day. */
export interface Unallocated {
  readonly id: string;
  readonly name: string;
  readonly kind: 'payment' | 'credit note';
  readonly organisation: { readonly id: string; readonly name: string };
  readonly day: LocalDay;
  readonly leftPence: Pence;
}

export interface AgedItem extends OpenItem {
  readonly daysOverdue: number;
  readonly age: Age;
}

export interface AgedRow {
  /** Undisputed debt by age, in the order of AGES. */
  readonly ages: readonly Pence[];
  readonly disputedPence: Pence;
  /** All of the above. */
  readonly owedPence: Pence;
  readonly unallocatedPence: Pence;
  readonly balancePence: Pence;
}

export interface AgedCustomer extends AgedRow {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly items: readonly AgedItem[];
  readonly unallocated: readonly Unallocated[];
}

export interface AgedDebtors extends AgedRow {
  readonly asOf: LocalDay;
  readonly customers: readonly AgedCustomer[];
}

/** On its due day a document is not overdue. */
export function ageOf(dueOn: LocalDay, asOf: LocalDay): Age {
  const days = daysBetween(dueOn, asOf);
  if (days <= 0) return 'current';
  if (days <= 30) return '1–30';
  if (days <= 60) return '31–60';
  return days <= 90 ? '61–90' : '90+';
}

export function agedDebtors(open: readonly OpenItem[], credits: readonly Unallocated[], asOf: LocalDay): AgedDebtors {
  const items = open.map((item) => ({
    ...item,
    daysOverdue: Math.max(0, daysBetween(item.dueOn, asOf)),
    age: ageOf(item.dueOn, asOf),
  }));
  const known = new Map([...items, ...credits].map(({ organisation }) => [organisation.id, organisation]));
  const customers = [...known.values()]
    .sort((one, other) => (one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1))
    .map((organisation) => {
      const own = items.filter((each) => each.organisation.id === organisation.id);
      const unallocated = credits.filter((each) => each.organisation.id === organisation.id);
      return { organisation, items: own, unallocated, ...rowOf(own, unallocated) };
    });
  return { asOf, customers, ...rowOf(items, credits) };
}

function rowOf(items: readonly AgedItem[], unallocated: readonly Unallocated[]): AgedRow {
  const open = (of: readonly AgedItem[]): Pence => sum(of.map(({ openPence }) => openPence));
  const owedPence = open(items);
  const unallocatedPence = sum(unallocated.map(({ leftPence }) => leftPence));
  return {
    ages: AGES.map((age) => open(items.filter((each) => !each.disputed && each.age === age))),
    disputedPence: open(items.filter(({ disputed }) => disputed)),
    owedPence,
    unallocatedPence,
    balancePence: pence(owedPence - unallocatedPence),
  };
}

// What is owed and what settles it (docs/process.md, Money). A payment or a credit note belongs to a customer and settles that customer's
// invoices by allocation; what is not allocated stays on the customer's account. Nothing is deleted: an allocation is taken back by
// its mirror image. Of every document the allocations sum to between nothing and its amount.
import { DomainError, type FieldFault } from '../errors.js';
import { decimalPounds, pence, sum, type Pence } from '../money/pence.js';

/** The books are kept in sterling alone. */
export const CURRENCY = 'GBP';

/** An issued invoice or debit note as far as it is owed. */
export interface Debt {
  readonly id: string;
  readonly number: string;
  readonly dueOn: string;
  /** What is still to pay. */
  readonly open: Pence;
}

export interface Share {
  readonly id: string;
  readonly pence: Pence;
}

/** Gross less everything allocated to it: payments, credit notes, what was written off. */
export const openOf = (gross: Pence, allocated: Pence): Pence => pence(gross - allocated);

/** A wish in another currency is refused, whatever the amount: nothing here knows a rate of exchange. */
export function checkCurrency(currency: string): FieldFault | undefined {
  if (currency === CURRENCY) return undefined;
  return {
    pointer: '/currency',
    message: `The books are kept in ${CURRENCY}; enter what the bank credited in pounds, not ${currency}.`,
  };
}

/** What is wrong with the shares wanted; empty when they fit the amount at hand and what is open. */
export function checkShares(available: Pence, wanted: readonly Share[], debts: readonly Debt[]): readonly FieldFault[] {
  const faults = wanted.flatMap((share, index) => faultOf(share, index, wanted, debts));
  const total = wanted.reduce((all, { pence: each }) => all + each, 0);
  if (faults.length > 0 || total <= available) return faults;
  const message = `These come to £${decimalPounds(pence(total))}, and £${decimalPounds(available)} is there to allocate.`;
  return [{ pointer: '/shares', message }];
}

function faultOf(
  { id, pence: amount }: Share,
  index: number,
  wanted: readonly Share[],
  debts: readonly Debt[],
): readonly FieldFault[] {
  const fault = (field: string, message: string): readonly FieldFault[] => [
    { pointer: `/shares/${index}/${field}`, message },
  ];
  const debt = debts.find((each) => each.id === id);
  if (!debt) return fault('invoice', 'This is no issued invoice of the same customer; choose one of the list.');
  if (wanted.findIndex((each) => each.id === id) !== index)
    return fault('invoice', 'The same invoice stands here twice.');
  if (amount <= 0) return fault('amount', 'Enter an amount above nothing.');
  if (amount > debt.open)
    return fault('amount', `Of ${debt.number} £${decimalPounds(debt.open)} is open; enter no more than that.`);
  return [];
}

/** Spreads an amount over the debts, the one due first before the others; what is left over is nobody's share. */
export function oldestFirst(available: Pence, debts: readonly Debt[]): readonly Share[] {
  const inOrder = [...debts].sort((one, other) => order(one, other));
  let left: number = available;
  return inOrder.flatMap(({ id, open }) => {
    const share = Math.min(left, open);
    left -= share;
    return share > 0 ? [{ id, pence: pence(share) }] : [];
  });
}

const order = (one: Debt, other: Debt): number =>
  one.dueOn === other.dueOn ? compare(one.number, other.number) : compare(one.dueOn, other.dueOn);
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** What an invoice takes of a payment made for it; the rest stays on account. */
export const shareFor = (available: Pence, { id, open }: Pick<Debt, 'id' | 'open'>): readonly Share[] => {
  const share = pence(Math.max(0, Math.min(available, open)));
  return share > 0 ? [{ id, pence: share }] : [];
};

/** A refund takes from the credits of the account in the order given; undefined where they do not suffice. */
export function fundsFor(wanted: Pence, credits: readonly Share[]): readonly Share[] | undefined {
  let left: number = wanted;
  const funds = credits.flatMap(({ id, pence: available }) => {
    const part = Math.min(left, available);
    left -= part;
    return part > 0 ? [{ id, pence: pence(part) }] : [];
  });
  return left === 0 ? funds : undefined;
}

/** A payment can be taken back only when nothing rests on it. */
export function checkReversal(allocated: Pence, reference: string): DomainError | undefined {
  if (allocated === 0) return undefined;
  return new DomainError(
    'RECEIVABLES.STILL_ALLOCATED',
    `£${decimalPounds(allocated)} of the payment “${reference}” is allocated; take those allocations back first.`,
    { allocatedPence: allocated },
  );
}

export const totalOf = (shares: readonly Share[]): Pence => sum(shares.map((share) => share.pence));

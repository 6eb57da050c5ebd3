// What a line of the bank may be paying (docs/process.md, Money): proposed with a score and its reasons, decided by a person. Signs, the
// strongest first: an invoice's number in the text, an amount that is exactly what is open, the customer's name, several open invoices
// that come to the amount. A payment that was entered by hand before its statement came is recognised, so that it is not recorded twice.
import { daysBetween, type LocalDay } from '../calendar/dates.js';
import { decimalPounds, pence, sum, type Pence } from '../money/pence.js';
import { oldestFirst, totalOf, type Debt, type Share } from '../receivables/allocation.js';
import { combinationOf } from './combinations.js';
import { namesCustomer, numbersIn } from './text-signs.js';

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly legalName: string;
  readonly debts: readonly Debt[];
}

/** A payment on record that no line of the bank stands for yet. */
export interface LoosePayment {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly pence: Pence;
  readonly receivedOn: LocalDay;
  readonly reference: string;
}

/** Money that went back to a customer, without a line of the bank. */
export interface LooseRefund extends Omit<LoosePayment, 'receivedOn'> {
  readonly paidOn: LocalDay;
}

export interface MoneyLine {
  readonly bookedOn: LocalDay;
  readonly pence: Pence;
  readonly text: string;
}

export interface Suggestion {
  readonly kind: 'new payment' | 'payment on record' | 'refund on record';
  /** The payment or refund on record. */
  readonly id: string | null;
  readonly organisationId: string;
  readonly organisation: string;
  readonly shares: readonly (Share & { readonly number: string })[];
  /** Of the line, settles nothing yet. */
  readonly onAccount: Pence;
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly string[];
}

const MOST = 3;
/** Days between a payment's entry by hand and its line of the bank. */
const NEAR = 10;

/** The best first; none where nothing speaks for anybody. */
export function suggestionsFor(
  line: MoneyLine,
  customers: readonly Customer[],
  payments: readonly LoosePayment[],
): readonly Suggestion[] {
  const numbers = numbersIn(line.text);
  const found = [
    ...payments.flatMap((payment) => onRecord(line, payment) ?? []),
    ...customers.flatMap((customer) => newPayment(line, numbers, customer, customers) ?? []),
  ];
  return [...found].sort((one, other) => other.score - one.score).slice(0, MOST);
}

export function refundsFor(line: MoneyLine, refunds: readonly LooseRefund[]): readonly Suggestion[] {
  return refunds
    .filter((refund) => refund.pence + line.pence === 0)
    .map((refund) => ({
      ...{ kind: 'refund on record' as const, id: refund.id, organisationId: refund.organisationId },
      ...{ organisation: refund.organisation, shares: [], onAccount: pence(0) },
      score: Math.abs(daysBetween(refund.paidOn, line.bookedOn)) <= NEAR ? 90 : 60,
      reasons: [
        `A refund of exactly £${decimalPounds(refund.pence)} is on record, paid on ${refund.paidOn}: ${refund.reference}.`,
      ],
    }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST);
}

function onRecord(line: MoneyLine, payment: LoosePayment): Suggestion | undefined {
  const apart = Math.abs(daysBetween(payment.receivedOn, line.bookedOn));
  if (payment.pence !== line.pence || apart > NEAR) return undefined;
  const named = namesCustomer(line.text, payment.organisation);
  return {
    ...{ kind: 'payment on record', id: payment.id, organisationId: payment.organisationId },
    ...{ organisation: payment.organisation, shares: [], onAccount: pence(0) },
    score: (apart === 0 ? 75 : 65) + (named ? 22 : 0),
    reasons: [
      `A payment of exactly this amount was entered by hand for ${payment.receivedOn}: ${payment.reference}.`,
      ...(named ? [`The text names ${payment.organisation}.`] : []),
    ],
  };
}

function newPayment(
  line: MoneyLine,
  numbers: ReadonlySet<string>,
  customer: Customer,
  customers: readonly Customer[],
): Suggestion | undefined {
  const named = customer.debts.filter(({ number }) => numbers.has(number));
  const knownByName = namesCustomer(line.text, customer.name) || namesCustomer(line.text, customer.legalName);
  const byNumber = named.length > 0 ? ofNumbers(line, named) : undefined;
  const sign =
    byNumber ?? byAmount(line, customer, customers) ?? (knownByName ? byNameAlone(line, customer) : undefined);
  if (!sign) return undefined;
  const shares = sign.shares.map((share) => ({ ...share, number: numberOf(customer, share.id) }));
  return {
    ...{ kind: 'new payment', id: null, organisationId: customer.id, organisation: customer.name, shares },
    onAccount: pence(line.pence - totalOf(shares)),
    score: Math.min(99, sign.score + (knownByName && sign.score > 0 ? 25 : 0)),
    reasons: [...sign.reasons, ...(knownByName ? [`The text names ${customer.name}.`] : [])],
  };
}

const numberOf = ({ debts }: Customer, id: string): string => debts.find((debt) => debt.id === id)?.number ?? '';

interface Sign {
  readonly shares: readonly Share[];
  readonly score: number;
  readonly reasons: readonly string[];
}

const list = (debts: readonly Debt[]): string => debts.map(({ number }) => number).join(', ');

function ofNumbers(line: MoneyLine, named: readonly Debt[]): Sign {
  const open = sum(named.map((debt) => debt.open));
  const shares = oldestFirst(line.pence, named);
  const names = `The text names ${list(named)}.`;
  if (open === line.pence) return { shares, score: 95, reasons: [names, `The amount is exactly what is open.`] };
  const apart = pence(Math.abs(open - line.pence));
  const words =
    open > line.pence ? `£${decimalPounds(apart)} stays open.` : `£${decimalPounds(apart)} more than is open.`;
  return { shares, score: 65, reasons: [names, words] };
}

function byAmount(line: MoneyLine, customer: Customer, customers: readonly Customer[]): Sign | undefined {
  const exact = customer.debts.filter(({ open }) => open === line.pence);
  const [first] = exact;
  if (first) {
    const everywhere = customers.flatMap(({ debts }) => debts.filter(({ open }) => open === line.pence)).length;
    const shares = [{ id: first.id, pence: line.pence }];
    const open = `Exactly £${decimalPounds(line.pence)} is open of ${list(exact)}.`;
    if (everywhere === 1) return { shares, score: 60, reasons: [open, 'No other invoice is open for this amount.'] };
    return { shares, score: 35, reasons: [open, `${everywhere} invoices are open for this amount.`] };
  }
  const several = combinationOf(line.pence, customer.debts);
  if (!several) return undefined;
  const shares = several.map(({ id, open }) => ({ id, pence: open }));
  const all = several.length === customer.debts.length;
  const words = `${list(several)} together come to exactly this amount${all ? ', everything that is open' : ''}.`;
  return { shares, score: all ? 55 : 45, reasons: [words] };
}

const byNameAlone = (line: MoneyLine, { debts }: Customer): Sign => ({
  shares: oldestFirst(line.pence, debts),
  score: 10,
  reasons: [
    debts.length === 0
      ? 'Nothing is open; it would stay on account.'
      : 'No invoice fits the amount; the first due come first.',
  ],
});

// What debt holds (docs/process.md, Situations): by default nothing; where a policy says so, an overdue invoice of the
// organisation holds booking, report or certificate, and the refusal names it.
import { DomainError } from '../errors.js';
import { decimalPounds, sum, type Pence } from '../money/pence.js';
import type { BillingPolicy, HeldAct } from './policy.js';

export interface OverdueInvoice {
  readonly number: string;
  readonly open: Pence;
}

const WORDS: Readonly<Record<HeldAct, string>> = {
  booking: 'the visit is not booked',
  report: 'the report is not issued',
  certificate: 'the certificate is not issued',
};

export function heldByDebt(
  act: HeldAct,
  policy: BillingPolicy,
  overdue: readonly OverdueInvoice[],
): DomainError | undefined {
  if (!policy.debtHolds[act] || overdue.length === 0) return undefined;
  const numbers = overdue.map(({ number }) => number).join(', ');
  return new DomainError(
    'BILLING.HELD_BY_DEBT',
    `By the billing policy ${WORDS[act]} while invoices are overdue: ${numbers}, £${decimalPounds(sum(overdue.map(({ open }) => open)))} open. Finance can change the policy of this case.`,
    { act, invoices: overdue },
  );
}

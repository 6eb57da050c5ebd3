import type { z } from 'zod';
import type { CustomerAccountService } from '#services/receivables/customer-account.service';
import type { DebtorsService } from '#services/receivables/debtors.service';
import type { AccountStatement } from '#services/receivables/statements.service';
import { money } from '../http/parts.schema.js';
import type { AccountView, DebtorList, StatementView } from './receivables.schema.js';

type Account = Awaited<ReturnType<CustomerAccountService['of']>>;
type Debtors = Awaited<ReturnType<DebtorsService['list']>>;

export const accountView = (account: Account): z.input<typeof AccountView> => ({
  organisation: account.organisation,
  pause: account.pause,
  balance: money(account.balancePence),
  overdue: money(account.overduePence),
  onAccount: money(account.onAccountPence),
  open: account.open.map(({ grossPence, openPence, ...each }) => ({
    ...each,
    gross: money(grossPence),
    open: money(openPence),
  })),
  drafts: [...account.drafts],
  credits: account.credits.map(({ pence, leftPence, allocations, ...each }) => ({
    ...each,
    amount: money(pence),
    left: money(leftPence),
    allocations: allocations.map(({ pence: allocated, ...allocation }) => ({
      ...allocation,
      amount: money(allocated),
    })),
  })),
  refunds: account.refunds.map(({ pence, ...each }) => ({ ...each, amount: money(pence) })),
  proposedRefund: account.proposedRefund && proposedView(account.proposedRefund),
  refundLimit: money(account.refundLimitPence),
});

const proposedView = ({ pence, ...proposed }: NonNullable<Account['proposedRefund']>) => ({
  ...proposed,
  amount: money(pence),
});

interface Sums {
  readonly owedPence: number;
  readonly overduePence: number;
  readonly onAccountPence: number;
}

const sumsView = ({ owedPence, overduePence, onAccountPence }: Sums) => ({
  owed: money(owedPence),
  overdue: money(overduePence),
  onAccount: money(onAccountPence),
});

export const debtorsView = ({ items, nextCursor, totals }: Debtors): z.input<typeof DebtorList> => ({
  items: items.map(({ owedPence, overduePence, onAccountPence, ...each }) => ({
    ...each,
    ...sumsView({ owedPence, overduePence, onAccountPence }),
  })),
  nextCursor,
  totals: { debtors: totals.debtors, ...sumsView(totals) },
});

export const statementView = (statement: AccountStatement): z.input<typeof StatementView> => ({
  ...statement,
  organisation: { ...statement.organisation, addressLines: [...statement.organisation.addressLines] },
  opening: money(statement.opening),
  entries: statement.entries.map(({ pence, balance, ...each }) => ({
    ...each,
    amount: money(pence),
    balance: money(balance),
  })),
  closing: money(statement.closing),
});

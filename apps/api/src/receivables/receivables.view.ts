import type { z } from 'zod';
import type { CustomerAccountService } from '#services/receivables/customer-account.service';
import { money } from '../http/parts.schema.js';
import type { AccountView } from './receivables.schema.js';

type Account = Awaited<ReturnType<CustomerAccountService['of']>>;

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
});

import { z } from 'zod';
import {
  amountIn,
  dayIn,
  dayOut,
  flag,
  idIn,
  idOut,
  instantOut,
  Money,
  Named,
  nextCursor,
  paging,
  reason,
  text,
} from '../http/parts.schema.js';

const METHODS = ['bank transfer', 'cheque', 'cash', 'other'] as const;

const MethodName = z.enum(METHODS).meta({ id: 'PaymentMethod' });
const TakenBack = z.object({ on: dayOut, reason: z.string() }).meta({ id: 'TakenBack' });
const currency = z.string().max(3).default('GBP').describe('The books are kept in GBP; anything else is refused');

const AllocationView = z
  .object({
    id: idOut,
    to: z.string().describe('Number of the invoice, or Refund'),
    invoiceId: idOut.nullable(),
    amount: Money,
    madeOn: dayOut,
    takenBack: TakenBack.nullable(),
  })
  .meta({ id: 'Allocation' });
const CreditView = z
  .object({
    kind: z.enum(['payment', 'credit note']),
    id: idOut,
    day: dayOut.describe('Received, or issued'),
    name: z.string().describe('Reference of a payment, number of a credit note'),
    method: MethodName.nullable(),
    amount: Money,
    left: Money.describe('Settles nothing yet'),
    reversed: TakenBack.nullable(),
    allocations: z.array(AllocationView),
  })
  .meta({ id: 'AccountCredit' });

export const AccountView = z
  .object({
    organisation: Named,
    pause: z
      .object({ reason: z.string(), until: dayOut.nullable(), by: z.string().nullable() })
      .nullable()
      .describe('Reminders to this customer rest'),
    balance: Money.describe('Owed less what is on account; below nothing, the customer is in credit'),
    overdue: Money,
    onAccount: Money,
    open: z.array(
      z
        .object({
          id: idOut,
          kind: z.enum(['invoice', 'debit note']),
          number: z.string(),
          issuedOn: dayOut,
          dueOn: dayOut,
          gross: Money,
          open: Money,
          overdue: z.boolean(),
        })
        .meta({ id: 'OpenDocument' }),
    ),
    drafts: z.array(z.object({ id: idOut, createdAt: instantOut })).describe('A payment may be earmarked for one'),
    credits: z.array(CreditView),
    refunds: z.array(
      z
        .object({
          id: idOut,
          paidOn: dayOut,
          amount: Money,
          reference: z.string(),
          reason: z.string(),
          reversed: TakenBack.nullable(),
        })
        .meta({ id: 'Refund' }),
    ),
    proposedRefund: z
      .object({
        id: idOut,
        amount: Money,
        reference: z.string(),
        reason: z.string(),
        by: z.string().nullable(),
        at: instantOut,
        why: z.string().nullable().describe('Why the reader cannot approve it; null where they can'),
      })
      .nullable()
      .describe('Above the limit: it waits for a second person'),
    refundLimit: Money.describe('A larger refund is proposed, and somebody else approves it'),
  })
  .meta({ id: 'CustomerAccount' });

const Share = z.object({ invoice: idIn, amount: amountIn }).meta({ id: 'Share' });
const shares = z.array(Share).max(100);

export const NewAccountPayment = z
  .object({
    receivedOn: dayIn,
    amount: amountIn,
    currency,
    method: MethodName.default('bank transfer'),
    reference: text(200),
    to: z
      .union([shares, z.literal('oldest first')])
      .default([])
      .describe('Shares of invoices, or whatever is due first; without them it stays on account'),
    earmarkedFor: idIn.exactOptional().describe('A draft that it is paid for; it settles it when it is issued'),
  })
  .meta({ id: 'NewAccountPayment' });

export const NewAllocation = z
  .object({ credit: idIn.describe('A payment or a credit note of the account'), shares })
  .meta({ id: 'NewAllocation' });

export const NewRefund = z
  .object({ paidOn: dayIn, amount: amountIn, currency, reference: text(200), reason })
  .meta({ id: 'NewRefund' });

export const RefundDecision = z.object({ note: text(500, 0).default('') }).meta({ id: 'RefundDecision' });

export const DebtorQuery = z.object({
  ...paging,
  q: text(100, 0).exactOptional().describe('Part of the name'),
  overdue: flag.exactOptional().describe('Only who is late'),
});
const Debtor = z
  .object({
    organisation: Named,
    owed: Money,
    overdue: Money,
    onAccount: Money.describe('Paid or credited and settling nothing yet'),
    documents: z.int().describe('How many are open'),
    oldestDueOn: dayOut.nullable().describe('Of what is open, the first due; null where nothing is'),
    daysOverdue: z.int().describe('Since that day; 0 where it is still to come'),
    disputed: z.int().describe('How many of the open ones'),
    promisedOn: dayOut.nullable().describe('The first promise to pay that is open'),
    paused: z.boolean().describe('Reminders rest'),
  })
  .meta({ id: 'Debtor' });
export const DebtorList = z
  .object({
    items: z.array(Debtor),
    nextCursor,
    totals: z.object({ debtors: z.int(), owed: Money, overdue: Money, onAccount: Money }).describe('Of all customers'),
  })
  .meta({ id: 'DebtorList' });

export const StatementQuery = z.object({ from: dayIn, to: dayIn });
export const StatementView = z
  .object({
    organisation: z.object({
      id: idOut,
      name: z.string(),
      legalName: z.string(),
      addressLines: z.array(z.string()),
    }),
    from: dayOut,
    to: dayOut,
    opening: Money.describe('Owed on the morning of the first day; below nothing, the customer was in credit'),
    entries: z.array(
      z
        .object({
          day: dayOut,
          kind: z.enum(['invoice', 'credit note', 'debit note', 'payment', 'refund', 'write-off', 'taken back']),
          name: z.string().describe('Number of a document, reference of a payment'),
          detail: z.string().nullable(),
          documentId: idOut.nullable(),
          dueOn: dayOut.nullable(),
          amount: Money.describe('Above nothing: owed in addition; below: settled'),
          balance: Money.describe('After it'),
        })
        .meta({ id: 'StatementEntry' }),
    ),
    closing: Money,
  })
  .meta({ id: 'AccountStatement' });

import { z } from 'zod';
import { AGES } from '#domain/books/aged-debtors';
import { LEDGER_KINDS } from '#domain/books/sales-ledger';
import { INVOICE_KINDS } from '#domain/invoices/kinds';
import { VAT_TREATMENTS } from '#domain/invoices/treatment';
import { dayIn, dayOut, idIn, idOut, Money, Named } from '../http/parts.schema.js';

export const AsOf = z.object({ asOf: dayIn.describe('The books as they stood at the end of this day') });
export const InPeriod = z.object({ from: dayIn, to: dayIn });
export const LedgerQuery = InPeriod.extend({ organisationId: idIn.exactOptional() });

const row = {
  ages: z
    .array(Money)
    .length(AGES.length)
    .describe(`Undisputed debt overdue by days: ${AGES.join(', ')}`),
  disputed: Money,
  owed: Money.describe('The ages and what is disputed'),
  unallocated: Money.describe('Payments and credit notes that settle nothing'),
  balance: Money.describe('Owed less unallocated'),
};

export const AgedDebtorsView = z
  .object({
    asOf: dayOut,
    ...row,
    debtorDays: z.object({
      days: z.string().nullable().describe('One decimal; null where nothing was invoiced in the 365 days'),
      owed: Money,
      invoiced: Money,
      formula: z.string(),
    }),
    customers: z.array(
      z.object({
        organisation: Named,
        ...row,
        items: z.array(
          z.object({
            ...{ id: idOut, number: z.string(), issuedOn: dayOut, dueOn: dayOut, open: Money, disputed: z.boolean() },
            ...{ daysOverdue: z.int().min(0), age: z.enum(AGES) },
          }),
        ),
        credits: z.array(
          z.object({ id: idOut, name: z.string(), kind: z.enum(['payment', 'credit note']), day: dayOut, left: Money }),
        ),
      }),
    ),
  })
  .meta({ id: 'AgedDebtors' });

export const BookDocumentView = z
  .object({
    ...{ id: idOut, number: z.string(), kind: z.enum(INVOICE_KINDS), organisation: Named, issuedOn: dayOut },
    ...{ taxPoint: dayOut, vatDay: dayOut.describe('Counts for VAT by this day') },
    vatDayReason: z.string().nullable().describe('Why it counts in a later period than its own'),
    treatment: z.enum(VAT_TREATMENTS),
    ...{ net: Money, vat: Money, gross: Money },
  })
  .meta({ id: 'BookDocument' });

export const VatReturnView = z
  .object({
    ...{ from: dayOut, to: dayOut },
    boxes: z.array(
      z.object({
        box: z.int().min(1).max(9),
        words: z.string(),
        amount: Money.nullable().describe('To the penny; null where these books do not keep it'),
        entered: Money.nullable().describe('As it goes on the return: boxes 6 to 9 in whole pounds'),
        parts: z.array(z.object({ document: idOut, amount: Money })).describe('The documents that make it up'),
      }),
    ),
    byRate: z.array(
      z.object({ rate: z.string().meta({ examples: ['17.5%'] }), net: Money, vat: Money, documents: z.int() }),
    ),
    reverseCharge: Money.describe('Net under the reverse charge'),
    outside: Money.describe('Net outside the scope of UK VAT'),
    ...{ net: Money, vat: Money, gross: Money },
    documents: z.array(BookDocumentView).describe('All that count in the period; credit notes take away'),
  })
  .meta({ id: 'VatReturn' });

export const SalesLedgerView = z
  .object({
    ...{ from: dayOut, to: dayOut, opening: Money, closing: Money },
    entries: z.array(
      z.object({
        ...{ id: idOut, kind: z.enum(LEDGER_KINDS), day: dayOut, name: z.string(), organisation: Named },
        amount: Money.describe('Above nothing where it adds to what is owed'),
        balance: Money.describe('Owed after it'),
        allocations: z.array(z.object({ name: z.string(), on: dayOut, amount: Money })),
      }),
    ),
  })
  .meta({ id: 'SalesLedger' });

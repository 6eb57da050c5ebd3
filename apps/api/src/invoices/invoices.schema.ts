import { z } from 'zod';
import {
  amountIn,
  dayIn,
  dayOut,
  idOut,
  instantOut,
  Money,
  Named,
  nextCursor,
  paging,
  text,
} from '../http/parts.schema.js';

const InvoiceStatusName = z.enum(['draft', 'issued', 'discarded']).meta({ id: 'InvoiceStatus' });

export const InvoiceQuery = z.object({ ...paging, status: InvoiceStatusName.exactOptional() });

export const InvoiceRow = z
  .object({
    id: idOut,
    number: z.string().nullable().describe('Given when it is issued'),
    status: InvoiceStatusName,
    caseNumber: z.string(),
    cycle: z.int(),
    organisation: Named,
    issuedOn: dayOut.nullable(),
    dueOn: dayOut.nullable(),
    gross: Money.describe('Of a draft the net sum'),
    paid: Money,
    overdue: z.boolean(),
  })
  .meta({ id: 'InvoiceRow' });
export const InvoiceList = z.object({ items: z.array(InvoiceRow), nextCursor }).meta({ id: 'InvoiceList' });

const percent = z.string().describe('VAT in per cent, such as 17.5');
const InvoiceLine = z
  .object({
    description: z.string(),
    quantity: z.string(),
    unit: z.string(),
    unitNet: Money,
    vatRate: percent.nullable().describe('Null before it is issued, where the tax point decides'),
    net: Money,
  })
  .meta({ id: 'InvoiceLine' });
const Totals = z
  .object({
    net: Money,
    vat: Money,
    gross: Money,
    byRate: z.array(z.object({ vatRate: percent, net: Money, vat: Money })),
  })
  .meta({ id: 'InvoiceTotals' });
const PaymentView = z
  .object({ id: idOut, receivedOn: dayOut, amount: Money, reference: z.string(), recordedAt: instantOut })
  .meta({ id: 'Payment' });

export const InvoiceView = InvoiceRow.extend({
  customer: z.object({
    name: z.string(),
    addressLines: z.array(z.string()),
    vatNumber: z.string().nullable(),
  }),
  purchaseOrder: z.string().nullable(),
  taxPoint: dayOut.nullable(),
  taxPointReason: z.string().nullable(),
  lines: z.array(InvoiceLine),
  totals: Totals.nullable().describe('Null before it is issued, where the tax point decides'),
  payments: z.array(PaymentView),
  documents: z.array(z.object({ id: idOut, title: z.string(), fileName: z.string() })),
}).meta({ id: 'Invoice' });

export const NewPayment = z
  .object({ receivedOn: dayIn, amount: amountIn, reference: text(200) })
  .meta({ id: 'NewPayment' });

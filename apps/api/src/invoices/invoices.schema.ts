import { z } from 'zod';
import { INVOICE_KINDS, INVOICE_STANDINGS } from '#domain/invoices/kinds';
import { VAT_TREATMENTS } from '#domain/invoices/treatment';
import {
  amountIn,
  dayIn,
  dayOut,
  idIn,
  idOut,
  instantOut,
  Money,
  Named,
  nextCursor,
  paging,
  text,
} from '../http/parts.schema.js';

const VatTreatmentName = z.enum(VAT_TREATMENTS).meta({ id: 'VatTreatment' });
const InvoiceKindName = z.enum(INVOICE_KINDS).meta({ id: 'InvoiceKind' });
const InvoiceStatusName = z.enum(['draft', 'issued', 'discarded']).meta({ id: 'InvoiceStatus' });

export const InvoiceQuery = z.object({
  ...paging,
  status: InvoiceStatusName.exactOptional(),
  kind: InvoiceKindName.exactOptional(),
  standing: z.enum(INVOICE_STANDINGS).exactOptional().describe('What there is to do with it'),
  reason: text(50).exactOptional().describe('What it arose from, such as cancellation'),
  organisationId: idIn.exactOptional(),
  q: text(100, 0).exactOptional().describe('Part of a number, of a case number or of the organisation’s name'),
});

export const InvoiceRow = z
  .object({
    id: idOut,
    kind: InvoiceKindName,
    number: z.string().nullable().describe('Given when it is issued'),
    status: InvoiceStatusName,
    reason: z
      .string()
      .describe('What it arose from: fee, fee and expenses, expenses, cancellation, fee after withdrawal, correction'),
    prepared: z
      .object({
        at: instantOut,
        by: z.string().nullable().describe('Null where the system did it'),
        approved: z.boolean().describe('On its way; it does not change any more'),
      })
      .nullable()
      .describe('Of a draft: since when it waits'),
    corrects: z.object({ id: idOut, number: z.string() }).nullable().describe('The document that a note corrects'),
    caseNumber: z.string(),
    cycle: z.int(),
    organisation: Named,
    issuedOn: dayOut.nullable(),
    dueOn: dayOut.nullable(),
    gross: Money.describe('Of a draft the net sum'),
    paid: Money,
    credited: Money.describe('By its issued credit notes'),
    open: Money.describe('Still to pay, less what payments and credit notes settle'),
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
    ofLine: z.int().nullable().describe('Of a credit note: the line of the invoice that it takes back, from 1'),
    remaining: Money.nullable().describe('Net that may still be credited'),
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
const InvoiceNote = z
  .object({
    id: idOut,
    kind: InvoiceKindName,
    number: z.string().nullable(),
    status: InvoiceStatusName,
    issuedOn: dayOut.nullable(),
    gross: Money,
    reason: z.string(),
  })
  .meta({ id: 'InvoiceNote' });
const InvoiceStep = z
  .object({
    what: z.enum(['prepared', 'approved', 'issued', 'discarded']),
    at: instantOut,
    by: z.string().nullable().describe('Null where the system did it'),
    reason: z.string().nullable(),
  })
  .meta({ id: 'InvoiceStep' });
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
  correctionReason: z.string().nullable().describe('Why a note corrects'),
  vatTreatment: VatTreatmentName,
  vatReasons: z.array(z.string()).describe('Why this tax point and rate, step by step'),
  vatDecisions: z
    .array(
      z.object({
        treatment: VatTreatmentName,
        rule: z.string(),
        evidence: z.string(),
        by: z.string().nullable(),
        at: instantOut,
      }),
    )
    .describe('Of a cancellation item: how its VAT was decided, the newest last'),
  remaining: z.object({ net: Money, vat: Money, gross: Money }).nullable().describe('What may still be credited'),
  notes: z.array(InvoiceNote).describe('Credit and debit notes that correct it'),
  history: z.array(InvoiceStep).describe('For staff'),
  version: z.int(),
  payments: z.array(PaymentView),
  documents: z.array(
    z.object({
      id: idOut,
      kind: z.enum([
        'invoice',
        'credit note',
        'debit note',
        'e-invoice',
        'hybrid invoice',
        'reminder',
        'statement',
        'claim',
      ]),
      title: z.string(),
      fileName: z.string(),
      trouble: z.string().nullable().meta({ description: 'Why there is no such file yet' }),
    }),
  ),
}).meta({ id: 'Invoice' });

export const NewPayment = z
  .object({ receivedOn: dayIn, amount: amountIn, reference: text(200) })
  .meta({ id: 'NewPayment' });

const NewLine = z
  .object({
    description: text(500),
    quantity: z.string().max(20).describe('Decimal text, such as 1 or 2.5; more than nothing'),
    unit: text(20),
    unitNet: amountIn,
  })
  .meta({ id: 'NewInvoiceLine' });
export const NewLines = z.object({ lines: z.array(NewLine).max(100) }).meta({ id: 'NewInvoiceLines' });

const correctionReason = text(500).describe('Printed on the note');
const CreditOfLine = z.object({
  line: z.int().min(1).describe('Line of the invoice, from 1'),
  net: amountIn.exactOptional().describe('Net; without it all that remains of the line'),
});
export const NewCredit = z
  .object({
    reason: correctionReason,
    lines: z.array(CreditOfLine).max(100).exactOptional().describe('Without them all that remains'),
  })
  .meta({ id: 'NewCreditNote' });
export const NewDebit = z
  .object({ reason: correctionReason, lines: z.array(NewLine).max(100) })
  .meta({ id: 'NewDebitNote' });

export const NewDraft = z
  .object({ caseNumber: text(20), cycle: z.int().min(1).max(99) })
  .meta({ id: 'NewInvoiceDraft' });

export const IfIssuedNow = z
  .object({
    on: dayOut,
    taxPoint: dayOut.nullable().describe('Null where the table has no rate for it'),
    reasons: z.array(z.string()).describe('Why this tax point and rate, step by step'),
    totals: Totals.nullable(),
    particulars: z
      .array(
        z.object({
          field: z.string().describe('Where it stands in the document'),
          what: z.string(),
          rule: z.string().describe('The rule that asks for it on that day'),
          missing: z.string().nullable().describe('What to do; null where it is there'),
        }),
      )
      .describe('All that the document must say'),
    refusal: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .describe('Why the reader cannot issue it now; null when nothing is in the way'),
    secondPerson: z
      .string()
      .nullable()
      .describe('Above the limit: who issues it; null where one person may prepare and issue it'),
  })
  .meta({ id: 'IfIssuedNow' });

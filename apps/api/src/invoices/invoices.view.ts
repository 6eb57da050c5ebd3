import type { z } from 'zod';
import type { InvoiceRow, InvoiceView } from '#services/invoices/invoice-views';
import { money } from '../http/parts.schema.js';
import type { InvoiceList, InvoiceRow as RowSchema, InvoiceView as ViewSchema } from './invoices.schema.js';

/** 1750 → `17.5` */
const percent = (basisPoints: number): string => String(basisPoints / 100);

const rowView = (row: InvoiceRow): z.input<typeof RowSchema> => ({
  id: row.id,
  number: row.number,
  status: row.status,
  caseNumber: row.caseNumber,
  cycle: row.cycle,
  organisation: row.organisation,
  issuedOn: row.issuedOn,
  dueOn: row.dueOn,
  gross: money(row.grossPence),
  paid: money(row.paidPence),
  overdue: row.overdue,
});

export const invoiceListView = (list: {
  readonly items: readonly InvoiceRow[];
  readonly nextCursor: string | null;
}): z.input<typeof InvoiceList> => ({ items: list.items.map(rowView), nextCursor: list.nextCursor });

export const invoiceView = (invoice: InvoiceView): z.input<typeof ViewSchema> => ({
  ...rowView(invoice),
  customer: {
    name: invoice.customer.name,
    addressLines: [...invoice.customer.addressLines],
    vatNumber: invoice.customer.vatNumber ?? null,
  },
  purchaseOrder: invoice.purchaseOrder,
  taxPoint: invoice.taxPoint,
  taxPointReason: invoice.taxPointReason,
  lines: invoice.lines.map((line) => ({
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    unitNet: money(line.unitNet),
    vatRate: line.rateBasisPoints === undefined ? '' : percent(line.rateBasisPoints),
    net: money(line.net),
  })),
  totals: invoice.totals && {
    net: money(invoice.totals.net),
    vat: money(invoice.totals.vat),
    gross: money(invoice.totals.gross),
    byRate: invoice.totals.vatByRate.map(({ rateBasisPoints, net, vat }) => ({
      vatRate: percent(rateBasisPoints),
      net: money(net),
      vat: money(vat),
    })),
  },
  payments: invoice.payments.map(({ id, receivedOn, pence, reference, recordedAt }) => ({
    id,
    receivedOn,
    amount: money(pence),
    reference,
    recordedAt,
  })),
  documents: invoice.documents.map(({ id, title, fileName }) => ({ id, title, fileName })),
});

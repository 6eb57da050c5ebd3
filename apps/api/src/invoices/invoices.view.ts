import type { z } from 'zod';
import type { InvoicesService } from '#services/invoices/invoices.service';
import { money } from '../http/parts.schema.js';
import type { InvoiceList, InvoiceRow, InvoiceView } from './invoices.schema.js';

type Listed = Awaited<ReturnType<InvoicesService['list']>>;
type Invoice = Awaited<ReturnType<InvoicesService['one']>>;

const rowView = ({ grossPence, paidPence, ...row }: Listed['items'][number]): z.input<typeof InvoiceRow> => ({
  ...row,
  gross: money(grossPence),
  paid: money(paidPence),
});

/** 1750 → "17.5" */
const percent = (basisPoints: number): string => String(basisPoints / 100);

export const invoiceListView = ({ items, nextCursor }: Listed): z.input<typeof InvoiceList> => ({
  items: items.map(rowView),
  nextCursor,
});

export function invoiceView(invoice: Invoice): z.input<typeof InvoiceView> {
  const { customer, purchaseOrder, taxPoint, taxPointReason, lines, totals, payments, documents } = invoice;
  return {
    ...rowView(invoice),
    customer: { name: customer.name, addressLines: [...customer.addressLines], vatNumber: customer.vatNumber ?? null },
    ...{ purchaseOrder, taxPoint, taxPointReason },
    lines: lines.map(({ unitNet, net, rateBasisPoints, ...line }) => ({
      ...line,
      unitNet: money(unitNet),
      vatRate: rateBasisPoints === undefined ? null : percent(rateBasisPoints),
      net: money(net),
    })),
    totals: totals && totalsView(totals),
    payments: payments.map(({ pence, ...payment }) => ({ ...payment, amount: money(pence) })),
    documents: [...documents],
  };
}

const totalsView = ({ net, vat, gross, vatByRate }: NonNullable<Invoice['totals']>) => ({
  ...{ net: money(net), vat: money(vat), gross: money(gross) },
  byRate: vatByRate.map((each) => ({
    vatRate: percent(each.rateBasisPoints),
    net: money(each.net),
    vat: money(each.vat),
  })),
});

import type { z } from 'zod';
import type { IfIssued } from '#services/invoices/previews.service';
import type { InvoicesService } from '#services/invoices/invoices.service';
import { money } from '../http/parts.schema.js';
import type { IfIssuedNow, InvoiceList, InvoiceRow, InvoiceView } from './invoices.schema.js';

type Listed = Awaited<ReturnType<InvoicesService['list']>>;
type Invoice = Awaited<ReturnType<InvoicesService['one']>>;

const rowView = ({
  grossPence,
  paidPence,
  creditedPence,
  openPence,
  ...row
}: Listed['items'][number]): z.input<typeof InvoiceRow> => ({
  ...row,
  gross: money(grossPence),
  paid: money(paidPence),
  credited: money(creditedPence),
  open: money(openPence),
});

/** 1750 → "17.5" */
const percent = (basisPoints: number): string => String(basisPoints / 100);

export const invoiceListView = ({ items, nextCursor }: Listed): z.input<typeof InvoiceList> => ({
  items: items.map(rowView),
  nextCursor,
});

export function invoiceView(invoice: Invoice): z.input<typeof InvoiceView> {
  const { customer, purchaseOrder, taxPoint, taxPointReason, lines, totals, payments, documents } = invoice;
  const { correctionReason, vatTreatment, vatReasons, vatDecisions, remaining, notes, history, version } = invoice;
  return {
    ...rowView(invoice),
    customer: { name: customer.name, addressLines: [...customer.addressLines], vatNumber: customer.vatNumber ?? null },
    ...{ purchaseOrder, taxPoint, taxPointReason },
    ...{ correctionReason, vatTreatment, version, history: [...history] },
    ...{ vatReasons: [...vatReasons], vatDecisions: [...vatDecisions] },
    lines: lines.map(({ unitNet, net, rateBasisPoints, ofLine, ...line }, index) => ({
      ...line,
      unitNet: money(unitNet),
      vatRate: rateBasisPoints === undefined ? null : percent(rateBasisPoints),
      net: money(net),
      ofLine: ofLine ?? null,
      remaining: remaining && money(remaining.lines[index] ?? 0),
    })),
    totals: totals && totalsView(totals),
    remaining: remaining && sumsOf(remaining),
    notes: notes.map(({ grossPence, ...note }) => ({ ...note, gross: money(grossPence) })),
    payments: payments.map(({ pence, ...payment }) => ({ ...payment, amount: money(pence) })),
    documents: [...documents],
  };
}

const sumsOf = ({ net, vat, gross }: { readonly net: number; readonly vat: number; readonly gross: number }) => ({
  net: money(net),
  vat: money(vat),
  gross: money(gross),
});

const totalsView = ({ vatByRate, ...totals }: NonNullable<Invoice['totals']>) => ({
  ...sumsOf(totals),
  byRate: vatByRate.map((each) => ({
    vatRate: percent(each.rateBasisPoints),
    net: money(each.net),
    vat: money(each.vat),
  })),
});

export const ifIssuedView = ({ on, figures, particulars, ...inTheWay }: IfIssued): z.input<typeof IfIssuedNow> => ({
  ...{ on, refusal: inTheWay.refusal, secondPerson: inTheWay.secondPerson, particulars: [...particulars] },
  taxPoint: figures && figures.taxPoint.day,
  reasons: [...(figures?.reasons ?? [])],
  totals: figures && totalsView(figures.totals),
});

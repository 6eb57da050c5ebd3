import type { z } from 'zod';
import type { AgedDebtors, AgedRow } from '#domain/books/aged-debtors';
import type { DebtorDays } from '#domain/books/debtor-days';
import type { SalesLedger } from '#domain/books/sales-ledger';
import type { VatReturn } from '#domain/books/vat-return';
import { money } from '../http/parts.schema.js';
import type { AgedDebtorsView, SalesLedgerView, VatReturnView } from './books.schema.js';

const rowView = ({ ages, disputedPence, owedPence, unallocatedPence, balancePence }: AgedRow) => ({
  ages: ages.map(money),
  disputed: money(disputedPence),
  owed: money(owedPence),
  unallocated: money(unallocatedPence),
  balance: money(balancePence),
});

export function agedView(aged: AgedDebtors & { readonly debtorDays: DebtorDays }): z.input<typeof AgedDebtorsView> {
  const { days, owedPence, invoicedPence, formula } = aged.debtorDays;
  return {
    asOf: aged.asOf,
    ...rowView(aged),
    debtorDays: { days, owed: money(owedPence), invoiced: money(invoicedPence), formula },
    customers: aged.customers.map((customer) => ({
      organisation: customer.organisation,
      ...rowView(customer),
      items: customer.items.map(({ openPence, ...item }) => ({ ...item, open: money(openPence) })),
      credits: customer.unallocated.map(({ leftPence, ...credit }) => ({ ...credit, left: money(leftPence) })),
    })),
  };
}

export function vatView(counted: VatReturn): z.input<typeof VatReturnView> {
  const { period, boxes, byRate, documents } = counted;
  return {
    ...period,
    boxes: boxes.map(({ box, words, pence, entered, parts }) => ({
      ...{
        box,
        words,
        amount: pence === null ? null : money(pence),
        entered: entered === null ? null : money(entered),
      },
      parts: parts.map((part) => ({ document: part.document.id, amount: money(part.pence) })),
    })),
    byRate: byRate.map(({ rateBasisPoints, netPence, vatPence, documents: count }) => ({
      ...{ rate: `${rateBasisPoints / 100}%`, net: money(netPence), vat: money(vatPence), documents: count },
    })),
    reverseCharge: money(counted.reverseChargePence),
    outside: money(counted.outsidePence),
    ...{ net: money(counted.netPence), vat: money(counted.vatPence), gross: money(counted.grossPence) },
    documents: documents.map(({ netPence, vatPence, grossPence, ...document }) => ({
      ...{ ...document, net: money(netPence), vat: money(vatPence), gross: money(grossPence) },
    })),
  };
}

export const ledgerView = (ledger: SalesLedger): z.input<typeof SalesLedgerView> => ({
  ...ledger.period,
  opening: money(ledger.openingPence),
  closing: money(ledger.closingPence),
  entries: ledger.entries.map(({ pence, balancePence, allocations, ...entry }) => ({
    ...entry,
    amount: money(pence),
    balance: money(balancePence),
    allocations: allocations.map(({ pence: share, ...to }) => ({ ...to, amount: money(share) })),
  })),
});

// The reports as tables for a spreadsheet: every figure of the screen, to the penny.
import { decimalPounds, pence, type Pence } from '../money/pence.js';
import { AGES, type AgedDebtors } from './aged-debtors.js';
import { csvText, type Cell } from './csv.js';
import { signed } from './documents.js';
import type { SalesLedger } from './sales-ledger.js';
import type { VatReturn } from './vat-return.js';

const pounds = (amount: Pence): Cell => decimalPounds(amount);

/** One row a document that counts in the period, as it weighs in each box, and the boxes as the last rows. */
export function vatReturnFile({ documents, boxes, netPence, vatPence, grossPence }: VatReturn): string {
  const inBox = (box: number, id: string): Cell =>
    pounds(
      boxes.find((each) => each.box === box)?.parts.find(({ document }) => document.id === id)?.pence ?? (0 as Pence),
    );
  const header = [
    ...['Number', 'Kind', 'Customer', 'Issued', 'Tax point', 'Counts on', 'Why', 'Treatment', 'Rates'],
    ...['Net', 'VAT', 'Gross', 'Box 1', 'Box 6'],
  ];
  const rows = documents.map((each): readonly Cell[] => [
    ...[each.number, each.kind, each.organisation.name, each.issuedOn, each.taxPoint, each.vatDay, each.vatDayReason],
    ...[each.treatment, each.vatByRate.map(({ rateBasisPoints }) => `${rateBasisPoints / 100}%`).join(' ')],
    ...[each.netPence, each.vatPence, each.grossPence].map((amount) => pounds(signed(each.kind, amount))),
    ...[inBox(1, each.id), inBox(6, each.id)],
  ]);
  const box = (of: number): Cell => pounds(boxes.find((each) => each.box === of)?.pence ?? (0 as Pence));
  const total = [
    'Total',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    pounds(netPence),
    pounds(vatPence),
    pounds(grossPence),
    box(1),
    box(6),
  ];
  return csvText(header, [...rows, total]);
}

/** One row an open document, money that settles nothing as negative rows at the end of each customer. */
export function agedDebtorsFile(aged: AgedDebtors): string {
  const header = [
    'Customer',
    'Document',
    'Issued or received',
    'Due',
    'Days overdue',
    ...AGES,
    'Disputed',
    'Unallocated',
    'Balance',
  ];
  const blanks = AGES.map((): Cell => '');
  const rows = aged.customers.flatMap(({ organisation, items, unallocated }) => [
    ...items.map((item): readonly Cell[] => [
      ...[organisation.name, item.number, item.issuedOn, item.dueOn, item.daysOverdue],
      ...AGES.map((age): Cell => (!item.disputed && item.age === age ? pounds(item.openPence) : '')),
      ...[item.disputed ? pounds(item.openPence) : '', '', pounds(item.openPence)],
    ]),
    ...unallocated.map((credit): readonly Cell[] => [
      ...[organisation.name, credit.name, credit.day, '', '', ...blanks, ''],
      ...[pounds(credit.leftPence), pounds(pence(0 - credit.leftPence))],
    ]),
  ]);
  const { ages, disputedPence, unallocatedPence, balancePence } = aged;
  const totals = [...ages, disputedPence, unallocatedPence, balancePence].map(pounds);
  return csvText(header, [...rows, ['Total', '', '', '', '', ...totals]]);
}

/** One row an entry, what it settles or is settled by in words, between the balances brought and carried forward. */
export function salesLedgerFile({ period, openingPence, entries, closingPence }: SalesLedger): string {
  const header = ['Day', 'Kind', 'Name', 'Customer', 'Amount', 'Balance', 'Allocated'];
  const rows = entries.map((entry): readonly Cell[] => [
    ...[entry.day, entry.kind, entry.name, entry.organisation.name, pounds(entry.pence), pounds(entry.balancePence)],
    entry.allocations.map(({ name, on, pence: share }) => `${name} ${decimalPounds(share)} (${on})`).join('; '),
  ]);
  return csvText(header, [
    [period.from, 'brought forward', '', '', '', pounds(openingPence), ''],
    ...rows,
    [period.to, 'carried forward', '', '', '', pounds(closingPence), ''],
  ]);
}

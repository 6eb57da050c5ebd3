// An invoice or credit note with the particulars of the VAT Regulations 1995, regulation 14: number, tax point, date of issue,
// the supplier's name, address and VAT number, the customer's name and address, and per line the description, quantity,
// unit price, rate and net amount; the net total, the VAT at each rate and the total of VAT in sterling.
import { plainDay, pounds } from '../mailer/format.js';
import type { InvoicePaper, InvoicePaperLine } from './papers.js';
import { bodyOf, fileName, type Sheet } from './sheet.js';

type Fact = readonly [label: string, value: string];

/** `1750` → `17.5%` */
const rate = (basisPoints: number): string => `${basisPoints / 100}%`;

const given = (label: string, value: string | undefined): Fact[] => (value ? [[label, value]] : []);

const NAMES = { invoice: 'Invoice', 'credit note': 'Credit note', 'debit note': 'Debit note' } as const;

const VERBS = { invoice: 'Corrects', 'credit note': 'Credits', 'debit note': 'Adds to' } as const;

function datesOf(paper: InvoicePaper): Fact[] {
  return [
    [`${NAMES[paper.kind]} number`, paper.number],
    ['Date of issue', plainDay(paper.issueDate)],
    ['Tax point', plainDay(paper.taxPoint)],
    ...given('Payment due', paper.dueDate && plainDay(paper.dueDate)),
    ...given('Your order', paper.customer.purchaseOrder),
    ['Our case', paper.caseNo],
  ];
}

function bankOf({ bank, number }: InvoicePaper): Fact[] {
  if (!bank) return [];
  return [
    ['Account name', bank.accountName],
    ['Bank', bank.bank],
    ['Sort code', bank.sortCode],
    ['Account number', bank.accountNo],
    ...given('IBAN', bank.iban),
    ...given('BIC', bank.bic),
    ['Reference', number],
  ];
}

/** `40 miles`, `1 item`. */
const inUnits = (quantity: string, unit: string): string =>
  `${quantity} ${unit}${quantity === '1' || unit === '' || unit.endsWith('s') ? '' : 's'}`.trim();

const lineOf = (line: InvoicePaperLine) => ({
  description: line.description,
  quantity: inUnits(line.quantity, line.unit),
  unitNet: pounds(line.unitNet),
  rate: rate(line.rateBasisPoints),
  net: pounds(line.net),
});

export function invoiceSheet(paper: InvoicePaper): Sheet {
  const name = NAMES[paper.kind];
  const title = `${name} ${paper.number}`;
  return {
    template: 'invoice',
    standard: 'a-3a',
    title,
    fileName: fileName(paper.body.name, paper.kind, paper.number),
    issuedAt: paper.issuedAt,
    content: {
      title,
      name,
      number: paper.number,
      body: bodyOf(paper.body),
      customer: { ...paper.customer, vatNumber: paper.customer.vatNumber ?? '' },
      dates: datesOf(paper),
      programme: paper.programme,
      taxPointReason: paper.taxPointReason.replace(/\.$/, ''),
      corrects: paper.corrects
        ? `${VERBS[paper.kind]} ${paper.corrects.number} of ${plainDay(paper.corrects.issueDate)}. ${paper.corrects.reason}`
        : '',
      draft: paper.draft ?? false,
      lines: paper.lines.map(lineOf),
      vatByRate: paper.vatByRate.map((at) => ({
        rate: rate(at.rateBasisPoints),
        net: pounds(at.net),
        vat: pounds(at.vat),
      })),
      net: pounds(paper.net),
      vat: pounds(paper.vat),
      gross: pounds(paper.gross),
      payable: paper.kind === 'credit note' ? 'Total credited' : 'Total due',
      terms: paper.terms ?? '',
      bank: bankOf(paper),
      notes: paper.notes ?? [],
    },
  };
}

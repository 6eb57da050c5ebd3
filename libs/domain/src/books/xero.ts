// Xero's sales invoice import: the columns of its own template, SalesInvoiceTemplate.csv (Xero Central, "Import or create invoices using a CSV
// file"; an asterisk marks what must be filled). Dates are DD/MM/YYYY; amounts are without VAT, so choose "Tax Exclusive" when importing. A
// credit note is a row with a negative amount: a document whose total is below nothing is imported as one. The invoice date is
// the day by which the document counts for VAT, so that Xero's return agrees with ours. Tax types are the names of the UK edition.
import { decimalPounds, pence } from '../money/pence.js';
import { csvText, type Cell } from './csv.js';
import { signed } from './documents.js';
import {
  britishDay,
  exportTotals,
  taxedLines,
  type ExportDocument,
  type ExportTotals,
  type TaxedLine,
} from './export-lines.js';

export const XERO_COLUMNS = [
  ...['*ContactName', 'EmailAddress', 'POAddressLine1', 'POAddressLine2', 'POAddressLine3', 'POAddressLine4', 'POCity'],
  ...['PORegion', 'POPostalCode', 'POCountry', '*InvoiceNumber', 'Reference', '*InvoiceDate', '*DueDate', 'Total'],
  ...[
    'InventoryItemCode',
    '*Description',
    '*Quantity',
    '*UnitAmount',
    'Discount',
    '*AccountCode',
    '*TaxType',
    'TaxAmount',
  ],
  ...['TrackingName1', 'TrackingOption1', 'TrackingName2', 'TrackingOption2', 'Currency', 'BrandingTheme'],
] as const;

export const taxTypeOf = ({ treatment, supply }: ExportDocument, basisPoints: number): string => {
  if (treatment === 'UK VAT') return basisPoints === 0 ? 'Zero Rated Income' : `${basisPoints / 100}% (VAT on Income)`;
  return supply ? 'Zero Rated Income' : 'No VAT';
};

/** Quantity and price as charged where they multiply exactly, else one of the whole. */
function priced({ quantity, unitNet, net }: TaxedLine): readonly [string, number] {
  const thousandths = Math.round(Number(quantity) * 1000);
  return thousandths * unitNet === net * 1000 ? [quantity, unitNet] : ['1', net];
}

export function xeroFile(
  documents: readonly ExportDocument[],
  accountCode: string,
): { readonly text: string; readonly totals: ExportTotals } {
  const lines = documents.flatMap((document) => taxedLines(document).map((line) => ({ document, line })));
  const rows = lines.map(({ document, line }) => rowOf(document, line, accountCode));
  const parts = lines.map(({ document: { kind }, line }) => ({
    net: signed(kind, line.net),
    vat: signed(kind, line.vat),
  }));
  return { text: csvText(XERO_COLUMNS, rows), totals: exportTotals(rows.length, parts) };
}

function rowOf(document: ExportDocument, line: TaxedLine, accountCode: string): readonly Cell[] {
  const { kind, customer, email, number, vatDay, dueOn, purchaseOrder, caseNumber, grossPence } = document;
  const [quantity, unit] = priced(line);
  const amount = (of: number): string => decimalPounds(signed(kind, pence(of)));
  const address = [0, 1, 2, 3].map((index) => customer.addressLines[index] ?? '');
  return [
    ...[customer.name, email, ...address, '', '', '', ''],
    ...[number, purchaseOrder ?? caseNumber, britishDay(vatDay), britishDay(dueOn ?? vatDay), amount(grossPence)],
    ...['', line.description, quantity, amount(unit), '', accountCode, taxTypeOf(document, line.rateBasisPoints)],
    ...[amount(line.vat), '', '', '', '', 'GBP', ''],
  ];
}

// Sage 50 Accounts, import of audit trail transactions: the columns of its template in their order (Sage knowledge base, "Import data:
// audit trail transactions"; field lengths as in its import guide: account 8, reference 30, details 60). A sales receipt (SR) cannot
// be imported: money comes as a payment on account (SA), to be allocated in Sage; what goes back is a sales payment (SP); what is written
// off a credit (SC) against bad debts. Dates are DD/MM/YYYY: of documents the day by which they count for VAT, so that both returns agree. Tax
// codes: T1 standard rate, T0 zero or supplied elsewhere, T22 services under the reverse charge, T9 in no box.
import type { LocalDay } from '../calendar/dates.js';
import { decimalPounds, pence, type Pence } from '../money/pence.js';
import { csvText, type Cell } from './csv.js';
import { signed } from './documents.js';
import { britishDay, exportTotals, taxedLines, type ExportDocument, type ExportTotals } from './export-lines.js';

export const SAGE_COLUMNS = [
  ...['Type', 'Account Reference', 'Nominal A/C Ref', 'Department Code', 'Date', 'Reference', 'Details', 'Net Amount'],
  ...['Tax Code', 'Tax Amount', 'Exchange Rate', 'Extra Reference', 'User Name', 'Project Refn', 'Cost Code Refn'],
] as const;

export interface SageNominals {
  readonly sales: string;
  readonly bank: string;
  readonly badDebts: string;
}

/** Money on a customer's account, or what was written off; above nothing where it adds to what is owed. */
export interface MoneyMoved {
  readonly kind:
    'payment' | 'payment taken back' | 'refund' | 'refund taken back' | 'write-off' | 'write-off taken back';
  readonly customerReference: string;
  readonly day: LocalDay;
  readonly name: string;
  readonly pence: Pence;
}

const BASE = 36;

/** Eight letters and digits; a longer reference of ours keeps two and a sum over all of it. */
export function sageAccount(reference: string): string {
  const plain = reference.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain.length <= 8 && plain === reference.toUpperCase().replaceAll('-', '')) return plain;
  let hash = 2166136261;
  for (const letter of reference) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return `${plain.slice(0, 2)}${(hash % BASE ** 6).toString(BASE).padStart(6, '0').toUpperCase()}`;
}

/** Sage reads one byte a letter: typographic marks become plain ones, what it has no letter for a question mark. */
const plainText = (text: string, most: number): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[^\u0020-\u007E\u00A0-\u00FF]/g, '?')
    .slice(0, most);

const codeOf = ({ treatment, supply }: ExportDocument, basisPoints: number): string => {
  if (treatment === 'UK VAT') return basisPoints === 0 ? 'T0' : 'T1';
  if (treatment === 'reverse charge') return 'T22';
  return supply ? 'T0' : 'T9';
};

export function sageFile(
  documents: readonly ExportDocument[],
  moved: readonly MoneyMoved[],
  nominals: SageNominals,
): { readonly text: string; readonly totals: ExportTotals } {
  const lines = documents.flatMap((document) => taxedLines(document).map((line) => ({ document, line })));
  const rows = [
    ...lines.map(({ document, line }) =>
      rowOf(
        document.kind === 'credit note' ? 'SC' : 'SI',
        document.customerReference,
        nominals.sales,
        document.vatDay,
        {
          ...{
            reference: document.number,
            details: line.description,
            extra: document.purchaseOrder ?? document.caseNumber,
          },
          ...{ net: line.net, code: codeOf(document, line.rateBasisPoints), tax: line.vat },
        },
      ),
    ),
    ...moved.map((each) => movedRow(each, nominals)),
  ];
  const parts = lines.map(({ document: { kind }, line }) => ({
    net: signed(kind, line.net),
    vat: signed(kind, line.vat),
  }));
  return { text: csvText(SAGE_COLUMNS, rows), totals: exportTotals(rows.length, parts) };
}

function movedRow({ kind, customerReference, day, name, pence: amount }: MoneyMoved, nominals: SageNominals) {
  const writtenOff = kind === 'write-off' || kind === 'write-off taken back';
  const [less, more] = writtenOff ? ['SC', 'SI'] : ['SA', 'SP'];
  const words = { reference: name, details: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`, extra: '' };
  const nominal = writtenOff ? nominals.badDebts : nominals.bank;
  const figures = { net: pence(Math.abs(amount)), code: 'T9', tax: pence(0) };
  return rowOf(amount < 0 ? less : more, customerReference, nominal, day, { ...words, ...figures });
}

interface RowWords {
  readonly reference: string;
  readonly details: string;
  readonly extra: string;
  readonly net: Pence;
  readonly code: string;
  readonly tax: Pence;
}

function rowOf(
  type: string,
  customer: string,
  nominal: string,
  day: LocalDay,
  { reference, details, extra, net, code, tax }: RowWords,
): readonly Cell[] {
  return [
    ...[type, sageAccount(customer), nominal, '0', britishDay(day), plainText(reference, 30), plainText(details, 60)],
    ...[decimalPounds(net), code, decimalPounds(tax), '1', plainText(extra, 30), '', '', ''],
  ];
}

// Lines of documents for another package's books. VAT is reckoned on the document, packages want it by line: each line takes its share, and
// the last of each rate what remains, so that the lines make up the document to the penny.
import type { LocalDay } from '../calendar/dates.js';
import { vatOf } from '../invoices/vat.js';
import { pence, sum, type Pence } from '../money/pence.js';
import type { BookDocument } from './documents.js';

export interface ExportLine {
  readonly description: string;
  readonly quantity: string;
  readonly unitNet: Pence;
  readonly net: Pence;
  readonly rateBasisPoints?: number;
}

export interface ExportDocument extends BookDocument {
  readonly customerReference: string;
  readonly customer: { readonly name: string; readonly addressLines: readonly string[] };
  readonly email: string | null;
  readonly caseNumber: string;
  readonly purchaseOrder: string | null;
  readonly dueOn: LocalDay | null;
  readonly lines: readonly ExportLine[];
}

export interface TaxedLine extends ExportLine {
  readonly rateBasisPoints: number;
  readonly vat: Pence;
}

export function taxedLines({ lines, vatByRate }: Pick<ExportDocument, 'lines' | 'vatByRate'>): readonly TaxedLine[] {
  const left = new Map(vatByRate.map(({ rateBasisPoints, vat }) => [rateBasisPoints, vat]));
  return lines.map((line, index) => {
    const { rateBasisPoints = 0 } = line;
    const last = !lines.slice(index + 1).some((other) => (other.rateBasisPoints ?? 0) === rateBasisPoints);
    const there = left.get(rateBasisPoints) ?? pence(0);
    const vat = last ? there : pence(Math.min(vatOf(line.net, rateBasisPoints), there));
    left.set(rateBasisPoints, pence(there - vat));
    return { ...line, rateBasisPoints, vat };
  });
}

/** `2005-03-16` → `16/03/2005` */
export const britishDay = (of: LocalDay): string => of.split('-').reverse().join('/');

export interface ExportTotals {
  readonly rows: number;
  readonly netPence: Pence;
  readonly vatPence: Pence;
  readonly grossPence: Pence;
}

export function exportTotals(
  rows: number,
  documents: readonly { readonly net: Pence; readonly vat: Pence }[],
): ExportTotals {
  const [netPence, vatPence] = [sum(documents.map(({ net }) => net)), sum(documents.map(({ vat }) => vat))];
  return { rows, netPence, vatPence, grossPence: sum([netPence, vatPence]) };
}

// Which column of a bank's CSV file is which: saved once for each bank, chosen at each import. Columns go by their headings; a file
// without headings has Column 1, Column 2 and so on.
import type { FieldFault } from '../errors.js';
import { DECIMAL_SIGNS, readAmount, readDay, type DateOrder, type DecimalSign } from './amounts.js';

export const SEPARATORS = [',', ';', 'tab'] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface ColumnMap {
  readonly separator: Separator;
  /** The line with the headings, from 1; 0 for a file that has none. What stands above it is left out. */
  readonly headingLine: number;
  readonly date: string;
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalSign;
  /** Signed, money in above nothing; or `moneyIn` with `moneyOut`. */
  readonly amount: string | null;
  readonly moneyIn: string | null;
  readonly moneyOut: string | null;
  /** Joined with a space. */
  readonly description: readonly string[];
  readonly reference: string | null;
  readonly currency: string | null;
}

/** What is wrong with a map, whatever the file. */
export function faultsOfMap({ amount, moneyIn, moneyOut, description }: ColumnMap): readonly FieldFault[] {
  const both = moneyIn !== null && moneyOut !== null;
  return [
    ...(amount === null && !both
      ? [
          {
            pointer: '/amount',
            message: 'Name one column with the signed amount, or one for money in and one for money out.',
          },
        ]
      : []),
    ...(amount !== null && (moneyIn !== null || moneyOut !== null)
      ? [{ pointer: '/amount', message: 'Name either the signed amount or money in and money out, not both.' }]
      : []),
    ...(description.length === 0
      ? [{ pointer: '/description', message: 'Name at least one column with what the payer wrote.' }]
      : []),
  ];
}

const find = (headings: readonly string[], words: RegExp): string | null =>
  headings.find((heading) => words.test(heading)) ?? null;

const ORDERS: readonly [DateOrder, ...DateOrder[]] = ['day month year', 'year month day', 'month day year'];

/** The way that reads the most cells; of equals the first. A fault in a few rows leads nobody to another way. */
const mostReadable = <T>(
  ways: readonly [T, ...T[]],
  cells: readonly string[],
  read: (cell: string, way: T) => unknown,
): T => {
  const readable = (way: T): number => cells.filter((cell) => read(cell, way) !== undefined).length;
  return ways.reduce((best, way) => (readable(way) > readable(best) ? way : best), ways[0]);
};

/** A first map for a file that nobody has mapped yet, from its headings and its first rows; a person looks it over. */
export function guessMap(headings: readonly string[], rows: readonly (readonly string[])[]): ColumnMap {
  const cells = (heading: string | null): readonly string[] =>
    rows.map((row) => row[headings.indexOf(heading ?? '')] ?? '').filter((cell) => cell.trim() !== '');
  const date = find(headings, /date|booked|datum/i) ?? headings[0] ?? '';
  const moneyIn = find(headings, /money in|paid in|credit(?! or debit)|receipts?|deposit/i);
  const moneyOut = find(headings, /money out|paid out|debit|withdraw|payments?$/i);
  const split = moneyIn !== null && moneyOut !== null && moneyIn !== moneyOut;
  const amount = find(headings, /^(?!.*balance).*(amount|value|betrag)/i);
  const signed = split ? cells(moneyIn) : cells(amount);
  const description = headings.filter((heading) =>
    /descri|detail|narrative|memo|counter|name|particulars/i.test(heading),
  );
  return {
    ...{ separator: ',', headingLine: 1, date },
    dateOrder: mostReadable(ORDERS, cells(date), readDay),
    decimal: mostReadable(DECIMAL_SIGNS, signed, readAmount),
    amount: split ? null : amount,
    moneyIn: split ? moneyIn : null,
    moneyOut: split ? moneyOut : null,
    description: description.slice(0, 3),
    reference: find(headings, /reference|ref\b/i),
    currency: find(headings, /currency|ccy/i),
  };
}

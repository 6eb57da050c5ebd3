// A bank's CSV file, read by its column map: rows come in as cells, each with the line it stands on.
import type { FieldFault } from '../errors.js';
import { pence, type Pence } from '../money/pence.js';
import { CURRENCY } from '../receivables/allocation.js';
import { readAmount, readDay } from './amounts.js';
import type { ColumnMap } from './column-map.js';
import { fault, MOST_LINES, type Read, type StatementLine } from './statement.js';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

type Cell = (column: string) => string;

/** @param rows those of the file after what stands above its headings. */
export function readCsv(rows: readonly Row[], map: ColumnMap): Read {
  const { headings, body } = tableOf(rows, map);
  const missing = columnsOf(map).filter((column) => !headings.includes(column));
  const faults = [
    ...missing.map((column) =>
      fault(
        `line ${Math.max(1, map.headingLine)}`,
        `column ${column}`,
        `The file has no such column; it has ${headings.join(', ')}.`,
      ),
    ),
    ...(body.length === 0 ? [fault('file', 'rows', 'There is no row in it beside the headings.')] : []),
    ...(body.length > MOST_LINES
      ? [fault('file', 'rows', `It has more than ${MOST_LINES} rows; fetch a shorter period from the bank.`)]
      : []),
  ];
  if (faults.length > 0) return { ...NOTHING, faults };
  const read = body.map((row) => lineOf(row, headings, map));
  return {
    ...NOTHING,
    lines: read.flatMap(({ line }) => line ?? []),
    faults: read.flatMap((each) => each.faults),
  };
}

const NOTHING = { account: null, opening: null, closing: null, lines: [], faults: [] } as const;

/** The headings with the rows below them; empty rows say nothing. */
export function tableOf(
  rows: readonly Row[],
  { headingLine }: Pick<ColumnMap, 'headingLine'>,
): { readonly headings: readonly string[]; readonly body: readonly Row[] } {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first] = filled;
  if (headingLine > 0) return { headings: (first?.cells ?? []).map((cell) => cell.trim()), body: filled.slice(1) };
  return { headings: (first?.cells ?? []).map((_, index) => `Column ${index + 1}`), body: filled };
}

const columnsOf = ({
  date,
  amount,
  moneyIn,
  moneyOut,
  description,
  reference,
  currency,
}: ColumnMap): readonly string[] =>
  [date, amount, moneyIn, moneyOut, ...description, reference, currency].filter((column) => column !== null);

function lineOf(
  { line, cells }: Row,
  headings: readonly string[],
  map: ColumnMap,
): { readonly line?: StatementLine; readonly faults: readonly FieldFault[] } {
  const place = `line ${line}`;
  if (cells.length < headings.length)
    return {
      faults: [
        fault(place, 'columns', `The row has ${cells.length} cells where the headings have ${headings.length}.`),
      ],
    };
  const cell: Cell = (column) => (cells[headings.indexOf(column)] ?? '').trim();
  const bookedOn = readDay(cell(map.date), map.dateOrder);
  const amount = amountOf(cell, map);
  const faults = [
    ...(bookedOn
      ? []
      : [fault(place, `column ${map.date}`, `“${cell(map.date)}” is no date in the order ${map.dateOrder}.`)]),
    ...('message' in amount ? [fault(place, `column ${amount.column}`, amount.message)] : []),
    ...currencyFaults(cell, map, place),
  ];
  if (!bookedOn || 'message' in amount || faults.length > 0) return { faults };
  const description = map.description.map(cell).filter((text) => text !== '');
  const reference = map.reference === null ? '' : cell(map.reference);
  return {
    line: { place, bookedOn, pence: amount.pence, description: description.join(' '), reference, bankReference: null },
    faults,
  };
}

function currencyFaults(cell: Cell, { currency }: ColumnMap, place: string): readonly FieldFault[] {
  if (currency === null || cell(currency).toUpperCase() === CURRENCY) return [];
  const message = `The books are kept in ${CURRENCY}; this row is in “${cell(currency)}”.`;
  return [fault(place, `column ${currency}`, message)];
}

type Amount = { readonly pence: Pence } | { readonly column: string; readonly message: string };

function amountOf(cell: Cell, map: ColumnMap): Amount {
  return map.amount === null ? inOrOut(cell, map) : signed(cell, map, map.amount);
}

const unreadable = (text: string, { decimal }: ColumnMap): string =>
  `“${text}” is no amount in pounds and pence with “${decimal}” before the pence.`;

const notNothing = (column: string, amount: Pence): Amount =>
  amount === 0 ? { column, message: 'The amount is nothing; take the row out of the file.' } : { pence: amount };

function signed(cell: Cell, map: ColumnMap, column: string): Amount {
  const amount = readAmount(cell(column), map.decimal);
  return amount === undefined ? { column, message: unreadable(cell(column), map) } : notNothing(column, amount);
}

function inOrOut(cell: Cell, map: ColumnMap): Amount {
  const [incoming, outgoing] = [map.moneyIn ?? '', map.moneyOut ?? ''];
  const filled = [incoming, outgoing].filter((column) => !isNothing(cell(column), map));
  const [column] = filled;
  if (column === undefined)
    return { column: incoming, message: `The row has neither ${incoming} nor ${outgoing}; take it out of the file.` };
  if (filled.length > 1) return { column: incoming, message: `The row has both ${incoming} and ${outgoing}.` };
  const amount = readAmount(cell(column), map.decimal);
  if (amount === undefined) return { column, message: unreadable(cell(column), map) };
  if (column === outgoing) return { pence: pence(-Math.abs(amount)) };
  if (amount < 0) return { column, message: `${incoming} is below nothing; map the column of signed amounts instead.` };
  return { pence: amount };
}

const isNothing = (text: string, { decimal }: ColumnMap): boolean => text === '' || readAmount(text, decimal) === 0;

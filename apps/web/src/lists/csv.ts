// A list as a file for a spreadsheet: every row that fits the filter, in plain values.
import type { Column } from './column.js';

export type Plain = Readonly<Record<string, string>>;

/** What a column says of a row in a file, by heading; nothing where it is for the screen only. */
function plainOf<R>({ title, cell, plain }: Column<R>, row: R): Plain {
  const said = plain ? plain(row) : cell(row);
  if (typeof said === 'string' || typeof said === 'number') return { [title]: String(said) };
  return plain ? (said as Plain) : {};
}

export const plainRows = <R>(columns: readonly Column<R>[], rows: readonly R[]): readonly Plain[] =>
  rows.map((row) => Object.assign({}, ...columns.map((column) => plainOf(column, row))) as Plain);

/** Begins like a formula and is no negative number; the same cells as in the files of the books (libs/domain/src/books/csv.ts). */
const FORMULA = /^\s*[=+@＝＋－＠]|^[\t\r\n]|^\s*-(?!\d+(\.\d+)?$)/;

/** Opens well in Excel too; a cell that begins like a formula is kept from being one. The library comes when it is needed. */
export async function csvOf(rows: readonly Plain[]): Promise<Blob> {
  const { unparse } = await import('papaparse');
  return new Blob(['\ufeff', unparse([...rows], { escapeFormulae: FORMULA })], { type: 'text/csv;charset=utf-8' });
}

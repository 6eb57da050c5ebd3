import { csvRows } from './csv-table.js';
import { Faults } from './faults.js';
import { MOST_ROWS, refuseSize, unreadable, type ImportFile } from './import-file.js';
import { isOldWorkbook, isWorkbook, xlsxRows } from './xlsx-table.js';

export interface TableRow<Column extends string> {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export interface Columns<Column extends string> {
  readonly required: readonly Column[];
  readonly optional: readonly Column[];
  /** Known and not read, such as the wording of a criterion on a score sheet. */
  readonly ignored?: readonly string[];
}

/**
 * Reads a CSV file or a workbook by its headings, in whatever order they stand. Empty rows are left out.
 * @throws InvalidInput where the file cannot be read, a heading is missing or unknown, or a row has too many cells.
 */
export async function readTable<Column extends string>(
  file: ImportFile,
  columns: Columns<Column>,
): Promise<readonly TableRow<Column>[]> {
  const [headings = [], ...rows] = await rowsOf(file);
  if (rows.length > MOST_ROWS) throw unreadable(file, 'file', `it has more than ${MOST_ROWS} rows; split it.`);
  const names = headings.map(heading);
  const faults = new Faults();
  checkHeadings(names, columns, faults);
  faults.refuse(file.name);
  const filled = rows
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw unreadable(file, 'file', 'it has headings and no rows.');
  for (const { row, cells } of filled) {
    const beyond = cells.slice(names.length).filter((cell) => cell !== '');
    if (beyond.length > 0) {
      faults.add(
        row,
        undefined,
        `has ${cells.length} cells for ${names.length} columns: a cell with a comma in it needs quotes.`,
      );
    }
  }
  faults.refuse(file.name);
  const wanted = [...columns.required, ...columns.optional];
  return filled.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(wanted.map((name) => [name, cells[names.indexOf(name)] ?? ''])) as Record<Column, string>,
  }));
}

function rowsOf(file: ImportFile): string[][] | Promise<string[][]> {
  refuseSize(file);
  if (isOldWorkbook(file))
    throw unreadable(file, 'file', 'it is a workbook of the old kind (.xls); save it as .xlsx or CSV.');
  return isWorkbook(file) ? xlsxRows(file) : csvRows(file);
}

/** `Contact_E-mail ` and `contact e-mail` are one heading. */
const heading = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();

function checkHeadings<Column extends string>(
  names: readonly string[],
  columns: Columns<Column>,
  faults: Faults,
): void {
  const known: readonly string[] = [...columns.required, ...columns.optional, ...(columns.ignored ?? [])];
  for (const name of columns.required) {
    if (!names.includes(name)) faults.add(1, name, 'is missing; the headings stand in the first row.');
  }
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index && name !== '') faults.add(1, name, 'stands there twice.');
    else if (name !== '' && !known.includes(name)) faults.add(1, name, `is not known; known are: ${known.join(', ')}.`);
  });
}

import { CsvError, parse } from 'csv-parse/sync';
import { textOf, unreadable, type ImportFile } from './import-file.js';

/** Rows of a CSV file, as they stand: commas only, quotes where a cell holds a comma, a quote or a line break. */
export function csvRows(file: ImportFile): string[][] {
  const text = textOf(file);
  const heading = text.slice(0, text.search(/\r|\n|$/));
  if (/[;\t]/.test(heading) && !heading.includes(',')) {
    const by = heading.includes(';') ? 'semicolons' : 'tabs';
    throw unreadable(file, 'row 1', `its columns are separated by ${by}; save it with commas between the columns.`);
  }
  try {
    return parse(text, { relax_column_count: true, trim: true, max_record_size: 100_000 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: number };
    throw unreadable(file, `line ${lines ?? 1}`, 'a quote is opened and not closed, or a row is far too long.');
  }
}

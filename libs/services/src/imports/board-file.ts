// Members of the Advisory Board: one row a term.
import { REGIONS } from '#domain/board/decisions';
import type { BoardEntry } from '../board/board-register.service.js';
import { Faults } from './faults.js';
import type { ImportFile } from './import-file.js';
import { RowReader } from './row-reader.js';
import { readTable } from './table.js';

type Column = 'name' | 'email' | 'region' | 'from' | 'to';

const WRITTEN = REGIONS.map((region) => region.toLowerCase()) as [string, ...string[]];

/** @throws InvalidInput with every fault, by row and column. */
export async function readBoard(
  file: ImportFile,
): Promise<{ readonly rows: number; readonly entries: readonly BoardEntry[] }> {
  const rows = await readTable<Column>(file, { required: ['name', 'email', 'region', 'from'], optional: ['to'] });
  const faults = new Faults();
  const entries = rows.map((row) => entryOf(new RowReader(row, faults)));
  faults.refuse(file.name);
  return { rows: rows.length, entries };
}

function entryOf(reader: RowReader<Column>): BoardEntry {
  const region = reader.oneOf('region', WRITTEN);
  const [fromDay, toDay] = [reader.day('from'), reader.day('to')];
  if (fromDay === null) reader.fault('from', 'is needed: a term has its first day.');
  if (fromDay !== null && toDay !== null && toDay < fromDay) reader.fault('to', 'lies before the first day.');
  return {
    name: reader.text('name'),
    email: reader.email('email'),
    region: REGIONS.find((each) => each.toLowerCase() === region) ?? 'Europe',
    fromDay: fromDay ?? ('1970-01-01' as BoardEntry['fromDay']),
    toDay,
  };
}

// Assessors: one row each. Who is active was trained and approved (docs/process.md: from 2004 all of them passed the training,
// and the Advisory Board approves each appointment).
import type { AssessorEntry } from '../assessors/assessors-register.service.js';
import { Faults } from './faults.js';
import type { ImportFile } from './import-file.js';
import { RowReader } from './row-reader.js';
import { readTable } from './table.js';

type Column = 'reference' | 'name' | 'email' | 'employer' | 'status' | 'supervisory' | 'trained on' | 'approved on';

const STATUSES = ['candidate', 'trained', 'board approved', 'active', 'suspended', 'lapsed'] as const;

/** @throws InvalidInput with every fault, by row and column. */
export async function readAssessors(
  file: ImportFile,
): Promise<{ readonly rows: number; readonly entries: readonly AssessorEntry[] }> {
  const rows = await readTable<Column>(file, {
    required: ['reference', 'name', 'email', 'status'],
    optional: ['employer', 'supervisory', 'trained on', 'approved on'],
  });
  const faults = new Faults();
  const entries = rows.map((row) => entryOf(new RowReader(row, faults)));
  refuseTwice(rows, faults);
  faults.refuse(file.name);
  return { rows: rows.length, entries };
}

function entryOf(reader: RowReader<Column>): AssessorEntry {
  const entry: AssessorEntry = {
    reference: reader.text('reference', 40),
    name: reader.text('name'),
    email: reader.email('email'),
    employer: reader.optional('employer') || null,
    status: reader.oneOf('status', STATUSES),
    supervisory: reader.yes('supervisory'),
    trainedOn: reader.day('trained on'),
    approvedOn: reader.day('approved on'),
  };
  if (entry.status === 'active' && entry.trainedOn === null)
    reader.fault('trained on', 'is needed: an active assessor has passed the training.');
  if (entry.status === 'active' && entry.approvedOn === null)
    reader.fault('approved on', 'is needed: the Advisory Board approves each appointment.');
  if (entry.trainedOn && entry.approvedOn && entry.approvedOn < entry.trainedOn)
    reader.fault('approved on', 'lies before the training.');
  return entry;
}

function refuseTwice(
  rows: readonly { readonly row: number; readonly cells: Readonly<Record<Column, string>> }[],
  faults: Faults,
): void {
  for (const column of ['reference', 'email'] as const) {
    const seen = new Map<string, number>();
    for (const { row, cells } of rows) {
      const value = cells[column].toLowerCase();
      const before = seen.get(value);
      if (value !== '' && before !== undefined)
        faults.add(row, column, `"${cells[column]}" stands in row ${before} already.`);
      else seen.set(value, row);
    }
  }
}

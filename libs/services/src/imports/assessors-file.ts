// Assessors: one row each. Who is active was trained and approved (docs/process.md, Assessors); whether the training came
// before the approval, as it must from 2004 on, the register knows, whose dated policy says so.
import { STATUSES, type AssessorStatus } from '#domain/assessors/register';
import type { AssessorEntry } from '../assessors/assessors-register.service.js';
import { Faults } from './faults.js';
import type { ImportFile } from './import-file.js';
import { RowReader } from './row-reader.js';
import { readTable } from './table.js';

const APPOINTMENT = ['trained on', 'approved on', 'minute', 'approved by'] as const;
type Column =
  'reference' | 'name' | 'email' | 'employer' | 'based in' | 'status' | 'supervisory' | (typeof APPOINTMENT)[number];

/** From here on the Board's approval stands behind the entry. */
const APPOINTED: readonly AssessorStatus[] = ['board approved', 'active', 'suspended'];

/** @throws InvalidInput with every fault, by row and column. */
export async function readAssessors(
  file: ImportFile,
): Promise<{ readonly rows: number; readonly entries: readonly AssessorEntry[] }> {
  const rows = await readTable<Column>(file, {
    required: ['reference', 'name', 'email', 'status'],
    optional: ['employer', 'based in', 'supervisory', ...APPOINTMENT],
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
    basedIn: reader.optional('based in') || null,
    minuteNo: reader.optional('minute', 60) || null,
    approvedBy: reader
      .optional('approved by', 1000)
      .split('|')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
  refuseUnapproved(entry, reader);
  return entry;
}

function refuseUnapproved(entry: AssessorEntry, reader: RowReader<Column>): void {
  if (entry.status === 'active' && entry.trainedOn === null)
    reader.fault('trained on', 'is needed: an active assessor has passed the training.');
  const appointed = APPOINTED.includes(entry.status);
  if (appointed && entry.approvedOn === null)
    reader.fault('approved on', 'is needed: the Advisory Board approves each appointment.');
  if (appointed && entry.minuteNo === null)
    reader.fault('minute', 'is needed: the minute of the Board’s approval stands behind each appointment.');
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

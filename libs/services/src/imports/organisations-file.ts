// Organisations: one row a contact; the organisation's own columns are repeated, or empty from its second row on.
import { plainVatNumber, vatNumberFault } from '#domain/organisations/vat-number';
import type { ContactEntry, OrganisationEntry } from '../organisations/organisations-register.service.js';
import { Faults } from './faults.js';
import type { ImportFile } from './import-file.js';
import { RowReader } from './row-reader.js';
import { readTable, type TableRow } from './table.js';

const OWN = [
  'name',
  'legal name',
  'country',
  'address',
  'vat number',
  'purchase order required',
  'programmes',
] as const;
const CONTACT = ['contact role', 'contact name', 'contact email'] as const;
type Column = 'reference' | (typeof OWN)[number] | (typeof CONTACT)[number];

const COLUMNS = {
  required: ['reference', 'name', 'country', 'address', ...CONTACT],
  optional: ['legal name', 'vat number', 'purchase order required', 'programmes'],
} as const;

const CONTACT_ROLES = ['programme manager', 'sponsor', 'billing', 'second contact'] as const;

/** Several lines or names in one cell. */
const parts = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** @throws InvalidInput with every fault, by row and column. */
export async function readOrganisations(
  file: ImportFile,
): Promise<{ readonly rows: number; readonly entries: readonly OrganisationEntry[] }> {
  const rows = await readTable<Column>(file, { required: [...COLUMNS.required], optional: [...COLUMNS.optional] });
  const faults = new Faults();
  const entries = [...byReference(rows, faults).values()].map((own) => entryOf(own, faults));
  faults.refuse(file.name);
  return { rows: rows.length, entries };
}

function byReference(
  rows: readonly TableRow<Column>[],
  faults: Faults,
): ReadonlyMap<string, readonly TableRow<Column>[]> {
  const groups = new Map<string, TableRow<Column>[]>();
  for (const row of rows) {
    const { reference } = row.cells;
    if (!/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/.test(reference)) {
      faults.add(row.row, 'reference', 'is needed: letters, digits, dots and dashes, such as ORG-014.');
    }
    const group = groups.get(reference);
    if (group) group.push(row);
    else groups.set(reference, [row]);
  }
  return groups;
}

function entryOf(rows: readonly TableRow<Column>[], faults: Faults): OrganisationEntry {
  const readers = rows.map((row) => new RowReader(row, faults));
  const [first] = readers as [RowReader<Column>];
  refuseDifferences(rows, faults);
  const addressLines = parts(first.text('address', 500));
  if (addressLines.length > 8) first.fault('address', 'has more than 8 lines.');
  const programmes = distinct(rows.flatMap((row) => parts(row.cells.programmes)));
  if (programmes.some((name) => name.length > 200))
    first.fault('programmes', 'has a name longer than 200 characters; separate names by |.');
  const name = first.text('name');
  return {
    reference: rows[0]?.cells.reference ?? '',
    name,
    legalName: first.optional('legal name') || name,
    country: country(first),
    addressLines,
    vatNumber: vatNumber(first, rows[0]?.cells.country ?? ''),
    purchaseOrderRequired: first.yes('purchase order required'),
    contacts: contacts(readers),
    programmes,
  };
}

/** An organisation says the same of itself in every row, or nothing. */
function refuseDifferences([first, ...others]: readonly TableRow<Column>[], faults: Faults): void {
  for (const column of OWN) {
    if (column === 'programmes' || !first) continue;
    for (const { row, cells } of others) {
      if (cells[column] === '' || cells[column] === first.cells[column]) continue;
      faults.add(
        row,
        column,
        `"${cells[column]}" differs from row ${first.row} of the same reference, "${first.cells[column]}".`,
      );
    }
  }
}

function country(reader: RowReader<Column>): string {
  const code = reader.text('country');
  if (code !== '' && !/^[A-Z]{2}$/.test(code))
    reader.fault('country', `"${code}" is no country code of two capital letters, such as GB.`);
  else if (code === 'UK') reader.fault('country', 'the code of the United Kingdom is GB.');
  return code;
}

/** A country at fault is told by itself: against which country's rules the number stands is not known then. */
function vatNumber(reader: RowReader<Column>, ofCountry: string): string | null {
  const number = plainVatNumber(reader.optional('vat number'));
  if (number === '') return null;
  const wrong = ofCountry === 'UK' ? undefined : vatNumberFault(number, ofCountry);
  if (wrong) reader.fault('vat number', `"${number}": ${wrong}`);
  return number;
}

function contacts(readers: readonly RowReader<Column>[]): readonly ContactEntry[] {
  const seen = new Map<string, number>();
  return readers.map((reader) => {
    const role = reader.oneOf('contact role', CONTACT_ROLES);
    const email = reader.email('contact email');
    const before = seen.get(`${role} ${email}`);
    if (before !== undefined && email !== '') reader.fault('contact email', `is ${role} in row ${before} already.`);
    seen.set(`${role} ${email}`, reader.row);
    return { role, name: reader.text('contact name'), email };
  });
}

// Cases of the time before this system: one row a case, finished or under way.
import type { LocalDay } from '#domain/calendar/dates';
import { parsePounds, pence, type Pence } from '#domain/money/pence';
import { GRADES, type Grade } from '#domain/scoring/standards';
import { type Faults } from './faults.js';
import type { ImportFile } from './import-file.js';
import { RowReader } from './row-reader.js';
import { readTable } from './table.js';

const REQUIRED = ['number', 'organisation', 'programme', 'level', 'applied', 'accepted', 'fee', 'source'] as const;
const OPTIONAL = [
  ...(['standards', 'assessor', 'supervisor', 'visit first', 'visit last', 'place', 'report', 'overall'] as const),
  ...(['grade', 'certificate', 'certificate number', 'withdrawn', 'closed'] as const),
] as const;
export type CatalogueColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** A row as it reads; what it refers to is found by the use case. */
export interface CatalogueRow {
  readonly row: number;
  readonly number: string;
  readonly year: number;
  readonly ordinal: number;
  readonly organisation: string;
  readonly programme: string;
  readonly level: Grade;
  readonly appliedOn: LocalDay;
  readonly acceptedOn: LocalDay;
  readonly fee: Pence;
  readonly source: string;
  readonly standards: string;
  readonly assessor: string;
  readonly supervisor: string;
  readonly visitDays: readonly LocalDay[];
  readonly place: string;
  readonly reportOn: LocalDay | null;
  readonly overall: string;
  readonly grade: Grade | null;
  readonly certificateOn: LocalDay | null;
  /** As it stands on the certificate; empty where nobody knows it any more. */
  readonly certificateNo: string;
  readonly withdrawnOn: LocalDay | null;
  readonly closedOn: LocalDay | null;
}

const NUMBER = /^A-(20\d\d)-(\d{4})$/;
const SCORE = /^\d{1,3}\.\d$/;
const STAND_IN = '2003-01-01' as LocalDay;

export async function readBackCatalogue(file: ImportFile, faults: Faults): Promise<readonly CatalogueRow[]> {
  const rows = await readTable<CatalogueColumn>(file, { required: REQUIRED, optional: OPTIONAL });
  const read = rows.map((row) => rowOf(new RowReader(row, faults)));
  refuseTwice(read, 'number', faults);
  refuseTwice(read, 'certificate number', faults);
  return read;
}

function refuseTwice(rows: readonly CatalogueRow[], column: 'number' | 'certificate number', faults: Faults): void {
  const seen = new Map<string, number>();
  for (const { number, certificateNo, row } of rows) {
    const given = column === 'number' ? number : certificateNo;
    const before = given === '' ? undefined : seen.get(given);
    if (before !== undefined) faults.add(row, column, `"${given}" stands in row ${before} already.`);
    seen.set(given, before ?? row);
  }
}

function needed(reader: RowReader<CatalogueColumn>, column: CatalogueColumn): LocalDay {
  const day = reader.day(column);
  if (day === null) reader.fault(column, 'is needed, as a date such as 2005-03-31.');
  return day ?? STAND_IN;
}

function rowOf(reader: RowReader<CatalogueColumn>): CatalogueRow {
  const number = reader.text('number').toUpperCase();
  const [, year = '2003', ordinal = '1'] = NUMBER.exec(number) ?? [];
  if (number !== '' && !NUMBER.test(number))
    reader.fault('number', `"${number}" is no case number such as A-2004-0017.`);
  const fee = parsePounds(reader.text('fee'));
  if (fee === undefined) reader.fault('fee', 'is no amount; write pounds and pence, such as 5000.00.');
  const [first, last] = [reader.day('visit first'), reader.day('visit last')];
  if ((first === null) !== (last === null))
    reader.fault('visit last', 'first and last day stand together or not at all.');
  const overall = reader.optional('overall', 5);
  if (overall !== '' && !SCORE.test(overall)) reader.fault('overall', `"${overall}" is no score such as 88.4.`);
  const grade = reader.optional('grade').toLowerCase();
  if (grade !== '' && !(GRADES as readonly string[]).includes(grade))
    reader.fault('grade', `"${grade}" is not among: ${GRADES.join(', ')}.`);
  return {
    ...{ row: reader.row, number, year: Number(year), ordinal: Number(ordinal) },
    ...{ organisation: reader.text('organisation'), programme: reader.text('programme') },
    level: reader.oneOf('level', [...GRADES] as [Grade, ...Grade[]]),
    ...{ appliedOn: needed(reader, 'applied'), acceptedOn: needed(reader, 'accepted') },
    ...{ fee: fee ?? pence(0), source: reader.text('source', 300), standards: reader.optional('standards') },
    ...{ assessor: reader.optional('assessor'), supervisor: reader.optional('supervisor') },
    visitDays: first !== null && last !== null ? [...new Set([first, last])] : [],
    ...{ place: reader.optional('place'), reportOn: reader.day('report'), overall },
    grade: grade === '' ? null : (grade as Grade),
    ...{
      certificateOn: reader.day('certificate'),
      certificateNo: reader.optional('certificate number', 60),
      withdrawnOn: reader.day('withdrawn'),
      closedOn: reader.day('closed'),
    },
  };
}

// A file of the bank: what kind it is, its text, and what it says.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import { readCamt } from '#domain/bank/camt';
import { guessMap, type ColumnMap, type Separator } from '#domain/bank/column-map';
import { readCsv, tableOf, type Row } from '#domain/bank/csv';
import { fault, type Read } from '#domain/bank/statement';
import type { FieldFault } from '#domain/errors';
import { xmlTree } from './xml-tree.js';

export interface BankFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ReadFile {
  readonly format: 'CSV' | 'CAMT.053';
  readonly sha256: string;
  readonly read: Read;
  /** Of a CSV file: what it was read by, and what a person chooses columns from. */
  readonly table: {
    readonly map: ColumnMap;
    readonly guessed: boolean;
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

/** A request of the api takes no more, as it comes in letters. */
const MOST_BYTES = 700_000;
const SHOWN_ROWS = 5;

/** Where a CSV file's columns are told apart, before anybody has said which is which. */
export type Shape = Pick<ColumnMap, 'separator' | 'headingLine'>;

export function readBankFile(file: BankFile, map: ColumnMap | undefined, shape?: Shape): ReadFile {
  const text = textOf(file.bytes);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const tooLarge = sizeFault(file.bytes);
  if (/^\s*</.test(text))
    return { format: 'CAMT.053', sha256, table: null, read: tooLarge ? refused(tooLarge) : readXml(text) };
  const look = shape ?? { separator: separatorOf(text), headingLine: 1 };
  const { rows, unreadable } = tooLarge ? { rows: [], unreadable: tooLarge } : rowsOf(text, map ?? look);
  const used = map ?? guessOf(rows, look);
  const { headings, body } = tableOf(rows, used);
  const shown = body.slice(0, SHOWN_ROWS).map(({ cells }) => cells);
  const read = unreadable ? refused(unreadable) : readCsv(rows, used);
  return { format: 'CSV', sha256, read, table: { map: used, guessed: !map, headings, rows: shown } };
}

const refused = (why: FieldFault): Read => ({
  ...{ account: null, opening: null, closing: null, lines: [] },
  faults: [why],
});

function sizeFault(bytes: Buffer): FieldFault | undefined {
  if (bytes.length === 0) return fault('file', 'size', 'It is empty.');
  if (bytes.length <= MOST_BYTES) return undefined;
  return fault('file', 'size', `It is larger than ${MOST_BYTES / 1000} kB; fetch a shorter period from the bank.`);
}

/** Banks that do not write UTF-8 write the letters of Windows. */
const textOf = (bytes: Buffer): string => new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);

function readXml(text: string): Read {
  const tree = xmlTree(text);
  return 'root' in tree ? readCamt(tree.root) : refused(fault(`line ${tree.line}`, 'XML', tree.message));
}

const SIGN: Readonly<Record<Separator, string>> = { ',': ',', ';': ';', tab: '\t' };

function separatorOf(text: string): Separator {
  const [heading = ''] = text.split(/\r|\n/, 1);
  const times = (sign: string): number => heading.split(sign).length;
  if (times('\t') > Math.max(times(','), times(';'))) return 'tab';
  return times(';') > times(',') ? ';' : ',';
}

function guessOf(rows: readonly Row[], shape: Shape): ColumnMap {
  const { headings, body } = tableOf(rows, shape);
  const first = body.slice(0, 20).map(({ cells }) => cells);
  return { ...guessMap(headings, first), ...shape };
}

interface Rows {
  readonly rows: readonly Row[];
  readonly unreadable?: FieldFault;
}

function rowsOf(text: string, { separator, headingLine }: Shape): Rows {
  const options = {
    ...{ bom: true, delimiter: SIGN[separator], info: true, relax_column_count: true, trim: true },
    ...{ from_line: Math.max(1, headingLine), max_record_size: 100_000 },
  } as const;
  try {
    const parsed = parse(text, options) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return { rows: parsed.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: number };
    const message = 'A quote is opened and not closed, or a row is far too long.';
    return { rows: [], unreadable: fault(`line ${lines ?? 1}`, 'row', message) };
  }
}

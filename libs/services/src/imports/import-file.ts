import { isUtf8 } from 'node:buffer';
import { InvalidInput } from '#domain/errors';

/** A file as it came in; its name is for messages only, its content says what it is. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ImportReport {
  readonly what: 'organisations' | 'board' | 'assessors' | 'standards' | 'scores' | 'cases';
  /** Everything was checked against the database too, and nothing written. */
  readonly dryRun: boolean;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly notes: readonly string[];
}

export type Counts = Pick<ImportReport, 'added' | 'changed' | 'unchanged'>;

export const MOST_BYTES = 5_000_000;
export const MOST_ROWS = 5_000;

/** The refusal of a file that cannot be read at all. */
export const unreadable = (file: ImportFile, where: string, message: string): InvalidInput =>
  new InvalidInput(`${file.name} cannot be read: ${message}`, [{ pointer: where, message }], 'IMPORTS.UNREADABLE');

/** @throws InvalidInput unless it is text in UTF-8, the byte order mark taken off. */
export function textOf(file: ImportFile): string {
  if (isUtf8(file.bytes)) return new TextDecoder().decode(file.bytes);
  throw unreadable(file, 'file', 'its letters are not UTF-8. In a spreadsheet, save it as "CSV UTF-8".');
}

export function refuseSize(file: ImportFile): void {
  if (file.bytes.length === 0) throw unreadable(file, 'file', 'it is empty.');
  if (file.bytes.length > MOST_BYTES) {
    throw unreadable(file, 'file', `it is larger than ${MOST_BYTES / 1_000_000} MB; split it.`);
  }
}

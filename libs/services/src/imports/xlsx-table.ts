import { readSheet, type CellValue } from 'read-excel-file/node';
import { unreadable, type ImportFile } from './import-file.js';

/** A workbook unpacks to far more than its size: what it says of itself is checked first. */
const MOST_UNPACKED = 60_000_000;

/** Central directory of a zip file (PKWARE APPNOTE 4.3.12): signature, and where an entry keeps its unpacked size. */
const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
const UNPACKED_SIZE_AT = 24;
const ENTRY_LENGTH = 46;

export const isWorkbook = ({ bytes }: ImportFile): boolean =>
  bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';

export const isOldWorkbook = ({ bytes }: ImportFile): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';

function unpackedSize(bytes: Buffer): number {
  let total = 0;
  for (
    let at = bytes.indexOf(ENTRY);
    at !== -1 && at + ENTRY_LENGTH <= bytes.length;
    at = bytes.indexOf(ENTRY, at + 4)
  ) {
    total += bytes.readUInt32LE(at + UNPACKED_SIZE_AT);
  }
  return total;
}

function asText(cell: CellValue | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell).trim();
}

/** Rows of a workbook's first sheet, every cell as text. */
export async function xlsxRows(file: ImportFile): Promise<string[][]> {
  if (unpackedSize(file.bytes) > MOST_UNPACKED) throw unreadable(file, 'file', 'it unpacks to more than 60 MB.');
  try {
    const rows = await readSheet(file.bytes);
    return rows.map((row) => row.map(asText));
  } catch (error) {
    // The reader has an error class of its own for each way of being broken, and lets some of its parsers' through.
    throw unreadable(
      file,
      'file',
      `it is no workbook that can be opened (${error instanceof Error ? error.message : 'damaged'}).`,
    );
  }
}

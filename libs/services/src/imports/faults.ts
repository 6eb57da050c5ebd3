import { InvalidInput, type FieldFault } from '#domain/errors';

const MOST_SHOWN = 200;

/** Collects every fault of a file, so that it is corrected once and not row by row. */
export class Faults {
  private readonly found: (FieldFault & { readonly row: number })[] = [];

  /** `row` as a spreadsheet counts: the headings are row 1. */
  add(row: number, column: string | undefined, message: string): void {
    this.found.push({ row, pointer: column === undefined ? `row ${row}` : `row ${row}, column ${column}`, message });
  }

  /** @throws InvalidInput with all faults, the first rows first; nothing of the file is taken over then. */
  refuse(fileName: string): void {
    const count = this.found.length;
    if (count === 0) return;
    const inOrder = [...this.found].sort((one, other) => one.row - other.row);
    const shown: FieldFault[] = inOrder.slice(0, MOST_SHOWN).map(({ pointer, message }) => ({ pointer, message }));
    if (count > MOST_SHOWN) shown.push({ pointer: 'file', message: `and ${count - MOST_SHOWN} more faults.` });
    throw new InvalidInput(
      `${fileName} has ${count} ${count === 1 ? 'fault' : 'faults'}; nothing was imported. Correct the file and import it again.`,
      shown,
      'IMPORTS.FAULTY',
    );
  }
}

import { parseDay, type LocalDay } from '#domain/calendar/dates';
import type { Faults } from './faults.js';
import type { TableRow } from './table.js';

/** Reads the cells of one row; what is wrong is noted with row and column, and a stand-in is answered so that reading goes on. */
export class RowReader<Column extends string> {
  constructor(
    private readonly table: TableRow<Column>,
    private readonly faults: Faults,
  ) {}

  get row(): number {
    return this.table.row;
  }

  fault(column: Column | undefined, message: string): void {
    this.faults.add(this.row, column, message);
  }

  text(column: Column, most = 200): string {
    const text = this.optional(column, most);
    if (text === '') this.fault(column, 'is empty; it is needed.');
    return text;
  }

  optional(column: Column, most = 200): string {
    const text = this.table.cells[column];
    if (text.length > most) this.fault(column, `is longer than ${most} characters.`);
    return text;
  }

  email(column: Column): string {
    const text = this.text(column).toLowerCase();
    if (text !== '' && !/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/.test(text)) {
      this.fault(column, `"${text}" is no e-mail address; one address in each row.`);
    }
    return text;
  }

  oneOf<Choice extends string>(column: Column, choices: readonly [Choice, ...Choice[]]): Choice {
    const text = this.text(column).toLowerCase();
    const choice = choices.find((each) => each === text);
    if (choice === undefined && text !== '') this.fault(column, `"${text}" is not among: ${choices.join(', ')}.`);
    return choice ?? choices[0];
  }

  /** Empty is no. */
  yes(column: Column): boolean {
    const text = this.optional(column).toLowerCase();
    if (!['yes', 'no', ''].includes(text)) this.fault(column, `"${text}" is neither yes nor no.`);
    return text === 'yes';
  }

  day(column: Column): LocalDay | null {
    const text = this.optional(column);
    const day = parseDay(text);
    if (day === undefined && text !== '') this.fault(column, `"${text}" is no date; write it as 2005-03-31.`);
    return day ?? null;
  }
}

import { describe, expect, it } from '@jest/globals';
import { csvOf, plainRows } from './csv.js';
import type { Column } from './column.js';

interface Row {
  readonly name: string;
  readonly amount: number;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Selected', cell: () => null },
  { title: 'Name', cell: ({ name }) => name },
  {
    title: 'Amount',
    cell: ({ amount }) => `£${amount}`,
    plain: ({ amount }) => ({ Net: String(amount), Currency: 'GBP' }),
  },
];

const written = async (...rows: readonly Row[]): Promise<string> => (await csvOf(plainRows(COLUMNS, rows))).text();

describe('a list as a file', () => {
  it('has plain values under headings, and nothing of what is for the screen only', async () => {
    expect(await written({ name: 'Northern Rail', amount: 12 })).toBe('Name,Net,Currency\r\nNorthern Rail,12,GBP');
  });

  it('keeps commas, quotes and line ends inside their cell', async () => {
    expect(await written({ name: 'A "B", C\nD', amount: 1 })).toContain('"A ""B"", C\nD",1,GBP');
  });

  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', ' =1+1', '＝1', '－1', ' -1+2', '\n=1'])(
    'never lets the cell %j become a formula',
    async (name) => {
      expect(await written({ name, amount: 1 })).toMatch(/\r\n"?'\s*[=+\-@\t\r＝－]/);
    },
  );

  it('leaves a negative amount a number', async () => {
    expect(await written({ name: '-12.50', amount: 1 })).toContain('\r\n-12.50,1');
  });
});

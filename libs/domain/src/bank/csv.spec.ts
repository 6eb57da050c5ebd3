import { faultsOfMap, guessMap, type ColumnMap } from './column-map.js';
import { readCsv, type Row } from './csv.js';

const SIGNED: ColumnMap = {
  ...{ separator: ',', headingLine: 1, date: 'Date', dateOrder: 'day month year', decimal: '.' },
  ...{ amount: 'Amount', moneyIn: null, moneyOut: null, description: ['Description'], reference: 'Reference' },
  currency: null,
};
const IN_AND_OUT: ColumnMap = { ...SIGNED, amount: null, moneyIn: 'Paid in', moneyOut: 'Paid out' };

const rows = (...cells: readonly (readonly string[])[]): readonly Row[] =>
  cells.map((each, index) => ({ line: index + 1, cells: each }));

describe('a bank’s CSV file', () => {
  it('F87 is read by a map with one signed amount', () => {
    const file = rows(
      ['Date', 'Description', 'Reference', 'Amount'],
      ['12/04/2005', 'HARTFIELD COUNTY COUNCIL', 'INV-000001', '6,135.85'],
      ['', '', '', ''],
      ['13/04/2005', 'BANK CHARGES', '', '-12.50'],
    );
    expect(readCsv(file, SIGNED)).toMatchObject({
      faults: [],
      lines: [
        { place: 'line 2', bookedOn: '2005-04-12', pence: 613_585, reference: 'INV-000001' },
        { place: 'line 4', bookedOn: '2005-04-13', pence: -1_250, description: 'BANK CHARGES' },
      ],
    });
  });

  it('F87 is read by a map with money in and money out, whichever sign the bank gives what went out', () => {
    const file = rows(
      ['Date', 'Description', 'Reference', 'Paid in', 'Paid out'],
      ['12/04/2005', 'A', '', '100.00', ''],
      ['12/04/2005', 'B', '', '', '20.00'],
      ['12/04/2005', 'C', '', '0.00', '-30.00'],
    );
    expect(readCsv(file, IN_AND_OUT).lines.map(({ pence }) => pence)).toEqual([10_000, -2_000, -3_000]);
  });

  it('F87 names line, column and rule of every fault at once', () => {
    const file = rows(
      ['Date', 'Description', 'Reference', 'Paid in', 'Paid out', 'Currency'],
      ['31/02/2005', 'A', '', '1.00', '', 'GBP'],
      ['12/04/2005', 'B', '', '1,00', '', 'GBP'],
      ['12/04/2005', 'C', '', '1.00', '2.00', 'GBP'],
      ['12/04/2005', 'D', '', '', '', 'GBP'],
      ['12/04/2005', 'E', '', '1.00', '', 'EUR'],
      ['12/04/2005', 'F', ''],
    );
    const { faults } = readCsv(file, { ...IN_AND_OUT, currency: 'Currency' });
    expect(faults.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual([
      'line 2, column Date: “31/02/2005” is no date in the order day month year.',
      'line 3, column Paid in: “1,00” is no amount in pounds and pence with “.” before the pence.',
      'line 4, column Paid in: The row has both Paid in and Paid out.',
      'line 5, column Paid in: The row has neither Paid in nor Paid out; take it out of the file.',
      'line 6, column Currency: The books are kept in GBP; this row is in “EUR”.',
      'line 7, columns: The row has 3 cells where the headings have 6.',
    ]);
  });

  it('F87 without a column that the map names is refused with the columns that it has', () => {
    const { faults, lines } = readCsv(rows(['Day', 'Amount'], ['1', '2']), SIGNED);
    expect(lines).toEqual([]);
    expect(faults[0]).toEqual({
      pointer: 'line 1, column Date',
      message: 'The file has no such column; it has Day, Amount.',
    });
  });

  it('F87 without headings has numbered columns', () => {
    const map = {
      ...SIGNED,
      headingLine: 0,
      date: 'Column 1',
      amount: 'Column 2',
      description: ['Column 3'],
      reference: null,
    };
    expect(readCsv(rows(['12/04/2005', '1.00', 'A']), map).lines).toMatchObject([{ pence: 100, description: 'A' }]);
  });
});

describe('a column map', () => {
  it('F87 names either a signed amount or both money in and money out', () => {
    expect(faultsOfMap(SIGNED)).toEqual([]);
    expect(faultsOfMap(IN_AND_OUT)).toEqual([]);
    expect(faultsOfMap({ ...IN_AND_OUT, moneyOut: null })).toMatchObject([{ pointer: '/amount' }]);
    expect(faultsOfMap({ ...SIGNED, moneyIn: 'Paid in' })).toMatchObject([{ pointer: '/amount' }]);
    expect(faultsOfMap({ ...SIGNED, description: [] })).toMatchObject([{ pointer: '/description' }]);
  });

  it('F87 is guessed from headings and first rows', () => {
    const headings = ['Date', 'Type', 'Description', 'Money out', 'Money in', 'Balance'];
    expect(guessMap(headings, [['12/04/2005', 'BAC', 'HARTFIELD', '', '6135.85', '9000.00']])).toMatchObject({
      ...{ date: 'Date', dateOrder: 'day month year', decimal: '.', amount: null, moneyIn: 'Money in' },
      ...{ moneyOut: 'Money out', description: ['Description'] },
    });
    expect(
      guessMap(
        ['Date', 'Amount'],
        [
          ['31/04/2005', '1.000.00'],
          ['5/4/2005', '1.00'],
          ['6/4/2005', '2.00'],
        ],
      ),
    ).toMatchObject({
      ...{ dateOrder: 'day month year', decimal: '.' },
    });
    expect(guessMap(['Buchungsdatum', 'Betrag', 'Name'], [['2005-04-12', '6.135,85', 'X']])).toMatchObject({
      ...{ date: 'Buchungsdatum', dateOrder: 'year month day', decimal: ',', amount: 'Betrag' },
    });
  });
});

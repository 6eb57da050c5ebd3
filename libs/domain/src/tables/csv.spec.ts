import fc from 'fast-check';
import { csvOf } from './csv.js';

const row = (...cells: readonly (string | number | null)[]): string =>
  csvOf([], [cells]).split('\r\n').slice(1).join('\r\n');

describe('a table as CSV', () => {
  it.each([
    ['plain', ['INV-000001', '5000.00', null, 3], 'INV-000001,5000.00,,3\r\n'],
    ['with commas, quotes and line ends', ['Oak, Ash', 'the "Oak"', 'a\nb'], '"Oak, Ash","the ""Oak""","a\nb"\r\n'],
    ['with an amount below nothing', ['-125.00'], '-125.00\r\n'],
    ['with a formula', ['=1+1', '+44 1628', '@SUM(A1)', '-2+3', '\t=1'], "'=1+1,'+44 1628,'@SUM(A1),'-2+3,'\t=1\r\n"],
  ])('F99 writes a row %s', (_what, cells, text) => {
    expect(row(...cells)).toBe(text);
  });

  it('F99 never lets a cell begin as a formula, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = row(text).slice(0, -'\r\n'.length).replace(/^"/, '');
        expect(/^[=+@\t\r]/.test(cell)).toBe(false);
        expect(/^-(?!\d+(\.\d+)?"?$)/.test(cell)).toBe(false);
      }),
    );
  });

  it('begins with the mark of UTF-8 and its titles', () => {
    expect(csvOf(['Number', 'Net'], [])).toBe('\uFEFFNumber,Net\r\n');
  });
});

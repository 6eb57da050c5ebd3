import fc from 'fast-check';
import { day } from '../calendar/dates.js';
import { totalsOf } from '../invoices/vat.js';
import { pence, sum } from '../money/pence.js';
import { cellText, csvText } from './csv.js';
import { taxedLines, type ExportDocument } from './export-lines.js';
import { SAGE_COLUMNS, sageAccount, sageFile } from './sage.js';
import { XERO_COLUMNS, xeroFile } from './xero.js';

type Line = readonly [description: string, quantity: string, unitNet: number, net: number, rate?: number];

const document = (
  kind: ExportDocument['kind'],
  lines: readonly Line[],
  more: Partial<ExportDocument> = {},
): ExportDocument => {
  const given = lines.map(([description, quantity, unitNet, net, rateBasisPoints = 1750]) => ({
    ...{ description, quantity, unitNet: pence(unitNet), net: pence(net), rateBasisPoints },
  }));
  const { net, vat, gross, vatByRate } = totalsOf(given);
  return {
    ...{
      id: '1',
      number: 'INV-000001',
      kind,
      organisation: { id: 'o', name: 'Northern Rail' },
      issuedOn: day('2005-03-16'),
    },
    ...{
      taxPoint: day('2005-03-16'),
      vatDay: day('2005-03-16'),
      vatDayReason: null,
      treatment: 'UK VAT',
      supply: true,
    },
    ...{ netPence: net, vatPence: vat, grossPence: gross, vatByRate, customerReference: 'ORG-014', lines: given },
    ...{ customer: { name: 'Northern Rail Ltd', addressLines: ['1 Station Road', 'York'] }, email: 'ap@example.org' },
    ...{ caseNumber: 'A-2005-0001', purchaseOrder: null, dueOn: day('2005-04-15'), ...more },
  };
};
const FEE: Line = ['Assessment', '1', 500_000, 500_000];
const MILES: Line = ['Mileage', '40', 40, 1_600];
const NOMINALS = { sales: '4000', bank: '1200', badDebts: '8100' };
const cells = (text: string) =>
  text
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));

describe('F92 cells of a file', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+44 1628', `'+44 1628`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['-2+3', `'-2+3`],
    [' =1', `' =1`],
    ['＝1', `'＝1`],
    ['-141.00', '-141.00'],
    ['Smith, Jones', '"Smith, Jones"'],
    ['two\nlines', '"two\nlines"'],
  ])('%j is written as %j', (given, written) => {
    expect(cellText(given)).toBe(written);
  });

  it('none begins a formula, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', '1', '.', 'a', '"') }),
        (given) => {
          const first = cellText(given).replace(/^"/, '');
          expect(/^-?\d+(\.\d+)?$/.test(given) || !/^[=+\-@\t\r]/.test(first)).toBe(true);
        },
      ),
    );
    expect(csvText(['a'], [[null], [1]])).toBe('a\r\n\r\n1\r\n');
  });
});

describe('F92 lines for another package', () => {
  it('make up the document’s VAT of each rate to the penny', () => {
    const line = fc.tuple(
      fc.constant('x'),
      fc.constant('1'),
      fc.constant(0),
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(0, 1500, 1750, 2000),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
        const given = document('invoice', lines);
        const taxed = taxedLines(given);
        for (const { rateBasisPoints, vat } of given.vatByRate)
          expect(sum(taxed.filter((each) => each.rateBasisPoints === rateBasisPoints).map((each) => each.vat))).toBe(
            vat,
          );
        expect(taxed.every(({ vat }) => vat >= 0)).toBe(true);
        expect(xeroFile([given], '200').totals).toMatchObject({ netPence: given.netPence, vatPence: given.vatPence });
        expect(sageFile([given], [], NOMINALS).totals).toMatchObject({ grossPence: given.grossPence });
      }),
    );
  });
});

describe('F92 Xero', () => {
  it('has the columns of its template, days the British way, and each line with its VAT', () => {
    const [header, fee, miles] = cells(xeroFile([document('invoice', [FEE, MILES])], '200').text);
    expect(header).toEqual([...XERO_COLUMNS]);
    const of = (row: readonly string[] | undefined, column: string) => row?.[header!.indexOf(column)];
    expect(of(fee, '*ContactName')).toBe('Northern Rail Ltd');
    expect([of(fee, '*InvoiceDate'), of(fee, '*DueDate')]).toEqual(['16/03/2005', '15/04/2005']);
    expect([of(fee, '*UnitAmount'), of(fee, 'TaxAmount'), of(fee, '*TaxType')]).toEqual([
      '5000.00',
      '875.00',
      '17.5% (VAT on Income)',
    ]);
    expect([of(miles, '*Quantity'), of(miles, '*UnitAmount'), of(miles, 'TaxAmount')]).toEqual(['40', '0.40', '2.80']);
    expect(of(miles, 'Total')).toBe('5893.80');
  });

  it('a credit note is negative; without UK VAT it says so', () => {
    const credit = cells(xeroFile([document('credit note', [FEE])], '200').text)[1];
    expect(credit?.filter((cell) => cell.startsWith('-'))).toEqual(['-5875.00', '-5000.00', '-875.00']);
    const none = { treatment: 'outside the scope', supply: false } as const;
    expect(xeroFile([document('invoice', [['Cancelled', '1', 100, 100, 0]], none)], '200').text).toContain('No VAT');
  });
});

describe('F92 Sage 50', () => {
  it('has the columns of audit trail transactions; invoices, credits and money by their types', () => {
    const moved = [
      ...[{ kind: 'payment', pence: -100_000 } as const, { kind: 'refund', pence: 5_000 } as const],
      { kind: 'write-off', pence: -700 } as const,
    ].map(({ kind, pence: amount }) => ({
      ...{ kind, customerReference: 'ORG-014', day: day('2005-04-05'), name: 'BACS “1”', pence: pence(amount) },
    }));
    const documents = [document('invoice', [FEE]), document('credit note', [MILES], { number: 'CRN-000001' })];
    const [header, ...rows] = cells(sageFile(documents, moved, NOMINALS).text);
    expect(header).toEqual([...SAGE_COLUMNS]);
    expect(rows.map((row) => [row[0], row[2], row[7], row[8], row[9]])).toEqual([
      ['SI', '4000', '5000.00', 'T1', '875.00'],
      ['SC', '4000', '16.00', 'T1', '2.80'],
      ['SA', '1200', '1000.00', 'T9', '0.00'],
      ['SP', '1200', '50.00', 'T9', '0.00'],
      ['SC', '8100', '7.00', 'T9', '0.00'],
    ]);
    expect(rows[0]?.slice(0, 7)).toEqual(['SI', 'ORG014', '4000', '0', '16/03/2005', 'INV-000001', 'Assessment']);
    expect(rows[2]?.[5]).toBe('"BACS ""1"""');
  });

  it('an account has at most eight letters and digits, and two references do not share one', () => {
    expect(sageAccount('ORG-014')).toBe('ORG014');
    const references = Array.from({ length: 2_000 }, (_, index) => `northern.rail/site-${index}`);
    const accounts = references.map(sageAccount);
    expect(accounts.every((each) => /^[A-Z0-9]{8}$/.test(each))).toBe(true);
    expect(new Set(accounts).size).toBe(references.length);
  });
});

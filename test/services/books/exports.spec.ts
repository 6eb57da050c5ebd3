import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { day } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { BookReportsService } from '#services/books/book-reports.service';
import { ExportsService, type ExportLayout } from '#services/books/exports.service';
import { VatChangeService } from '#services/books/vat-change.service';
import { VatTableService } from '#services/books/vat-table.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { SalesLedger } from '../../kit/sales-ledger.js';
import { Ledger } from '../invoices/ledger.js';

const Q1 = { from: day('2005-01-01'), to: day('2005-03-31') };
const FEE = { net: 500_000, rateBasisPoints: 1750 };

describe('F92 exports', () => {
  let ledger: Ledger;

  beforeAll(async () => {
    ledger = await Ledger.open('2005-03-16');
    const sales = new SalesLedger(ledger.db, ledger.world);
    const customer = await sales.customer('=cmd|calc & Söhne');
    await ledger.issued();
    const invoice = await sales.issue(customer, '2005-03-10', FEE, { net: 333, rateBasisPoints: 0 });
    await sales.credit(invoice.id, '2005-03-20', { net: 100_001, rateBasisPoints: 1750, ofLine: 1 });
    await sales.issue(customer, '2005-04-02', FEE);
    ledger.day.moveTo('2005-03-25');
    await ledger.get(PaymentsService).record(ledger.world.as.finance, newId(), {
      ...{ organisationId: customer, receivedOn: day('2005-03-24'), pence: pence(50_000), currency: 'GBP' },
      ...{ method: 'bank transfer', reference: 'BACS', to: 'oldest first' },
    });
  }, 60_000);
  afterAll(() => ledger.close());

  const finance = () => ledger.world.as.finance;
  const exports = () => ledger.get(ExportsService);
  const rowsOf = async (layout: ExportLayout, period = Q1) => {
    const run = await exports().make(finance(), newId(), layout, period);
    const { content } = await exports().file(finance(), run.id);
    return { run, content, rows: parse<Record<string, string>>(content, { columns: true, bom: true }) };
  };
  const total = (rows: readonly Record<string, string>[], column: string) =>
    rows.reduce((all, row) => all + Math.round(Number(row[column]) * 100), 0);

  it('of each layout sum to the VAT return of the period, to the penny', async () => {
    const vat = await ledger.get(BookReportsService).vat(finance(), Q1);
    const { rows, run } = await rowsOf('VAT return');
    expect([total(rows.slice(0, -1), 'Net'), total(rows.slice(0, -1), 'VAT')]).toEqual([vat.netPence, vat.vatPence]);
    expect([total(rows.slice(-1), 'Box 1'), total(rows.slice(-1), 'Box 6')]).toEqual([
      vat.vatPence,
      vat.boxes[5]?.pence,
    ]);
    expect(run.totals).toMatchObject({ netPence: vat.netPence, vatPence: vat.vatPence, grossPence: vat.grossPence });
    const xero = await rowsOf('Xero');
    expect(total(xero.rows, 'TaxAmount')).toBe(vat.vatPence);
    expect(xero.run.totals).toMatchObject({ netPence: vat.netPence, vatPence: vat.vatPence });
    const sage = await rowsOf('Sage 50');
    const signed = sage.rows
      .filter(({ Type }) => Type === 'SI' || Type === 'SC')
      .map((row) => ({ ...row, 'Tax Amount': `${row['Type'] === 'SC' ? '-' : ''}${row['Tax Amount']}` }));
    expect(total(signed, 'Tax Amount')).toBe(vat.vatPence);
    expect(sage.rows.filter(({ Type }) => Type === 'SA')).toMatchObject([
      { 'Net Amount': '500.00', Date: '24/03/2005' },
    ]);
  });

  it('the ledger closes and the debts end where the reports do', async () => {
    const { closingPence } = await ledger.get(BookReportsService).ledger(finance(), Q1, null);
    const [ledgerFile, aged] = [await rowsOf('sales ledger'), await rowsOf('aged debtors')];
    expect(total(ledgerFile.rows.slice(-1), 'Balance')).toBe(closingPence);
    expect(total(aged.rows.slice(0, -1), 'Balance')).toBe(closingPence);
    expect(ledgerFile.run.totals.grossPence).toBe(closingPence);
  });

  it('hand out the same bytes for ever, whatever is issued later; the hash is theirs', async () => {
    const { run, content } = await rowsOf('sales ledger', { from: Q1.from, to: day('2005-12-31') });
    await ledger.issued();
    const again = await exports().file(finance(), run.id);
    expect(again.content.equals(content)).toBe(true);
    expect(run.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await exports().list(finance())).toContainEqual(run);
    await expect(ledger.db.query(`update book_export set file_name = 'other.csv'`)).rejects.toThrow();
  });

  it('a repeat of the command answers the run that was made', async () => {
    const command = newId();
    const first = await exports().make(finance(), command, 'Xero', Q1);
    expect(await exports().make(finance(), command, 'Xero', Q1)).toEqual(first);
  });

  it('a customer’s name is no formula, and spreadsheets are told that it is UTF-8', async () => {
    const { content, rows } = await rowsOf('sales ledger');
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rows.some(({ Customer }) => Customer === `'=cmd|calc & Söhne`)).toBe(true);
    const sage = await rowsOf('Sage 50');
    expect(sage.content[0]).not.toBe(0xef);
  });

  it('are for finance and the manager', async () => {
    await expect(exports().make(ledger.world.as.office, newId(), 'Xero', Q1)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });
});

describe('F82 before and after a change of the VAT rate', () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await Ledger.open('2008-11-20');
  }, 60_000);
  afterAll(() => ledger.close());

  it('lists what straddles it: a draft, a fee not yet charged, an invoice whose service is still to come', async () => {
    const finance = ledger.world.as.finance;
    const issued = await ledger.issued();
    const draft = await ledger.draft();
    await ledger.caseFile('BOOKED');
    const change = await ledger.get(VatChangeService).on(finance, day('2008-12-01'));
    expect(change).toMatchObject({ before: 1750, after: 1500 });
    const of = (id: string | null) => change.cases.find(({ document }) => (document?.id ?? null) === id);
    expect(change.cases).toHaveLength(3);
    expect(of(draft)).toMatchObject({ now: { vatPence: 91_385 }, later: { vatPence: 78_330 }, creditDue: null });
    expect(of(null)).toMatchObject({ netPence: 500_000, document: null, later: { vatPence: 75_000 } });
    expect(of(issued)).toMatchObject({ now: null, creditDue: { pence: 13_055, by: '2009-01-15' } });
    await expect(ledger.get(VatChangeService).on(finance, day('2008-12-02'))).rejects.toMatchObject({
      code: 'BOOKS.NO_CHANGE',
    });
  });

  it('a coming rate is added with its source, a past one is not', async () => {
    const table = ledger.get(VatTableService);
    const finance = ledger.world.as.finance;
    const rate = { fromDay: day('2012-01-01'), basisPoints: 2250, source: 'Finance Act' };
    await table.add(finance, rate);
    expect((await table.list(finance))[0]).toMatchObject({ ...rate, documents: 0 });
    expect((await table.list(finance)).at(-1)).toMatchObject({ basisPoints: 1750, documents: 1 });
    await expect(table.add(finance, rate)).rejects.toMatchObject({ code: 'BOOKS.RATE_EXISTS' });
    await expect(table.add(finance, { ...rate, fromDay: day('2008-11-20') })).rejects.toMatchObject({
      faults: [{ pointer: '/fromDay' }],
    });
    await expect(table.add(ledger.world.as.manager, rate)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });
});

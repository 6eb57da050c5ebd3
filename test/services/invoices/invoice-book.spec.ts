import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { Ledger } from './ledger.js';

describe('the book of invoices', () => {
  let ledger: Ledger;
  let book: InvoiceBookService;

  beforeAll(async () => {
    ledger = await Ledger.open();
    book = ledger.get(InvoiceBookService);
  }, 60_000);
  afterAll(() => ledger.close());

  it('F81 numbers twenty invoices issued at once without a gap, whatever is rolled back between, and a repeat changes nothing', async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, () => ledger.draft()));
    await Promise.all(drafts.map((id) => ledger.release(id)));
    const rolledBack = Array.from({ length: 5 }, () =>
      ledger.db
        .transaction(async (tx) => {
          await tx.query(`update number_series set last_value = last_value + 1 where series = 'INV'`);
          throw new Error('rolled back');
        })
        .catch(() => undefined),
    );
    await Promise.all([...drafts.map((id) => book.issueInvoice(id)), ...rolledBack]);
    await Promise.all(drafts.slice(0, 5).map((id) => book.issueInvoice(id)));
    const rows = await ledger.db.query<readonly { number: string }[]>('select number from invoice order by number');
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => `INV-${String(index + 1).padStart(6, '0')}`),
    );
    const mails = await ledger.db.query<readonly unknown[]>(`select from mail where purpose = 'invoice-issued'`);
    expect(mails).toHaveLength(20);
  }, 60_000);

  it('F81 has no number without its document, even for who writes into the database', async () => {
    const set = (value: string) =>
      ledger.db.query(`update number_series set last_value = ${value} where series = 'INV'`);
    await expect(set('last_value + 1')).rejects.toThrow(/no document bears it/);
    await expect(set('last_value + 2')).rejects.toThrow(/follow one another/);
    await expect(set('last_value - 1')).rejects.toThrow(/follow one another/);
    await expect(ledger.db.query('delete from number_series')).rejects.toThrow(/follow one another/);
  });

  it('F80 lets nobody change or delete what is issued, not even in the database', async () => {
    const { db } = ledger;
    await expect(db.query(`update invoice set customer = '{}' where number = 'INV-000001'`)).rejects.toThrow(
      /never changed/,
    );
    await expect(db.query(`delete from invoice where number = 'INV-000001'`)).rejects.toThrow(/never deleted/);
  });

  it('F80 issues nothing that nobody has approved', async () => {
    await expect(book.issueInvoice(await ledger.draft())).rejects.toThrow(/nobody has released/);
  });
});

import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { day } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { BookReportsService } from '#services/books/book-reports.service';
import { AllocationsService } from '#services/receivables/allocations.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { RefundsService } from '#services/receivables/refunds.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { SalesLedger } from '../../kit/sales-ledger.js';
import { TestDay } from '../../kit/test-day.js';
import { ToldInvoices } from '../../kit/told-invoices.js';
import { makeWorld, type World } from '../../kit/world.js';

const FEE = { net: 500_000, rateBasisPoints: 1750 };

describe('F92 reports of any past day', () => {
  const clock = new TestDay('2005-03-10');
  let app: INestApplicationContext;
  let world: World;
  let ledger: SalesLedger;
  let drop: () => Promise<void>;
  let customer: string;

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, clock, new ToldInvoices().instead);
    world = await makeWorld(app.get(DataSource));
    ledger = new SalesLedger(app.get(DataSource), world);
    customer = await ledger.customer('A customer');
    await play();
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const get = <T>(type: new (...given: never[]) => T): T => app.get<T>(type, { strict: false });
  const finance = () => world.as.finance;
  const aged = (asOf: string) => get(BookReportsService).aged(finance(), day(asOf));
  const period = (from: string, to: string) => ({ from: day(from), to: day(to) });

  /** March: two invoices. April: a part is paid, 300.00 too much comes in. May: it is allocated, a part refunded, one credited and disputed. */
  async function play(): Promise<void> {
    const first = await ledger.issue(customer, '2005-03-10', FEE);
    const second = await ledger.issue(customer, '2005-03-20', FEE);
    clock.moveTo('2005-04-05');
    const payment = newId();
    await get(PaymentsService).record(finance(), payment, {
      ...{ organisationId: customer, receivedOn: day('2005-03-30'), pence: pence(130_000), currency: 'GBP' },
      ...{ method: 'bank transfer', reference: 'BACS 1', to: [{ id: first.id, pence: pence(100_000) }] },
    });
    clock.moveTo('2005-05-02');
    const [row] = await ledger.rows<{ id: string }>('select id from payment');
    const share = { id: second.id, pence: pence(10_000) };
    await get(AllocationsService).allocate(finance(), newId(), row!.id, [share]);
    await get(RefundsService).record(finance(), newId(), {
      ...{ organisationId: customer, paidOn: day('2005-05-01'), pence: pence(5_000), currency: 'GBP' },
      ...{ reference: 'OUT', reason: 'Asked for' },
    });
    await ledger.credit(second.id, '2005-05-10', { ...FEE, net: 100_000, ofLine: 1 });
    await ledger.rows(
      `insert into dispute (id, invoice_id, reason, owner, review_on, opened_by, opened_at, outcome, ended_by, ended_at)
       values ($1, $2, 'Not agreed', $3, '2005-06-01', 'finance', '2005-05-11T09:00Z', 'confirmed', 'finance', '2005-06-02T09:00Z')`,
      ...[newId(), second.id, finance().id],
    );
  }

  it('answers for each day as the books stood at its end', async () => {
    expect(await aged('2005-03-09')).toMatchObject({ owedPence: 0, customers: [] });
    expect(await aged('2005-03-29')).toMatchObject({ owedPence: 1_175_000, unallocatedPence: 0 });
    // The money had come in and settled nothing yet.
    expect(await aged('2005-03-31')).toMatchObject({ owedPence: 1_175_000, unallocatedPence: 130_000 });
    expect(await aged('2005-04-30')).toMatchObject({
      owedPence: 1_075_000,
      unallocatedPence: 30_000,
      ages: [0, 1_075_000, 0, 0, 0],
    });
    // The refund left on the 1st and was written down on the 2nd.
    expect(await aged('2005-05-01')).toMatchObject({ owedPence: 1_075_000, unallocatedPence: 25_000 });
    expect(await aged('2005-05-02')).toMatchObject({ owedPence: 1_065_000, unallocatedPence: 15_000 });
    expect(await aged('2005-05-10')).toMatchObject({ unallocatedPence: 15_000 + 117_500 });
  });

  it('shows what was disputed on that day apart, and not afterwards', async () => {
    expect(await aged('2005-05-11')).toMatchObject({ disputedPence: 577_500, ages: [0, 0, 487_500, 0, 0] });
    expect(await aged('2005-06-02')).toMatchObject({ disputedPence: 0, ages: [0, 0, 1_065_000, 0, 0] });
  });

  it('the ledger runs to the same balance as the debts of every day', async () => {
    for (const asOf of ['2005-03-31', '2005-04-05', '2005-05-01', '2005-05-02', '2005-06-30']) {
      const { balancePence } = await aged(asOf);
      const reports = get(BookReportsService);
      const ledgerOf = (from: string) => reports.ledger(finance(), period(from, asOf), null);
      expect((await ledgerOf('2005-01-01')).closingPence).toBe(balancePence);
      expect((await ledgerOf('2005-03-25')).closingPence).toBe(balancePence);
      expect((await reports.ledger(finance(), period('2005-01-01', asOf), customer)).closingPence).toBe(balancePence);
    }
    const { entries } = await get(BookReportsService).ledger(finance(), period('2005-01-01', '2005-12-31'), null);
    expect(entries.map(({ kind }) => kind)).toEqual(['invoice', 'invoice', 'payment', 'refund', 'credit note']);
    expect(entries[2]?.allocations).toMatchObject([
      { name: 'INV-000001', on: '2005-04-05', pence: 100_000 },
      { name: 'INV-000002', on: '2005-05-02', pence: 10_000 },
      { name: 'refund', pence: 5_000 },
    ]);
  });

  it('debtor days are what is owed over what was invoiced in a year, with VAT', async () => {
    // 10 650.00 owed, 10 575.00 invoiced less the credit note.
    expect((await aged('2005-06-30')).debtorDays).toMatchObject({
      owedPence: 1_065_000,
      invoicedPence: 1_057_500,
      days: '367.6',
    });
  });

  it('only finance and the manager read them, and only forwards', async () => {
    const reports = get(BookReportsService);
    await expect(reports.aged(world.as.office, day('2005-04-01'))).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(reports.vat(finance(), period('2005-04-01', '2005-03-31'))).rejects.toMatchObject({
      faults: [{ pointer: '/to' }],
    });
  });
});

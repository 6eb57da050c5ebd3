import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, day, londonDay, type LocalDay } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { AllocationsService } from '#services/receivables/allocations.service';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { DebtorsService } from '#services/receivables/debtors.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { RefundsService } from '#services/receivables/refunds.service';
import { StatementsService } from '#services/receivables/statements.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { SalesLedger } from '../../kit/sales-ledger.js';
import { ToldInvoices } from '../../kit/told-invoices.js';
import { makeWorld, type World } from '../../kit/world.js';

const FEE = { net: 500_000, rateBasisPoints: 1750 };

describe('debtors and statements', () => {
  let app: INestApplicationContext;
  let world: World;
  let ledger: SalesLedger;
  let today: LocalDay;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, undefined, new ToldInvoices().instead);
    world = await makeWorld(app.get(DataSource));
    ledger = new SalesLedger(app.get(DataSource), world);
    today = londonDay(await app.get(Clock, { strict: false }).now());
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const ago = (days: number): LocalDay => addDays(today, -days);
  const debtors = (more: { readonly limit?: number; readonly cursor?: string; readonly overdue?: boolean } = {}) =>
    app.get(DebtorsService, { strict: false }).list(world.as.finance, { limit: 50, ...more });
  const pay = async (organisationId: string, receivedOn: LocalDay, amount: number) => {
    const payment = { organisationId, receivedOn, pence: pence(amount), currency: 'GBP', reference: 'BACS' };
    await app
      .get(PaymentsService, { strict: false })
      .record(world.as.finance, newId(), { ...payment, method: 'bank transfer', to: 'oldest first' });
  };

  it('F90 lists who owes, what is overdue longest first, and who only has money on account last', async () => {
    const [late, later, inTime, ahead] = [
      await ledger.customer('Late'),
      await ledger.customer('Later'),
      await ledger.customer('In time'),
      await ledger.customer('Ahead'),
    ];
    await ledger.issue(inTime, ago(3), FEE);
    await ledger.issue(late, ago(50), FEE);
    await ledger.issue(late, ago(1), FEE);
    await ledger.issue(later, ago(90), FEE);
    await pay(later, ago(20), 100_000);
    await pay(ahead, ago(20), 7_000);
    const { items, totals } = await debtors();
    expect(items.map(({ organisation, daysOverdue }) => [organisation.name, daysOverdue])).toEqual([
      ['Later', 60],
      ['Late', 20],
      ['In time', 0],
      ['Ahead', 0],
    ]);
    expect(items[0]).toMatchObject({ owedPence: 487_500, overduePence: 487_500, documents: 1, paused: false });
    expect(items[1]).toMatchObject({ owedPence: 1_175_000, overduePence: 587_500, documents: 2 });
    expect(items[3]).toMatchObject({ owedPence: 0, onAccountPence: 7_000, oldestDueOn: null });
    expect(totals).toEqual({
      ...{ debtors: 3, owedPence: 2_250_000, overduePence: 1_075_000, onAccountPence: 7_000 },
    });
    expect((await debtors({ overdue: true })).items).toHaveLength(2);
  });

  it('F90 reads on from where the page before ended', async () => {
    const whole = (await debtors()).items;
    const first = await debtors({ limit: 3 });
    const second = await debtors({ limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items]).toEqual(whole);
    expect(second.nextCursor).toBeNull();
  });

  it('F90 a statement closes with the balance of the account, whatever was allocated, taken back or refunded', async () => {
    const customer = await ledger.customer('Everything');
    const invoice = await ledger.issue(customer, ago(60), FEE);
    await pay(customer, ago(40), 600_000);
    await ledger.credit(invoice.id, ago(30), { ...FEE, net: 100_000, ofLine: 1 });
    const accounts = app.get(CustomerAccountService, { strict: false });
    const before = await accounts.of(world.as.finance, customer);
    const allocated = before.credits.find(({ kind }) => kind === 'payment')?.allocations[0]?.id ?? '';
    await app.get(AllocationsService, { strict: false }).takeBack(world.as.finance, allocated, newId(), 'Mistaken');
    const refund = { organisationId: customer, paidOn: today, pence: pence(5_000), currency: 'GBP' };
    await app
      .get(RefundsService, { strict: false })
      .record(world.as.finance, newId(), { ...refund, reference: 'OUT', reason: 'Asked for' });
    const { balancePence } = await accounts.of(world.as.finance, customer);
    const statements = app.get(StatementsService, { strict: false });
    const statement = await statements.of(world.as.finance, customer, day('2003-01-01'), today);
    expect(statement.entries.map(({ kind, balance }) => [kind, balance])).toEqual([
      ['invoice', 587_500],
      ['payment', -12_500],
      ['credit note', -130_000],
      ['refund', -125_000],
    ]);
    expect(statement.closing).toBe(balancePence);
    expect(await statements.of(world.as.finance, customer, ago(35), today)).toMatchObject({
      ...{ opening: -12_500, closing: balancePence },
      entries: [{ kind: 'credit note' }, { kind: 'refund' }],
    });
    await expect(statements.of(world.as.finance, customer, today, ago(1))).rejects.toThrow('do not make a period');
  });
});

import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { day } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { MatchingService } from '#services/bank/matching.service';
import { StatementsService } from '#services/bank/statements.service';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { RefundsService } from '#services/receivables/refunds.service';
import { BankCounter } from '../../kit/bank-counter.js';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { SalesLedger } from '../../kit/sales-ledger.js';
import { ToldInvoices } from '../../kit/told-invoices.js';
import { makeWorld, type World } from '../../kit/world.js';

const FEE = { net: 500_000, rateBasisPoints: 1750 };

describe('lines of the bank', () => {
  let app: INestApplicationContext;
  let db: DataSource;
  let world: World;
  let bank: BankCounter;
  let drop: () => Promise<void>;
  let ledger: SalesLedger;
  const told = new ToldInvoices();

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, undefined, told.instead);
    db = app.get(DataSource);
    world = await makeWorld(db);
    ledger = new SalesLedger(db, world);
    bank = new BankCounter(app, world.as.finance);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const finance = () => world.as.finance;
  const statements = () => bank.get(StatementsService);
  const matching = () => bank.get(MatchingService);
  const customerAccount = (id: string) => bank.get(CustomerAccountService).of(finance(), id);

  it('F87 proposes the invoice and why; confirming records payment, allocation and match, and tells collection', async () => {
    const customer = await ledger.customer('Hartfield County Council');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    const statement = await bank.bring(
      await bank.account(),
      bank.csv(`12/04/2005,HARTFIELD COUNTY COUN,${invoice.number},5875.00,`),
    );
    const { id, suggestions } = (await bank.lines(statement.id)).items[0]!;
    expect(suggestions[0]).toMatchObject({
      ...{ kind: 'new payment', organisationId: customer, score: 99, onAccount: 0 },
      reasons: [
        `The text names ${invoice.number}.`,
        'The amount is exactly what is open.',
        'The text names Hartfield County Council.',
      ],
    });
    const command = newId();
    const wish = {
      organisationId: customer,
      shares: suggestions[0]!.shares.map((share) => ({ id: share.id, pence: share.pence })),
    };
    await matching().match(finance(), id, command, wish);
    await matching().match(finance(), id, command, wish);
    expect(await bank.line(id)).toMatchObject({
      ...{ state: 'matched', suggestions: [] },
      match: {
        kind: 'payment',
        settled: [{ number: invoice.number, pence: 587_500 }],
        by: 'The finance',
        takenBack: null,
      },
    });
    expect(await customerAccount(customer)).toMatchObject({
      balancePence: 0,
      credits: [{ day: '2005-04-12', leftPence: 0 }],
    });
    expect(told.invoices).toContain(invoice.id);
    expect((await bank.lines(statement.id)).progress).toEqual({ decided: 1, total: 1 });
    await expect(matching().ignore(finance(), id, newId(), 'Not ours')).rejects.toMatchObject({
      code: 'BANK.LINE_DECIDED',
    });
  });

  it('F87 a person splits a line over invoices, or leaves the rest on account; what does not fit changes nothing', async () => {
    const customer = await ledger.customer('Split over two');
    const [one, two] = [
      await ledger.issue(customer, '2005-03-10', FEE),
      await ledger.issue(customer, '2005-03-11', FEE),
    ];
    const { id } = await bank.one('12/04/2005,X,,6000.00,');
    const shares = (first: number, second: number) => [
      { id: one.id, pence: pence(first) },
      { id: two.id, pence: pence(second) },
    ];
    await expect(
      matching().match(finance(), id, newId(), { organisationId: customer, shares: shares(587_500, 587_500) }),
    ).rejects.toMatchObject({ faults: [{ pointer: '/shares' }] });
    expect((await bank.line(id)).state).toBe('new');
    expect((await customerAccount(customer)).credits).toEqual([]);
    await matching().match(finance(), id, newId(), { organisationId: customer, shares: shares(300_000, 200_000) });
    expect(await customerAccount(customer)).toMatchObject({ onAccountPence: 100_000, balancePence: 575_000 });
  });

  it('F87 two people deciding of one line at once: one does, the other is told who', async () => {
    const customer = await ledger.customer('At once');
    const { id } = await bank.one('12/04/2005,Y,,10.00,');
    const both = await Promise.allSettled([
      matching().match(finance(), id, newId(), { organisationId: customer, shares: [] }),
      matching().ignore(finance(), id, newId(), 'Interest'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('F87 undoing a match takes its payment back with a reason, opens the invoice and makes the line new', async () => {
    const customer = await ledger.customer('Undone');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    const { id } = await bank.one('12/04/2005,Z,,5875.00,');
    await matching().match(finance(), id, newId(), {
      organisationId: customer,
      shares: [{ id: invoice.id, pence: pence(587_500) }],
    });
    await matching().undo(finance(), id, newId(), 'Meant for somebody else');
    expect((await bank.line(id)).state).toBe('new');
    expect(await customerAccount(customer)).toMatchObject({
      ...{ balancePence: 587_500, credits: [{ reversed: { reason: 'Meant for somebody else' } }] },
    });
    await expect(matching().undo(finance(), id, newId(), 'Again')).rejects.toMatchObject({ code: 'BANK.LINE_NEW' });
    await matching().match(finance(), id, newId(), { organisationId: customer, shares: [] });
    const kept = await db.query<readonly object[]>('select from bank_match where bank_line_id = $1', [id]);
    expect(kept).toHaveLength(2);
  });

  it('F87 a payment entered by hand before is matched, not recorded again, and stands when the match is undone', async () => {
    const customer = await ledger.customer('By hand before');
    await app.get(PaymentsService, { strict: false }).record(finance(), newId(), {
      ...{ organisationId: customer, receivedOn: day('2005-04-11'), pence: pence(77_700), currency: 'GBP' },
      ...{ method: 'bank transfer', reference: 'Telephone', to: [] },
    });
    const { id, suggestions } = await bank.one('12/04/2005,By Hand Before,,777.00,');
    expect(suggestions[0]).toMatchObject({ kind: 'payment on record', score: 87 });
    await matching().matchPayment(finance(), id, newId(), suggestions[0]!.id!);
    expect((await customerAccount(customer)).credits).toHaveLength(1);
    const again = await bank.one('12/04/2005,Other,,777.00,');
    await expect(matching().matchPayment(finance(), again.id, newId(), suggestions[0]!.id!)).rejects.toMatchObject({
      code: 'BANK.NO_SUCH_RECORD',
    });
    await matching().undo(finance(), id, newId(), 'Another line');
    expect((await customerAccount(customer)).credits).toMatchObject([{ reversed: null }]);
  });

  it('F87 money out is matched to a refund of its amount, or ignored with a reason, and is never a payment', async () => {
    const customer = await ledger.customer('Refunded');
    const payment = {
      receivedOn: day('2005-04-01'),
      pence: pence(9_900),
      currency: 'GBP',
      method: 'bank transfer',
    } as const;
    await app
      .get(PaymentsService, { strict: false })
      .record(finance(), newId(), { organisationId: customer, ...payment, reference: 'IN', to: [] });
    await app.get(RefundsService, { strict: false }).record(finance(), newId(), {
      ...{ organisationId: customer, paidOn: day('2005-04-12'), pence: pence(9_900), currency: 'GBP' },
      ...{ reference: 'OUT', reason: 'Asked for' },
    });
    const statement = await bank.bring(
      await bank.account(),
      bank.csv('12/04/2005,REFUND,,,99.00', '12/04/2005,CHARGES,,,1.00'),
    );
    const [refund, charges] = (await bank.lines(statement.id)).items;
    expect(refund!.suggestions).toMatchObject([{ kind: 'refund on record', organisationId: customer }]);
    await expect(
      matching().match(finance(), refund!.id, newId(), { organisationId: customer, shares: [] }),
    ).rejects.toMatchObject({ code: 'BANK.MONEY_OUT' });
    await matching().matchRefund(finance(), refund!.id, newId(), refund!.suggestions[0]!.id!);
    await matching().ignore(finance(), charges!.id, newId(), 'Bank charges');
    expect((await bank.lines(statement.id)).items.map(({ state, match }) => [state, match?.reason])).toEqual([
      ['matched', null],
      ['ignored', 'Bank charges'],
    ]);
  });

  it('F87 the database keeps lines as they came and lets a line stand for its own amount only', async () => {
    const customer = await ledger.customer('By hand');
    const { id } = await bank.one('12/04/2005,W,,10.00,');
    await expect(db.query('update bank_line set pence = 1 where id = $1', [id])).rejects.toThrow(
      /never changed or deleted/,
    );
    await matching().match(finance(), id, newId(), { organisationId: customer, shares: [] });
    await expect(db.query('delete from bank_match where bank_line_id = $1', [id])).rejects.toThrow(/undone once/);
    await expect(db.query(`update bank_match set kind = 'ignored' where bank_line_id = $1`, [id])).rejects.toThrow(
      /undone once/,
    );
    const other = await bank.one('12/04/2005,V,,11.00,');
    await expect(
      db.query(
        `insert into bank_match (id, bank_line_id, kind, payment_id, recorded, command_id, made_by, made_at)
         select gen_random_uuid(), $1, 'payment', m.payment_id, false, 'x', 'me', now() from bank_match m where m.bank_line_id = $2`,
        [other.id, id],
      ),
    ).rejects.toThrow(/its own amount/);
  });

  it.each(['office', 'manager', 'organisation', 'assessor'] as const)(
    'F87 refuses import and matching to the %s',
    async (role) => {
      const bankAccountId = await bank.account();
      const file = { name: 'a.csv', bytes: bank.csv('12/04/2005,A,,1.00,') };
      const denied = { code: 'ACCESS.DENIED' };
      await expect(statements().import(world.as[role], newId(), { bankAccountId, file })).rejects.toMatchObject(denied);
      await expect(matching().ignore(world.as[role], newId(), newId(), 'x')).rejects.toMatchObject(denied);
    },
  );
});

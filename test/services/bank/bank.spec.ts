import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { ColumnMap } from '#domain/bank/column-map';
import { day } from '#domain/calendar/dates';
import { InvalidInput } from '#domain/errors';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { BankAccountsService } from '#services/bank/bank-accounts.service';
import { BankLinesService } from '#services/bank/bank-lines.service';
import { ColumnMapsService } from '#services/bank/column-maps.service';
import { MatchingService } from '#services/bank/matching.service';
import { StatementsService } from '#services/bank/statements.service';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { RefundsService } from '#services/receivables/refunds.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { SalesLedger } from '../../kit/sales-ledger.js';
import { ToldInvoices } from '../../kit/told-invoices.js';
import { makeWorld, type World } from '../../kit/world.js';

const FEE = { net: 500_000, rateBasisPoints: 1750 };
const SAMPLES = join(import.meta.dirname, '../../../samples');
const MAP: ColumnMap = {
  ...{ separator: ',', headingLine: 1, date: 'Date', dateOrder: 'day month year', decimal: '.', amount: null },
  ...{ moneyIn: 'Paid in', moneyOut: 'Paid out', description: ['Description'], reference: 'Reference', currency: null },
};

describe('the bank', () => {
  let app: INestApplicationContext;
  let db: DataSource;
  let world: World;
  let ledger: SalesLedger;
  let drop: () => Promise<void>;
  let mapId: string;
  const told = new ToldInvoices();

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, undefined, told.instead);
    db = app.get(DataSource);
    world = await makeWorld(db);
    ledger = new SalesLedger(db, world);
    mapId = (
      await app.get(ColumnMapsService, { strict: false }).add(finance(), newId(), { name: 'Our bank', map: MAP })
    ).id;
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const finance = () => world.as.finance;
  const statements = () => app.get(StatementsService, { strict: false });
  const matching = () => app.get(MatchingService, { strict: false });
  const lines = (statementId: string) =>
    app.get(BankLinesService, { strict: false }).list(finance(), { statementId, limit: 200 });
  const line = (id: string) => app.get(BankLinesService, { strict: false }).one(finance(), id);
  const customerAccount = (id: string) => app.get(CustomerAccountService, { strict: false }).of(finance(), id);
  let accounts = 0;
  const account = async (number?: string): Promise<string> => {
    const id = newId();
    accounts += 1;
    const opened = { name: `Account ${accounts}`, number: number ?? `60-16-13 0000${1000 + accounts}` };
    await app.get(BankAccountsService, { strict: false }).open(finance(), id, opened);
    return id;
  };
  const csv = (...rows: readonly string[]) =>
    Buffer.from(['Date,Description,Reference,Paid in,Paid out', ...rows].join('\n'));
  const bring = (bankAccountId: string, bytes: Buffer, commandId = newId()) =>
    statements().import(finance(), commandId, {
      ...{ bankAccountId, columnMapId: mapId, file: { name: 'statement.csv', bytes } },
    });
  const only = async (statementId: string) => (await lines(statementId)).items[0]!;

  it('F87 imports a statement whole, in its order, and shows how far it is dealt with', async () => {
    const statement = await bring(await account(), readFileSync(join(SAMPLES, 'bank-statement.csv')));
    expect(statement).toMatchObject({ lines: 7, knownLines: 0, newLines: 7, importedBy: 'The finance' });
    const { items, progress } = await lines(statement.id);
    expect(items.map((each) => each.pence)).toEqual([-8_540, 613_585, 100_000, -1_250, 1_175_000, 2_500, 2_500]);
    expect(items.every(({ state }) => state === 'new')).toBe(true);
    expect(progress).toEqual({ decided: 0, total: 7 });
  });

  it('F87 previews what an import would do, with a guessed map, and writes nothing', async () => {
    const bankAccountId = await account();
    const preview = await statements().preview(finance(), {
      ...{ bankAccountId, file: { name: 'new.csv', bytes: readFileSync(join(SAMPLES, 'bank-statement.csv')) } },
    });
    expect(preview).toMatchObject({
      faults: [],
      already: null,
      file: { table: { guessed: true, map: { moneyIn: 'Paid in' } } },
    });
    expect(preview.lines).toHaveLength(7);
    expect((await statements().list(finance())).some(({ account: { id } }) => id === bankAccountId)).toBe(false);
  });

  it('F87 refuses a broken file whole, naming line, field and rule of each fault', async () => {
    const bankAccountId = await account();
    const refusal = await bring(bankAccountId, readFileSync(join(SAMPLES, 'bank-statement-broken.csv'))).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(InvalidInput);
    expect((refusal as InvalidInput).faults.map(({ pointer }) => pointer)).toEqual([
      ...['line 2, column Date', 'line 3, column Paid in', 'line 4, column Paid in', 'line 5, column Paid in'],
      'line 6, columns',
    ]);
    expect(await db.query('select from bank_line where bank_account_id = $1', [bankAccountId])).toEqual([]);
  });

  it('F87 refuses the same file again and says when and by whom it came', async () => {
    const bankAccountId = await account();
    const file = csv('12/04/2005,A,,1.00,');
    await bring(bankAccountId, file);
    await expect(bring(bankAccountId, file)).rejects.toMatchObject({
      code: 'BANK.STATEMENT_ALREADY_IN',
      message: expect.stringContaining('The finance imported it on'),
    });
  });

  it('F87 imports no line of an overlapping statement twice, and two equal lines of one file both count', async () => {
    const bankAccountId = await account();
    const first = await bring(bankAccountId, csv('12/04/2005,SUNDRY,,25.00,', '12/04/2005,SUNDRY,,25.00,'));
    expect(first).toMatchObject({ lines: 2, knownLines: 0 });
    const second = await bring(
      bankAccountId,
      csv('12/04/2005,Sundry ,,25.00,', '12/04/2005,SUNDRY,,25.00,', '13/04/2005,SUNDRY,,25.00,'),
    );
    expect(second).toMatchObject({ lines: 3, knownLines: 2, newLines: 1 });
    await expect(bring(bankAccountId, csv('13/04/2005,SUNDRY,,25.00,'))).rejects.toMatchObject({
      code: 'BANK.NOTHING_NEW',
    });
    const elsewhere = await bring(await account(), csv('13/04/2005,SUNDRY,,25.00,', '14/04/2005,B,,1.00,'));
    expect(elsewhere).toMatchObject({ knownLines: 0 });
  });

  it('F87 the same import at once comes in once, and so does a repeat of the command', async () => {
    const bankAccountId = await account();
    const command = newId();
    const file = csv('12/04/2005,A,,1.00,', '12/04/2005,B,,2.00,');
    await Promise.all([bring(bankAccountId, file, command), bring(bankAccountId, file, command)]);
    const tried = await Promise.allSettled([
      bring(bankAccountId, csv('1/4/05,C,,3.00,')),
      bring(bankAccountId, csv('1/4/05,C,,3.00,')),
    ]);
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.query('select from bank_line where bank_account_id = $1', [bankAccountId])).toHaveLength(3);
  });

  it('F87 imports camt.053 with its balances, a batch taken apart, and refuses it for another account', async () => {
    const file = { name: 'statement.xml', bytes: readFileSync(join(SAMPLES, 'bank-statement.camt053.xml')) };
    const other = { bankAccountId: await account(), file };
    await expect(statements().import(finance(), newId(), other)).rejects.toMatchObject({
      faults: [{ pointer: 'file, account' }],
    });
    const bankAccountId = await account('60-16-13 31926819');
    const statement = await statements().import(finance(), newId(), { bankAccountId, file });
    expect(statement).toMatchObject({ format: 'CAMT.053', openingPence: 1_203_795, closingPence: 2_403_825, lines: 4 });
    const { items } = await lines(statement.id);
    expect(items.map((each) => [each.pence, each.description])).toEqual([
      [1_175_000, 'Castlegate Borough Council Invoices INV-000002, INV-000003 & thank you'],
      [20_010, "St Brannock's Hospitals NHS Trust Part of what is owed"],
      [10_020, 'Northmoor Utilities plc Overpaid, please keep on account'],
      [-5_000, 'Standing order, stationery'],
    ]);
  });

  it.each([
    ['an entity of its own', '<!DOCTYPE x [<!ENTITY a "b">]><Document>&a;</Document>', 'line 1, XML', /document type/],
    ['XML that is not sound', '<Document>\n<a></b></Document>', 'line 2, XML', /no sound XML/],
    ['another kind of XML', '<Document><pain/></Document>', 'file, Stmt', /camt\.053/],
    ['nothing', '', 'file, size', /empty/],
    [
      'a day to come',
      'Date,Description,Reference,Paid in,Paid out\n12/04/2999,A,,1.00,',
      'line 2, date',
      /still to come/,
    ],
    ['a quote left open', 'Date,Description,Reference,Paid in,Paid out\n12/04/2005,"A,,1.00,', 'line 2, row', /quote/],
  ])('F87 refuses a file with %s', async (_case, text, pointer, message) => {
    const refusal = await bring(await account(), Buffer.from(text)).catch((error: unknown) => error);
    expect((refusal as InvalidInput).faults[0]).toEqual({ pointer, message: expect.stringMatching(message) });
  });

  it('F87 reads the letters of a bank that writes no UTF-8', async () => {
    const file = Buffer.from('Date,Description,Reference,Paid in,Paid out\n12/04/2005,CAF\xc9 \xa3,,1.00,', 'latin1');
    expect(await only((await bring(await account(), file)).id)).toMatchObject({ description: 'CAFÉ £' });
  });

  it('F87 proposes the invoice and why; confirming records payment, allocation and match, and tells collection', async () => {
    const customer = await ledger.customer('Hartfield County Council');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    const statement = await bring(await account(), csv(`12/04/2005,HARTFIELD COUNTY COUN,${invoice.number},5875.00,`));
    const { id, suggestions } = await only(statement.id);
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
    expect(await line(id)).toMatchObject({
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
    expect((await lines(statement.id)).progress).toEqual({ decided: 1, total: 1 });
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
    const { id } = await only((await bring(await account(), csv('12/04/2005,X,,6000.00,'))).id);
    const shares = (first: number, second: number) => [
      { id: one.id, pence: pence(first) },
      { id: two.id, pence: pence(second) },
    ];
    await expect(
      matching().match(finance(), id, newId(), { organisationId: customer, shares: shares(587_500, 587_500) }),
    ).rejects.toMatchObject({ faults: [{ pointer: '/shares' }] });
    expect((await line(id)).state).toBe('new');
    expect((await customerAccount(customer)).credits).toEqual([]);
    await matching().match(finance(), id, newId(), { organisationId: customer, shares: shares(300_000, 200_000) });
    expect(await customerAccount(customer)).toMatchObject({ onAccountPence: 100_000, balancePence: 575_000 });
  });

  it('F87 two people deciding of one line at once: one does, the other is told who', async () => {
    const customer = await ledger.customer('At once');
    const { id } = await only((await bring(await account(), csv('12/04/2005,Y,,10.00,'))).id);
    const both = await Promise.allSettled([
      matching().match(finance(), id, newId(), { organisationId: customer, shares: [] }),
      matching().ignore(finance(), id, newId(), 'Interest'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('F87 undoing a match takes its payment back with a reason, opens the invoice and makes the line new', async () => {
    const customer = await ledger.customer('Undone');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    const { id } = await only((await bring(await account(), csv('12/04/2005,Z,,5875.00,'))).id);
    await matching().match(finance(), id, newId(), {
      organisationId: customer,
      shares: [{ id: invoice.id, pence: pence(587_500) }],
    });
    await matching().undo(finance(), id, newId(), 'Meant for somebody else');
    expect((await line(id)).state).toBe('new');
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
    const { id, suggestions } = await only(
      (await bring(await account(), csv('12/04/2005,By Hand Before,,777.00,'))).id,
    );
    expect(suggestions[0]).toMatchObject({ kind: 'payment on record', score: 87 });
    await matching().matchPayment(finance(), id, newId(), suggestions[0]!.id!);
    expect((await customerAccount(customer)).credits).toHaveLength(1);
    const again = await only((await bring(await account(), csv('12/04/2005,Other,,777.00,'))).id);
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
    const statement = await bring(await account(), csv('12/04/2005,REFUND,,,99.00', '12/04/2005,CHARGES,,,1.00'));
    const [refund, charges] = (await lines(statement.id)).items;
    expect(refund!.suggestions).toMatchObject([{ kind: 'refund on record', organisationId: customer }]);
    await expect(
      matching().match(finance(), refund!.id, newId(), { organisationId: customer, shares: [] }),
    ).rejects.toMatchObject({ code: 'BANK.MONEY_OUT' });
    await matching().matchRefund(finance(), refund!.id, newId(), refund!.suggestions[0]!.id!);
    await matching().ignore(finance(), charges!.id, newId(), 'Bank charges');
    expect((await lines(statement.id)).items.map(({ state, match }) => [state, match?.reason])).toEqual([
      ['matched', null],
      ['ignored', 'Bank charges'],
    ]);
  });

  it('F87 the database keeps lines as they came and lets a line stand for its own amount only', async () => {
    const customer = await ledger.customer('By hand');
    const { id } = await only((await bring(await account(), csv('12/04/2005,W,,10.00,'))).id);
    await expect(db.query('update bank_line set pence = 1 where id = $1', [id])).rejects.toThrow(
      /never changed or deleted/,
    );
    await matching().match(finance(), id, newId(), { organisationId: customer, shares: [] });
    await expect(db.query('delete from bank_match where bank_line_id = $1', [id])).rejects.toThrow(/undone once/);
    await expect(db.query(`update bank_match set kind = 'ignored' where bank_line_id = $1`, [id])).rejects.toThrow(
      /undone once/,
    );
    const other = await only((await bring(await account(), csv('12/04/2005,V,,11.00,'))).id);
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
      const bankAccountId = await account();
      const file = { name: 'a.csv', bytes: csv('12/04/2005,A,,1.00,') };
      const denied = { code: 'ACCESS.DENIED' };
      await expect(statements().import(world.as[role], newId(), { bankAccountId, file })).rejects.toMatchObject(denied);
      await expect(matching().ignore(world.as[role], newId(), newId(), 'x')).rejects.toMatchObject(denied);
    },
  );
});

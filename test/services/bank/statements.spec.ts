import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { InvalidInput } from '#domain/errors';
import { newId } from '#platform/database/ids';
import { StatementsService } from '#services/bank/statements.service';
import { BankCounter } from '../../kit/bank-counter.js';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { makeWorld, type World } from '../../kit/world.js';

const SAMPLES = join(import.meta.dirname, '../../../samples');

describe('statements of the bank', () => {
  let app: INestApplicationContext;
  let db: DataSource;
  let world: World;
  let bank: BankCounter;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url });
    db = app.get(DataSource);
    world = await makeWorld(db);
    bank = new BankCounter(app, world.as.finance);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const finance = () => world.as.finance;
  const statements = () => bank.get(StatementsService);

  it('F87 imports a statement whole, in its order, and shows how far it is dealt with', async () => {
    const statement = await bank.bring(await bank.account(), readFileSync(join(SAMPLES, 'bank-statement.csv')));
    expect(statement).toMatchObject({ lines: 7, knownLines: 0, newLines: 7, importedBy: 'The finance' });
    const { items, progress } = await bank.lines(statement.id);
    expect(items.map((each) => each.pence)).toEqual([-8_540, 613_585, 100_000, -1_250, 1_175_000, 2_500, 2_500]);
    expect(items.every(({ state }) => state === 'new')).toBe(true);
    expect(progress).toEqual({ decided: 0, total: 7 });
  });

  it('F87 previews what an import would do, with a guessed map, and writes nothing', async () => {
    const bankAccountId = await bank.account();
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

  it('F87 says how many new lines may be on record in other words, as when a period comes in CSV and in CAMT.053', async () => {
    const bankAccountId = await bank.account();
    await bank.bring(bankAccountId, bank.csv('12/04/2005,NORTHMOOR UTIL,,25.00,', '12/04/2005,B,,7.00,'));
    const bytes = bank.csv(
      '12/04/2005,Northmoor Utilities plc,REF,25.00,',
      '12/04/2005,B,,7.00,',
      '13/04/2005,C,,25.00,',
    );
    const preview = await statements().preview(finance(), { bankAccountId, file: { name: 'b.csv', bytes } });
    expect(preview).toMatchObject({ alike: 1, lines: [{ known: false }, { known: true }, { known: false }] });
  });

  it('F87 guesses the columns of a file with lines above its headings, once it is told where these stand', async () => {
    const bytes = Buffer.from('Statement;of our account\n\nDatum;Name;Betrag\n12.04.2005;Northmoor;1.234,50');
    const preview = await statements().preview(finance(), {
      ...{ bankAccountId: await bank.account(), file: { name: 'a.csv', bytes } },
      shape: { separator: ';', headingLine: 3 },
    });
    expect(preview).toMatchObject({
      ...{ faults: [], lines: [{ place: 'line 4', pence: 123_450, description: 'Northmoor' }] },
      file: { table: { map: { amount: 'Betrag', decimal: ',', headingLine: 3 } } },
    });
  });

  it('F87 refuses a broken file whole, naming line, field and rule of each fault', async () => {
    const bankAccountId = await bank.account();
    const refusal = await bank
      .bring(bankAccountId, readFileSync(join(SAMPLES, 'bank-statement-broken.csv')))
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidInput);
    expect((refusal as InvalidInput).faults.map(({ pointer }) => pointer)).toEqual([
      ...['line 2, column Date', 'line 3, column Paid in', 'line 4, column Paid in', 'line 5, column Paid in'],
      'line 6, columns',
    ]);
    expect(await db.query('select from bank_line where bank_account_id = $1', [bankAccountId])).toEqual([]);
  });

  it('F87 refuses the same file again and says when and by whom it came', async () => {
    const bankAccountId = await bank.account();
    const file = bank.csv('12/04/2005,A,,1.00,');
    await bank.bring(bankAccountId, file);
    await expect(bank.bring(bankAccountId, file)).rejects.toMatchObject({
      code: 'BANK.STATEMENT_ALREADY_IN',
      message: expect.stringContaining('The finance imported it on'),
    });
  });

  it('F87 imports no line of an overlapping statement twice, and two equal lines of one file both count', async () => {
    const bankAccountId = await bank.account();
    const first = await bank.bring(bankAccountId, bank.csv('12/04/2005,SUNDRY,,25.00,', '12/04/2005,SUNDRY,,25.00,'));
    expect(first).toMatchObject({ lines: 2, knownLines: 0 });
    const second = await bank.bring(
      bankAccountId,
      bank.csv('12/04/2005,Sundry ,,25.00,', '12/04/2005,SUNDRY,,25.00,', '13/04/2005,SUNDRY,,25.00,'),
    );
    expect(second).toMatchObject({ lines: 3, knownLines: 2, newLines: 1 });
    await expect(bank.bring(bankAccountId, bank.csv('13/04/2005,SUNDRY,,25.00,'))).rejects.toMatchObject({
      code: 'BANK.NOTHING_NEW',
    });
    const elsewhere = await bank.bring(
      await bank.account(),
      bank.csv('13/04/2005,SUNDRY,,25.00,', '14/04/2005,B,,1.00,'),
    );
    expect(elsewhere).toMatchObject({ knownLines: 0 });
  });

  it('F87 the same import at once comes in once, and so does a repeat of the command', async () => {
    const bankAccountId = await bank.account();
    const command = newId();
    const file = bank.csv('12/04/2005,A,,1.00,', '12/04/2005,B,,2.00,');
    await Promise.all([bank.bring(bankAccountId, file, command), bank.bring(bankAccountId, file, command)]);
    const tried = await Promise.allSettled([
      bank.bring(bankAccountId, bank.csv('1/4/05,C,,3.00,')),
      bank.bring(bankAccountId, bank.csv('1/4/05,C,,3.00,')),
    ]);
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.query('select from bank_line where bank_account_id = $1', [bankAccountId])).toHaveLength(3);
  });

  it('F87 imports camt.053 with its balances, a batch taken apart, and refuses it for another account', async () => {
    const file = { name: 'statement.xml', bytes: readFileSync(join(SAMPLES, 'bank-statement.camt053.xml')) };
    const other = { bankAccountId: await bank.account(), file };
    await expect(statements().import(finance(), newId(), other)).rejects.toMatchObject({
      faults: [{ pointer: 'file, account' }],
    });
    const bankAccountId = await bank.account('60-16-13 31926819');
    const statement = await statements().import(finance(), newId(), { bankAccountId, file });
    expect(statement).toMatchObject({ format: 'CAMT.053', openingPence: 1_203_795, closingPence: 2_403_825, lines: 4 });
    const { items } = await bank.lines(statement.id);
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
    const refusal = await bank.bring(await bank.account(), Buffer.from(text)).catch((error: unknown) => error);
    expect((refusal as InvalidInput).faults[0]).toEqual({ pointer, message: expect.stringMatching(message) });
  });

  it('F87 reads the letters of a bank that writes no UTF-8', async () => {
    const file = Buffer.from('Date,Description,Reference,Paid in,Paid out\n12/04/2005,CAF\xc9 \xa3,,1.00,', 'latin1');
    const { id } = await bank.bring(await bank.account(), file);
    expect((await bank.lines(id)).items).toMatchObject([{ description: 'CAFÉ £' }]);
  });
});

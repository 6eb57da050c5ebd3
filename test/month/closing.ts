// The books closed: periods locked, every report reckoned once more by the oracle, every export handed out twice.
import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { addDays, type LocalDay } from '#domain/calendar/dates';
import type { Period } from '#domain/books/vat-periods';
import { Refused } from '../demo/visitor.js';
import { askOracle, noOracle, tablesOf, type Reckoned } from '../oracle/ask.js';
import { penceOf, pounds, type House, type Money } from './house.js';

export interface Closing {
  readonly counts: Counts;
  readonly locked: readonly LocalDay[];
  /** Figures that were compared, and where they differ; null where the oracle could not be asked. */
  readonly compared: number | null;
  readonly differences: readonly string[];
}

/** What was played, so that it is seen that nothing of it was left out. */
const COUNTS = `
  select (select count(*)::int from invoice where status = 'issued') as documents,
    (select count(*)::int from invoice where status = 'issued' and kind = 'credit note') as credits,
    (select count(*)::int from payment) as payments, (select count(*)::int from refund) as refunds,
    (select count(*)::int from dispute) as disputes,
    (select count(distinct rate ->> 'rateBasisPoints')::int from invoice, jsonb_array_elements(totals -> 'vatByRate') rate
      where status = 'issued') as rates`;
type Counts = Readonly<Record<'documents' | 'credits' | 'payments' | 'refunds' | 'disputes' | 'rates', number>>;

interface Figures {
  readonly what: string;
  readonly books: number;
  readonly oracle: number;
}

const LAYOUTS = ['VAT return', 'sales ledger', 'aged debtors', 'Xero', 'Sage 50'];

export async function closeBooks(house: House, db: DataSource, month: Period): Promise<Closing> {
  await house.moveTo(addDays(month.to, 1));
  const locked = await lock(house);
  house.say(`locked: the VAT periods up to ${month.to}`);
  await exportAll(house, month);
  const days = [month.from, addDays(month.from, 10), addDays(month.from, 20), month.to, addDays(month.to, 1)];
  const middle = addDays(month.from, 14);
  const periods = [month, { from: month.from, to: middle }, { from: addDays(middle, 1), to: month.to }];
  const [counts] = await db.query<readonly [Counts]>(COUNTS);
  const { documents, credits, payments, refunds, disputes, rates } = counts;
  house.say(
    `${documents} documents, ${credits} of them credit notes, at ${rates} rates; ${payments} payments, ${refunds} refunds, ${disputes} disputes`,
  );
  if (noOracle) {
    house.say(`the oracle: ${noOracle}`);
    return { counts, locked, compared: null, differences: [] };
  }
  const question = {
    tables: await tablesOf(db),
    days,
    periods: periods.map(({ from, to }): [string, string] => [from, to]),
  };
  const [reckoned] = askOracle([question]);
  if (!reckoned) throw new Error('the oracle answered nothing');
  const figures = [
    ...(await debts(house, days, reckoned)),
    ...(await returns(house, periods, reckoned)),
    ...(await stored(db, reckoned)),
  ];
  const differences = figures
    .filter(({ books, oracle }) => books !== oracle)
    .map(({ what, books, oracle }) => `${what}: books ${pounds(books)}, oracle ${pounds(oracle)}`);
  if (differences.length > 0) throw new Refused(`The books do not agree:\n  ${differences.join('\n  ')}`);
  house.say(`the oracle and the reports agree to the penny: ${figures.length} figures of ${documents} documents`);
  return { counts, locked, compared: figures.length, differences };
}

async function lock({ people: { finance } }: House): Promise<readonly LocalDay[]> {
  const { items } = await finance.get<{ items: readonly { from: LocalDay; status: string; over: boolean }[] }>(
    '/api/books/vat-periods',
  );
  const open = items
    .filter(({ status, over }) => status === 'open' && over)
    .map(({ from }) => from)
    .reverse();
  for (const from of open) await finance.send('POST', `/api/books/vat-periods/${from}/lock`, {});
  return open;
}

async function exportAll({ people: { finance }, say }: House, { from, to }: Period): Promise<void> {
  for (const layout of LAYOUTS) {
    const run = await finance.send<{ id: string; fileName: string; sha256: string; totals: { rows: number } }>(
      'POST',
      '/api/books/exports',
      { layout, from, to },
    );
    for (let times = 0; times < 2; times++) {
      const file = Buffer.from(await (await finance.ask('GET', `/api/books/exports/${run.id}/file`)).arrayBuffer());
      if (createHash('sha256').update(file).digest('hex') !== run.sha256)
        throw new Refused(`${run.fileName} is not what was recorded`);
    }
    say(`exported: ${run.fileName}, ${run.totals.rows} rows, the same twice`);
  }
}

async function debts(
  { people: { finance } }: House,
  days: readonly LocalDay[],
  { aged, ledger }: Reckoned,
): Promise<readonly Figures[]> {
  const figures: Figures[] = [];
  for (const [index, asOf] of days.entries()) {
    const books = await finance.get<
      Record<'owed' | 'unallocated' | 'balance' | 'disputed', Money> & { ages: readonly Money[] }
    >(`/api/books/aged-debtors?asOf=${asOf}`);
    const { closing } = await finance.get<{ closing: Money }>(`/api/books/sales-ledger?from=2003-01-01&to=${asOf}`);
    const oracle = aged[index];
    const columns = Object.values(oracle?.ages ?? {});
    figures.push(
      ...[...books.ages, books.disputed].map((money, at) => ({
        what: `${asOf} column ${at + 1}`,
        books: penceOf(money),
        oracle: columns[at] ?? NaN,
      })),
      ...(['owed', 'unallocated', 'balance'] as const).map((what) => ({
        what: `${asOf} ${what}`,
        books: penceOf(books[what]),
        oracle: oracle?.[what] ?? NaN,
      })),
      { what: `${asOf} ledger`, books: penceOf(closing), oracle: ledger[index] ?? NaN },
    );
  }
  return figures;
}

async function returns(
  { people: { finance } }: House,
  periods: readonly Period[],
  { vat }: Reckoned,
): Promise<readonly Figures[]> {
  const figures: Figures[] = [];
  for (const [index, { from, to }] of periods.entries()) {
    const { boxes, byRate } = await finance.get<{
      boxes: readonly { box: number; amount: Money | null }[];
      byRate: readonly { rate: string; net: Money; vat: Money }[];
    }>(`/api/books/vat-return?from=${from}&to=${to}`);
    const oracle = vat[index];
    const box = (of: number): number => penceOf(boxes.find((each) => each.box === of)?.amount ?? { amount: 'NaN' });
    figures.push(
      ...([1, 6] as const).map((of) => ({
        what: `${from} to ${to} box ${of}`,
        books: box(of),
        oracle: oracle?.[`box${of}`] ?? NaN,
      })),
      ...byRate.flatMap(({ rate, net, vat: due }) => {
        const [reckonedNet, reckonedVat] = oracle?.byRate[String(Math.round(parseFloat(rate) * 100))] ?? [NaN, NaN];
        return [
          { what: `${from} net at ${rate}`, books: penceOf(net), oracle: reckonedNet },
          { what: `${from} VAT at ${rate}`, books: penceOf(due), oracle: reckonedVat },
        ];
      }),
    );
  }
  return figures;
}

/** What each document says of itself. */
async function stored(db: DataSource, { documents }: Reckoned): Promise<readonly Figures[]> {
  const rows = await db.query<
    readonly { id: string; number: string; net: number; vat: number; settled: number; credited: number }[]
  >(
    `select id, number, net_pence as net, vat_pence as vat, settled_pence as settled, credited_pence as credited from invoice where status = 'issued'`,
  );
  return rows.flatMap(({ id, number, ...books }) =>
    (['net', 'vat', 'settled', 'credited'] as const).map((what) => ({
      what: `${number} ${what}`,
      books: books[what],
      oracle: documents[id]?.[what] ?? NaN,
    })),
  );
}

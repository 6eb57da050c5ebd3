import { AGES } from '#domain/books/aged-debtors';
import { periodsThrough } from '#domain/books/vat-periods';
import { addDays, day } from '#domain/calendar/dates';
import { BookReportsService } from '#services/books/book-reports.service';
import { VatPeriodsService } from '#services/books/vat-periods.service';
import { judged } from '../../kit/judged.js';
import { askOracle, noOracle, pairs, tablesOf, type Reckoned } from '../../oracle/ask.js';
import { Ledger } from '../invoices/ledger.js';
import { PlayedBooks, stepsOf } from './played-books.js';

const BEGIN = day('2003-01-01');

judged(noOracle, 'F92 the oracle over books played in the database', () => {
  let ledger: Ledger;
  let played: PlayedBooks;
  let reckoned: Reckoned;
  const days = Array.from({ length: 40 }, (_, index) => addDays(BEGIN, 90 + index * 255));
  const quarters = periodsThrough([], BEGIN, day('2030-12-31'), 1);

  beforeAll(async () => {
    ledger = await Ledger.open('2003-02-03');
    played = new PlayedBooks(ledger);
    await played.play(stepsOf(20_051_125, 260));
    [reckoned] = askOracle([{ tables: await tablesOf(ledger.db), days, periods: pairs(quarters) }]) as [Reckoned];
  }, 180_000);
  afterAll(() => ledger.close());

  const finance = () => ledger.world.as.finance;
  const reports = () => ledger.get(BookReportsService);

  it('was played over all the years, with documents, money, corrections and refusals of every kind', async () => {
    const [counts] = await ledger.db.query<readonly Record<string, number>[]>(
      `select (select count(*)::int from invoice where kind = 'invoice' and status = 'issued') as invoices,
         (select count(*)::int from invoice where kind = 'credit note' and status = 'issued') as credits,
         (select count(*)::int from invoice where kind = 'debit note' and status = 'issued') as debits,
         (select count(*)::int from payment) as payments, (select count(*)::int from refund) as refunds,
         (select count(*)::int from reversal) as reversals, (select count(*)::int from write_off) as "writeOffs",
         (select count(*)::int from dispute) as disputes, (select count(*)::int from vat_period) as locked,
         (select count(*)::int from invoice where vat_day_reason is not null) as late,
         (select count(distinct (lines -> 0 ->> 'rateBasisPoints'))::int from invoice where status = 'issued') as rates`,
    );
    for (const [what, count] of Object.entries(counts!)) expect([what, count > 0]).toEqual([what, true]);
    expect(counts).toMatchObject({ rates: 4 });
    expect(played.today > '2026-01-01').toBe(true);
  });

  it('agrees with every document: totals, VAT of each rate, what settles it, what is credited, what remains', async () => {
    const rows = await ledger.db.query<
      readonly { id: string; number: string; net: number; vat: number; settled: number; credited: number }[]
    >(
      `select id, number, net_pence as net, vat_pence as vat, settled_pence as settled, credited_pence as credited from invoice where status = 'issued'`,
    );
    expect(rows.length).toBeGreaterThan(60);
    for (const { id, number, ...stored } of rows) {
      const { net, vat, settled, credited, faults } = reckoned.documents[id]!;
      expect([number, { net, vat, settled, credited }, faults]).toEqual([number, stored, []]);
    }
  });

  it('agrees with the VAT return of every quarter, and with what was stamped on the locked ones', async () => {
    for (const [index, quarter] of quarters.entries()) {
      const { boxes, byRate, documents } = await reports().vat(finance(), quarter);
      const answer = reckoned.vat[index]!;
      expect([quarter.from, boxes[0]?.pence, boxes[5]?.pence]).toEqual([quarter.from, answer.box1, answer.box6]);
      expect(documents.map(({ number }) => number).sort()).toEqual(answer.numbers);
      for (const row of byRate) expect([row.netPence, row.vatPence]).toEqual(answer.byRate[row.rateBasisPoints]);
    }
    const locked = (await ledger.get(VatPeriodsService).list(finance())).filter(({ status }) => status === 'locked');
    for (const { totals, stamped } of locked) expect(totals).toEqual(stamped);
  });

  it('agrees with the aged debts and the ledger of every day asked', async () => {
    for (const [index, asOf] of days.entries()) {
      const aged = await reports().aged(finance(), asOf);
      const answer = reckoned.aged[index]!;
      const ages = Object.fromEntries([
        ...AGES.map((age, at) => [age, aged.ages[at]]),
        ['disputed', aged.disputedPence],
      ]);
      expect([asOf, ages, aged.unallocatedPence]).toEqual([asOf, answer.ages, answer.unallocated]);
      const customers = aged.customers.filter(({ balancePence }) => balancePence !== 0);
      expect(
        Object.fromEntries(customers.map(({ organisation, balancePence }) => [organisation.id, balancePence])),
      ).toEqual(answer.customers);
      const { closingPence } = await reports().ledger(finance(), { from: BEGIN, to: asOf }, null);
      expect([closingPence, aged.balancePence]).toEqual([reckoned.ledger[index], answer.balance]);
      expect(closingPence).toBe(aged.balancePence);
    }
  }, 30_000);
});

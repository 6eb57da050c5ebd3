import fc from 'fast-check';
import { day } from '#domain/calendar/dates';
import { periodsThrough } from '#domain/books/vat-periods';
import { vatReturn } from '#domain/books/vat-return';
import { judged } from '../../kit/judged.js';
import { askOracle, noOracle, pairs } from '../../oracle/ask.js';
import { book, bookOf, RATES } from './random-books.js';

const SEED = 20_051_125;
const QUARTERS = periodsThrough([], day('2003-01-01'), day('2031-03-31'), 1);

judged(noOracle, 'F92 the oracle over random books of 2003 to 2030', () => {
  const books = fc.sample(book, { seed: SEED, numRuns: 150 }).map(bookOf);
  const reckoned = () =>
    askOracle(
      books.map(({ rows, decisions }) => ({
        tables: {
          ...{ invoice: rows, vat_decision: decisions },
          vat_rate: RATES.map(({ fromDay, basisPoints }) => ({ from_day: fromDay, basis_points: basisPoints })),
        },
        ...{ days: [], periods: pairs(QUARTERS) },
      })),
    );

  it('agrees on every total, on the VAT of each rate, on what remains of each invoice, and on every box of every quarter', () => {
    const answers = reckoned();
    let documents = 0;
    books.forEach((each, index) => {
      const answer = answers[index]!;
      for (const document of each.documents) {
        const { net, vat, byRate, faults } = answer.documents[document.id]!;
        expect([document.id, net, vat, faults]).toEqual([document.id, document.netPence, document.vatPence, []]);
        for (const at of document.vatByRate) expect(byRate[at.rateBasisPoints]).toEqual([at.net, at.vat]);
        documents += 1;
      }
      for (const [id, remaining] of Object.entries(each.remaining)) {
        const { remainingNet, remainingVat } = answer.documents[id]!;
        expect([remainingNet, remainingVat]).toEqual(remaining);
      }
      QUARTERS.forEach((quarter, ordinal) => {
        const { boxes, byRate } = vatReturn(each.documents, quarter);
        const { box1, box6, byRate: rates } = answer.vat[ordinal]!;
        expect([quarter.from, box1, box6]).toEqual([quarter.from, boxes[0]?.pence, boxes[5]?.pence]);
        expect(Object.keys(rates)).toHaveLength(byRate.length);
        for (const row of byRate) expect(rates[row.rateBasisPoints]).toEqual([row.netPence, row.vatPence]);
      });
    });
    expect(documents).toBeGreaterThan(1_000);
  }, 60_000);

  it('sees a single penny that is wrong', () => {
    const [row] = books[0]!.rows;
    const lines = (row!['lines'] as readonly { readonly net: number }[]).map((line) => ({
      ...line,
      net: line.net + 1,
    }));
    const [answer] = askOracle([{ tables: { invoice: [{ ...row, lines }] }, days: [], periods: [] }]);
    expect(answer?.documents[String(row!['id'])]?.faults).not.toEqual([]);
  });
});

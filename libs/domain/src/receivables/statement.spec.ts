import fc from 'fast-check';
import { addDays, day, type LocalDay } from '../calendar/dates.js';
import { pence, sum } from '../money/pence.js';
import { statementOf, type StatementEntry } from './statement.js';

const entry = (on: string, amount: number, name = '') => ({ day: day(on), pence: pence(amount), name });
const ACCOUNT = [
  entry('2005-04-12', 587_500, 'INV-000001'),
  entry('2005-05-10', -400_000, 'BACS'),
  entry('2005-05-10', -187_500, 'CRN-000001'),
  entry('2005-06-01', 35_250, 'INV-000002'),
];
const within = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('a statement of account', () => {
  it('F90 begins with what was owed before, and shows the balance after each entry', () => {
    const { opening, entries, closing } = statementOf(ACCOUNT, within('2005-05-01', '2005-06-30'));
    expect(opening).toBe(587_500);
    expect(entries.map(({ name, balance }) => [name, balance])).toEqual([
      ['BACS', 187_500],
      ['CRN-000001', 0],
      ['INV-000002', 35_250],
    ]);
    expect(closing).toBe(35_250);
  });

  it('F90 leaves out what comes after its last day', () => {
    expect(statementOf(ACCOUNT, within('2005-01-01', '2005-04-30'))).toMatchObject({ opening: 0, closing: 587_500 });
  });

  it('F90 may show a customer in credit', () => {
    expect(statementOf([entry('2005-05-10', -100)], within('2005-05-01', '2005-05-31')).closing).toBe(-100);
  });

  const FIRST = day('2005-01-01');
  const anyDay = fc.nat(400).map((ahead): LocalDay => addDays(FIRST, ahead));
  const anyEntry: fc.Arbitrary<StatementEntry> = fc.record({
    day: anyDay,
    pence: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((amount) => pence(amount)),
  });

  it('F90 closes with the opening and the sum of its entries, and two statements in a row are one over both', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), anyDay, (entries, middle) => {
        const last = addDays(FIRST, 400);
        const [early, late] = [
          statementOf(entries, { from: FIRST, to: middle }),
          statementOf(entries, { from: addDays(middle, 1), to: last }),
        ];
        const whole = statementOf(entries, { from: FIRST, to: last });
        expect(late.opening).toBe(early.closing);
        expect(late.closing).toBe(whole.closing);
        expect(whole.closing).toBe(sum([whole.opening, ...whole.entries.map((each) => each.pence)]));
      }),
    );
  });
});

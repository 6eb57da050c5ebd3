import fc from 'fast-check';
import { addDays, day } from '../calendar/dates.js';
import { pence } from '../money/pence.js';
import { ageingOf } from './ageing.js';

const debt = (dueOn: string, open: number) => ({ id: dueOn, number: dueOn, dueOn, open: pence(open) });

describe('how old what is owed is', () => {
  it.each([
    ['2005-03-01', 'notDue'],
    ['2005-02-28', 'to30'],
    ['2005-01-30', 'to30'],
    ['2005-01-29', 'to60'],
    ['2004-12-31', 'to60'],
    ['2004-12-30', 'to90'],
    ['2004-12-01', 'to90'],
    ['2004-11-30', 'over90'],
  ])('F90 what was due on %s stands under %s on 1 March 2005', (dueOn, column) => {
    const ageing = ageingOf([debt(dueOn, 100)], day('2005-03-01'), pence(100));
    expect(ageing).toEqual({ notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0, onAccount: 0, [column]: 100 });
  });

  it('F90 the ages less what is on account are the balance, whatever is owed and paid', () => {
    const owed = fc.array(fc.record({ at: fc.nat(200), open: fc.nat(90_000) }));
    fc.assert(
      fc.property(owed, fc.integer({ min: -90_000, max: 900_000 }), (debts, balance) => {
        const on = day('2005-06-01');
        const all = debts.map(({ at, open }) => debt(addDays(on, 100 - at), open));
        const { notDue, to30, to60, to90, over90, onAccount } = ageingOf(all, on, pence(balance));
        expect(notDue + to30 + to60 + to90 + over90 - onAccount).toBe(balance);
      }),
    );
  });
});

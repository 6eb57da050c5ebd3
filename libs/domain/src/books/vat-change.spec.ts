import { day } from '../calendar/dates.js';
import { pence } from '../money/pence.js';
import { changeOn, effectOf, type Straddling } from './vat-change.js';

const RATES = [
  { fromDay: day('1991-04-01'), basisPoints: 1750 },
  { fromDay: day('2008-12-01'), basisPoints: 1500 },
  { fromDay: day('2010-01-01'), basisPoints: 1750 },
  { fromDay: day('2011-01-04'), basisPoints: 2000 },
];
const DOWN = day('2008-12-01');
const UP = day('2011-01-04');
const fee = (more: Partial<Straddling> = {}): Straddling => ({
  ...{ netPence: pence(500_000), basic: null, paid: null, invoiced: null, ...more },
});

describe('F82 a change of the VAT rate', () => {
  it('is known from the table', () => {
    expect(changeOn(RATES, UP)).toEqual({ before: 1750, after: 2000 });
    expect(changeOn(RATES, day('2011-01-05'))).toBeUndefined();
  });

  it('before a rise an unfinished service costs less when it is invoiced now', () => {
    const effect = effectOf(fee(), UP, day('2010-12-20'), RATES);
    expect(effect).toMatchObject({ now: { vatPence: 87_500 }, later: { vatPence: 100_000, taxPoint: '2011-01-04' } });
  });

  it('performed before the rise and invoiced within 14 days after it, the election keeps the old rate', () => {
    const effect = effectOf(fee({ basic: day('2010-12-28') }), UP, day('2011-01-05'), RATES);
    expect(effect).toMatchObject({
      now: { rateBasisPoints: 2000 },
      elected: { rateBasisPoints: 1750, taxPoint: '2010-12-28' },
    });
  });

  it('performed more than 14 days before the invoice, the day of performance counts and there is nothing to elect', () => {
    expect(effectOf(fee({ basic: day('2010-12-10') }), UP, day('2011-01-05'), RATES)).toMatchObject({
      ...{ now: { rateBasisPoints: 1750 }, later: { rateBasisPoints: 1750 }, elected: null },
    });
  });

  it('a payment before the change fixes the rate', () => {
    expect(effectOf(fee({ paid: day('2010-12-01') }), UP, day('2011-01-10'), RATES)).toMatchObject({
      now: { rateBasisPoints: 1750 },
    });
  });

  it('invoiced before a fall and performed after it: an election makes a credit due within 45 days', () => {
    const invoiced = fee({ invoiced: { taxPoint: day('2008-11-20') }, basic: day('2008-12-10') });
    expect(effectOf(invoiced, DOWN, day('2008-12-12'), RATES)).toEqual({
      ...{ now: null, later: null, elected: { taxPoint: '2008-12-10', rateBasisPoints: 1500, vatPence: 75_000 } },
      creditDue: { pence: 12_500, by: '2009-01-15' },
    });
  });

  it('invoiced before a rise there is nothing to credit', () => {
    const invoiced = fee({ invoiced: { taxPoint: day('2010-12-20') }, basic: day('2011-01-10') });
    expect(effectOf(invoiced, UP, day('2011-01-12'), RATES).creditDue).toBeNull();
  });
});

import fc from 'fast-check';
import { day } from '../calendar/dates.js';
import { pence, sum } from '../money/pence.js';
import { cancellationOf } from './cancellation.js';
import { checkExpenses, rechargeOf, type ExpenseLine } from './expenses.js';
import { dueOn, invoiceNumber } from './invoices.js';
import { taxPointOf } from './tax-point.js';
import { rateAt, totalsOf, vatOf } from './vat.js';

const RATES = [
  { fromDay: day('1991-04-01'), basisPoints: 1750 },
  { fromDay: day('2008-12-01'), basisPoints: 1500 },
  { fromDay: day('2010-01-01'), basisPoints: 1750 },
  { fromDay: day('2011-01-04'), basisPoints: 2000 },
];

const CLAIM: readonly ExpenseLine[] = [
  { kind: 'rail', description: 'York return', gross: pence(8600), vatIncluded: pence(0) },
  { kind: 'hotel', description: 'One night', gross: pence(14100), vatIncluded: pence(2100) },
  { kind: 'mileage', description: 'To the station', miles: 40 },
];

describe('VAT by tax point', () => {
  it.each([
    ['2008-11-30', 1750, 87500],
    ['2008-12-01', 1500, 75000],
    ['2009-12-31', 1500, 75000],
    ['2010-01-01', 1750, 87500],
    ['2011-01-03', 1750, 87500],
    ['2011-01-04', 2000, 100000],
  ])('on %s is %d basis points: %d pence on the fee', (on, basisPoints, vat) => {
    expect(rateAt(RATES, day(on))).toBe(basisPoints);
    expect(vatOf(pence(500_000), basisPoints)).toBe(vat);
  });

  it('knows no rate before its table begins', () => expect(rateAt(RATES, day('1980-01-01'))).toBeUndefined());

  it('rounds half a penny up', () => {
    expect(vatOf(pence(2), 2500)).toBe(1);
    expect(vatOf(pence(-2), 2500)).toBe(-1);
  });

  it('is summed per rate: the parts make up the whole', () => {
    const line = fc.record({
      net: fc.integer({ min: 1, max: 10_000_000 }).map(pence),
      rateBasisPoints: fc.constantFrom(0, 1500, 1750, 2000),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const totals = totalsOf(lines);
        expect(totals.net).toBe(sum(lines.map(({ net }) => net)));
        expect(totals.vat).toBe(sum(totals.vatByRate.map(({ vat }) => vat)));
        expect(totals.gross).toBe(totals.net + totals.vat);
      }),
    );
  });
});

describe('the tax point', () => {
  it.each([
    ['an invoice before the service is complete', null, '2005-03-10', null, '2005-03-10'],
    ['an invoice before the certificate', '2005-04-20', '2005-03-10', null, '2005-03-10'],
    ['an invoice on the fourteenth day after', '2005-04-20', '2005-05-04', null, '2005-05-04'],
    ['an invoice on the fifteenth day after', '2005-04-20', '2005-05-05', null, '2005-04-20'],
    ['a payment before both', '2005-04-20', '2005-04-25', '2005-03-01', '2005-03-01'],
  ])('%s', (_case, basic, invoiced, paid, expected) => {
    expect(taxPointOf(basic ? day(basic) : null, day(invoiced), paid ? day(paid) : null).day).toBe(expected);
  });
});

describe('Travel and Subsistence', () => {
  it('of 2005 with the fee: net 5222.00, VAT 913.85, total 6135.85', () => {
    const lines = rechargeOf(CLAIM, pence(40));
    expect(lines.map(({ net }) => net)).toEqual([8600, 12000, 1600]);
    const all = [{ net: pence(500_000) }, ...lines].map(({ net }) => ({ net, rateBasisPoints: 1750 }));
    expect(totalsOf(all)).toMatchObject({ net: 522_200, vat: 91_385, gross: 613_585 });
  });

  it('names the line and the field at fault', () => {
    const wrong = [
      { kind: 'hotel', description: ' ', gross: pence(100), vatIncluded: pence(100) },
      { kind: 'mileage', description: 'x', miles: 0.5 },
      { kind: 'rail', description: 'x', gross: pence(0), vatIncluded: pence(0) },
    ] as const;
    expect(checkExpenses(wrong).map(({ pointer }) => pointer)).toEqual([
      '/lines/0/description',
      '/lines/0/vatIncluded',
      '/lines/1/miles',
      '/lines/2/gross',
    ]);
    expect(checkExpenses(CLAIM)).toEqual([]);
  });
});

describe('a withdrawal costs', () => {
  it.each([
    ['nothing before the visit is booked', 0, null, undefined],
    ['a quarter of the fee once it is, also when it was postponed since', 1, null, 125_000],
    ['the whole fee after the visit', 2, day('2005-03-09'), 500_000],
  ] as const)('%s', (_words, bookings, visitedOn, net) => {
    const cancellation = cancellationOf({ bookings, visitedOn }, pence(500_000));
    expect(cancellation?.line.net).toBe(net);
    expect(cancellation?.reason).toBe(net && (visitedOn ? 'fee after withdrawal' : 'cancellation'));
  });
});

describe('an invoice', () => {
  it('is numbered in its series and due in 30 days', () => {
    expect(invoiceNumber('INV', 42)).toBe('INV-000042');
    expect(dueOn(day('2005-03-10'))).toBe('2005-04-09');
  });
});

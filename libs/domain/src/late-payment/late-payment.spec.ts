import fc from 'fast-check';
import { addDays, day } from '../calendar/dates.js';
import { DomainError } from '../errors.js';
import { pence } from '../money/pence.js';
import { claimOf, fixedSumOf, referenceDayOf, type LateClaim, type LateDebt } from './late-payment.js';

const RATES = [
  { onDay: day('2004-12-31'), basisPoints: 475 },
  { onDay: day('2005-06-30'), basisPoints: 475 },
  { onDay: day('2008-06-30'), basisPoints: 500 },
  { onDay: day('2008-12-31'), basisPoints: 200 },
  { onDay: day('2023-12-31'), basisPoints: 525 },
];

function claimed(debt: LateDebt, until: string): LateClaim {
  const claim = claimOf(debt, day(until), RATES);
  if (claim instanceof DomainError) throw claim;
  return claim;
}

const of2005 = (paid: LateDebt['paid'] = []): LateDebt => ({ dueOn: day('2005-04-09'), owed: pence(613_585), paid });

describe('the reference rate is that of the 30 June or 31 December before interest starts', () => {
  it.each([
    ['2005-01-01', '2004-12-31'],
    ['2005-06-30', '2004-12-31'],
    ['2005-07-01', '2005-06-30'],
    ['2005-12-31', '2005-06-30'],
    ['2006-01-01', '2005-12-31'],
  ])('interest from %s: %s', (startsOn, reference) => expect(referenceDayOf(day(startsOn))).toBe(reference));
});

describe('the fixed sum by the size of the debt', () => {
  it.each([
    [1, 4_000],
    [99_999, 4_000],
    [100_000, 7_000],
    [999_999, 7_000],
    [1_000_000, 10_000],
  ])('%d pence: %d', (debt, sum) => expect(fixedSumOf(pence(debt))).toBe(sum));
});

describe('F91 a statutory claim', () => {
  it('is simple interest at 8 % over the reference rate on the debt with VAT, and the fixed sum', () => {
    // 6135.85 × 12.75 % × 30 / 365 = 64.3003… ; 30 days after 9 April
    expect(claimed(of2005(), '2005-05-09')).toMatchObject({
      ...{ debt: 613_585, startsOn: '2005-04-10', referenceDay: '2004-12-31', rateBasisPoints: 1275 },
      ...{ interest: 6_430, fixedSum: 7_000, total: 13_430 },
    });
  });

  it('keeps the rate with which it began, whatever the bank does later', () => {
    const debt = { dueOn: day('2008-12-30'), owed: pence(1_000_000), paid: [] };
    expect(claimed(debt, '2009-12-30')).toMatchObject({ rateBasisPoints: 1300, interest: 130_000, fixedSum: 10_000 });
    const nextDay = { ...debt, dueOn: day('2008-12-31') };
    expect(claimed(nextDay, '2009-12-31')).toMatchObject({ rateBasisPoints: 1000, interest: 100_000 });
  });

  it('counts 366 days of a leap year as 366 three-hundred-and-sixty-fifths', () => {
    const debt = { dueOn: day('2023-12-31'), owed: pence(365_000), paid: [] };
    expect(claimed(debt, '2024-12-31')).toMatchObject({ rateBasisPoints: 1325, interest: 48_495 });
  });

  it('follows a debt that is paid in parts, day by day', () => {
    const { periods, debt, fixedSum } = claimed(
      of2005([
        { day: day('2005-04-01'), pence: pence(13_585) },
        { day: day('2005-04-19'), pence: pence(550_000) },
      ]),
      '2005-05-09',
    );
    expect(periods).toEqual([
      { from: '2005-04-10', to: '2005-04-19', days: 10, balance: 600_000 },
      { from: '2005-04-20', to: '2005-05-09', days: 20, balance: 50_000 },
    ]);
    expect([debt, fixedSum]).toEqual([600_000, 7_000]);
  });

  it('ends with the last payment', () => {
    const { periods } = claimed(of2005([{ day: day('2005-04-12'), pence: pence(613_585) }]), '2005-06-30');
    expect(periods.map(({ days }) => days)).toEqual([3]);
  });

  it.each([
    [
      'that was paid in time',
      of2005([{ day: day('2005-04-09'), pence: pence(613_585) }]),
      '2005-05-09',
      'CLAIM.NOT_LATE',
    ],
    ['on the due date itself', of2005(), '2005-04-09', 'CLAIM.NOT_LATE'],
    [
      'without a reference rate on record',
      { ...of2005(), dueOn: day('2007-04-09') },
      '2007-05-09',
      'CLAIM.NO_REFERENCE_RATE',
    ],
  ])('is not made of a debt %s', (_case, debt, until, code) => {
    expect(claimOf(debt, day(until), RATES)).toMatchObject({ code });
  });

  it('is never less for a debt that is paid later or in smaller parts', () => {
    const early = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(early, early, fc.integer({ min: 0, max: 613_585 }).map(pence), (one, other, part) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
        const paidAfter = (days: number) =>
          claimed(of2005([{ day: addDays(day('2005-04-09'), days), pence: part }]), '2005-12-31');
        expect(paidAfter(later).interest).toBeGreaterThanOrEqual(paidAfter(sooner).interest);
        expect(claimed(of2005(), '2005-12-31').interest).toBeGreaterThanOrEqual(paidAfter(later).interest);
      }),
    );
  });
});

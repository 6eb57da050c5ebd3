import fc from 'fast-check';
import { addDays, day } from '../calendar/dates.js';
import { DomainError } from '../errors.js';
import { vatOf } from '../invoices/vat.js';
import { pence } from '../money/pence.js';
import type { BookDocument } from './documents.js';
import { vatDayOf } from './vat-day.js';
import {
  checkLock,
  checkUnlock,
  lockedThrough,
  periodsThrough,
  quarterOf,
  type KnownPeriod,
  type Stagger,
} from './vat-periods.js';
import { vatReturn } from './vat-return.js';

const Q1 = { from: day('2005-01-01'), to: day('2005-03-31') };

const document = (number: string, net: number, basisPoints: number, more: Partial<BookDocument> = {}): BookDocument => {
  const vat = vatOf(pence(net), basisPoints);
  return {
    ...{ id: number, number, kind: 'invoice', organisation: { id: 'a', name: 'A' }, issuedOn: day('2005-03-16') },
    ...{
      taxPoint: day('2005-03-16'),
      vatDay: day('2005-03-16'),
      vatDayReason: null,
      treatment: 'UK VAT',
      supply: true,
    },
    ...{ netPence: pence(net), vatPence: vat, grossPence: pence(net + vat) },
    vatByRate: [{ rateBasisPoints: basisPoints, net: pence(net), vat }],
    ...more,
  };
};
const boxes = (documents: readonly BookDocument[]) =>
  Object.fromEntries(vatReturn(documents, Q1).boxes.map(({ box, entered }) => [box, entered]));

describe('F92 the boxes of a VAT return', () => {
  it('the vector of 2005: net 5222.00 and VAT 913.85; box 6 leaves the pence out', () => {
    expect(boxes([document('INV-1', 522_200, 1750)])).toMatchObject({
      1: 91_385,
      3: 91_385,
      4: null,
      5: 91_385,
      6: 522_200,
    });
    expect(boxes([document('INV-1', 522_299, 1750)])[6]).toBe(522_200);
  });

  it('a credit note takes away from both, in the period of its own day', () => {
    const note = { kind: 'credit note', vatDay: day('2005-04-02') } as const;
    const both = [document('INV-1', 500_000, 1750), document('CRN-1', 100_000, 1750, note)];
    expect(boxes(both)).toMatchObject({ 1: 87_500, 6: 500_000 });
    expect(vatReturn(both, { from: day('2005-04-01'), to: day('2005-06-30') })).toMatchObject({ vatPence: -17_500 });
  });

  it('under the reverse charge there is value in box 6 and no VAT; what is no supply is in no box', () => {
    const abroad = document('INV-2', 500_000, 0, { treatment: 'reverse charge' });
    const compensation = document('INV-3', 125_000, 0, { treatment: 'outside the scope', supply: false });
    const counted = vatReturn([abroad, compensation], Q1);
    expect(boxes([abroad, compensation])).toMatchObject({ 1: 0, 6: 500_000 });
    expect(counted).toMatchObject({
      byRate: [],
      reverseChargePence: 500_000,
      outsidePence: 125_000,
      netPence: 625_000,
    });
  });

  it('every box is the sum of its documents, and the rates sum to box 1', () => {
    const any = fc.record({
      ...{ net: fc.integer({ min: 1, max: 5_000_000 }), rate: fc.constantFrom(0, 1500, 1750, 2000), on: fc.nat(120) },
      kind: fc.constantFrom('invoice', 'credit note', 'debit note'),
    });
    fc.assert(
      fc.property(fc.array(any), (given) => {
        const documents = given.map(({ net, rate, on, kind }, index) =>
          document(String(index), net, rate, { kind, vatDay: addDays(Q1.from, on) }),
        );
        const { boxes: all, byRate, vatPence } = vatReturn(documents, Q1);
        for (const box of all)
          if (box.pence !== null) expect(box.parts.reduce((total, part) => total + part.pence, 0)).toBe(box.pence);
        expect(byRate.reduce((total, row) => total + row.vatPence, 0)).toBe(all[0]?.pence);
        expect(vatPence).toBe(all[0]?.pence);
      }),
    );
  });
});

describe('F92 VAT periods', () => {
  it.each([
    ['2005-02-10', 1, '2005-01-01', '2005-03-31'],
    ['2005-02-10', 2, '2005-02-01', '2005-04-30'],
    ['2005-02-10', 3, '2004-12-01', '2005-02-28'],
    ['2004-12-31', 3, '2004-12-01', '2005-02-28'],
    ['2024-02-29', 3, '2023-12-01', '2024-02-29'],
  ])('%s in stagger group %i lies in %s to %s', (of, stagger, from, to) => {
    expect(quarterOf(day(of), stagger as Stagger)).toEqual({ from, to });
  });

  it('follow one another without a gap, whatever the group and wherever it changes', () => {
    const group = fc.constantFrom<Stagger>(1, 2, 3);
    fc.assert(
      fc.property(fc.nat(9_000), fc.nat(2_000), group, group, (start, length, before, after) => {
        const begin = addDays(day('2003-01-01'), start);
        const first = periodsThrough([], begin, addDays(begin, length), before);
        const locked = first.slice(0, 3).map((each): KnownPeriod => ({ ...each, status: 'locked' }));
        const periods = periodsThrough(locked, begin, addDays(begin, length + 400), after);
        periods.slice(1).forEach((each, index) => {
          expect(each.from).toBe(addDays(periods[index]!.to, 1));
          expect(each.to >= each.from).toBe(true);
        });
      }),
    );
  });

  const open = (from: string, to: string): KnownPeriod => ({ from: day(from), to: day(to), status: 'open' });
  const two = [open('2005-01-01', '2005-03-31'), open('2005-04-01', '2005-06-30')];

  it('are locked one after the other, once over, and unlocked from the last', () => {
    expect(checkLock(two, day('2005-01-01'), day('2005-03-31'))).toMatchObject({ code: 'BOOKS.PERIOD_RUNS' });
    expect(checkLock(two, day('2005-04-01'), day('2005-07-01'))).toMatchObject({ code: 'BOOKS.EARLIER_OPEN' });
    expect(checkLock(two, day('2005-01-01'), day('2005-04-01'))).toEqual(two[0]);
    const locked = two.map((each): KnownPeriod => ({ ...each, status: 'locked' }));
    expect(lockedThrough(locked)).toBe('2005-06-30');
    expect(checkUnlock(locked, day('2005-01-01'))).toMatchObject({ code: 'BOOKS.LATER_LOCKED' });
    expect(checkUnlock(locked, day('2005-04-01'))).toEqual(locked[1]);
    expect(checkUnlock(two, day('2005-04-01'))).toMatchObject({ code: 'BOOKS.NOT_LOCKED' });
  });
});

describe('F92 the day by which a document counts', () => {
  const dated = (kind: BookDocument['kind'], taxPoint: string, issuedOn: string) => ({
    ...{ kind, taxPoint: day(taxPoint), issuedOn: day(issuedOn) },
  });

  it('is an invoice’s tax point and a note’s own day', () => {
    expect(vatDayOf(dated('invoice', '2005-03-20', '2005-04-10'), null)).toEqual({ day: '2005-03-20', reason: null });
    expect(vatDayOf(dated('credit note', '2005-03-20', '2005-07-01'), day('2005-03-31'))).toEqual({
      day: '2005-07-01',
      reason: null,
    });
  });

  it('a late document falls into the first open period, and says why', () => {
    const late = vatDayOf(dated('invoice', '2005-03-20', '2005-04-10'), day('2005-03-31'));
    expect(late).toMatchObject({ day: '2005-04-01' });
    expect((late as { reason: string }).reason).toMatch(
      /Sunday 20 March 2005, lies in a VAT period that was locked.*Friday 1 April 2005/,
    );
  });

  it('nothing is issued with a date in a locked period', () => {
    const refused = vatDayOf(dated('credit note', '2005-01-20', '2005-03-31'), day('2005-03-31'));
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({
      code: 'BOOKS.PERIOD_LOCKED',
      message: expect.stringContaining('Thursday 31 March 2005'),
    });
  });
});

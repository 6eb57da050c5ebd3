import fc from 'fast-check';
import { pence, sum } from '../money/pence.js';
import {
  checkCurrency,
  checkReversal,
  checkShares,
  fundsFor,
  oldestFirst,
  openOf,
  shareFor,
  totalOf,
} from './allocation.js';

const DEBTS = [
  { id: 'b', number: 'INV-000002', dueOn: '2005-05-09', open: pence(100_000) },
  { id: 'a', number: 'INV-000001', dueOn: '2005-04-09', open: pence(613_585) },
  { id: 'c', number: 'INV-000003', dueOn: '2005-05-09', open: pence(1) },
];
const share = (id: string, amount: number) => ({ id, pence: pence(amount) });

describe('what is open', () => {
  it('is the gross less everything allocated', () => expect(openOf(pence(613_585), pence(100_000))).toBe(513_585));
});

describe('shares of a payment', () => {
  it('fit when they are no more than is open and no more than is there', () => {
    expect(checkShares(pence(613_586), [share('a', 613_585), share('c', 1)], DEBTS)).toEqual([]);
  });

  it.each([
    ['an invoice of somebody else', [share('x', 1)], '/shares/0/invoice', /no issued invoice of the same customer/],
    ['the same invoice twice', [share('a', 1), share('a', 1)], '/shares/1/invoice', /twice/],
    ['nothing', [share('a', 0)], '/shares/0/amount', /above nothing/],
    ['a negative amount', [share('a', -5)], '/shares/0/amount', /above nothing/],
    ['more than is open', [share('c', 2)], '/shares/0/amount', /Of INV-000003 £0\.01 is open/],
    ['more than is there', [share('a', 600_000), share('b', 100_000)], '/shares', /come to £7000\.00, and £6500\.00/],
  ])('are refused for %s, naming the field', (_case, wanted, pointer, message) => {
    expect(checkShares(pence(650_000), wanted, DEBTS)).toEqual([{ pointer, message: expect.stringMatching(message) }]);
  });

  it('are refused in another currency', () => {
    expect(checkCurrency('GBP')).toBeUndefined();
    expect(checkCurrency('EUR')).toMatchObject({ pointer: '/currency' });
  });
});

describe('a payment spread over what is owed', () => {
  it('settles what was due first, then by number', () => {
    expect(oldestFirst(pence(700_000), DEBTS)).toEqual([share('a', 613_585), share('b', 86_415)]);
    expect(oldestFirst(pence(713_586), DEBTS)).toEqual([share('a', 613_585), share('b', 100_000), share('c', 1)]);
  });

  it('gives out as much as there is and as is owed, never a penny more', () => {
    const debt = fc.record({
      id: fc.uuid(),
      number: fc.string(),
      dueOn: fc.constantFrom('2005-04-09', '2005-05-09', '2008-12-31'),
      open: fc.integer({ min: 0, max: 1_000_000 }).map(pence),
    });
    const debts = fc.uniqueArray(debt, { maxLength: 12, selector: ({ id }) => id });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }).map(pence), debts, (available, owed) => {
        const shares = oldestFirst(available, owed);
        expect(totalOf(shares)).toBe(Math.min(available, sum(owed.map(({ open }) => open))));
        expect(checkShares(available, shares, owed)).toEqual([]);
      }),
    );
  });

  it('made for one invoice takes what is open there and leaves the rest on account', () => {
    expect(shareFor(pence(700_000), DEBTS[1]!)).toEqual([share('a', 613_585)]);
    expect(shareFor(pence(500), DEBTS[1]!)).toEqual([share('a', 500)]);
    expect(shareFor(pence(500), { id: 'a', open: pence(0) })).toEqual([]);
  });
});

describe('a refund', () => {
  it('is paid out of the credits of the account, in their order', () => {
    expect(fundsFor(pence(150), [share('p', 100), share('q', 100)])).toEqual([share('p', 100), share('q', 50)]);
  });
  it('is never more than they are', () =>
    expect(fundsFor(pence(201), [share('p', 100), share('q', 100)])).toBeUndefined());
});

describe('a payment taken back', () => {
  it('must not be allocated any more', () => {
    expect(checkReversal(pence(0), 'BACS')).toBeUndefined();
    expect(checkReversal(pence(100), 'BACS')?.message).toMatch(/£1\.00 of the payment “BACS” is allocated/);
  });
});

import fc from 'fast-check';
import { addDays, day, daysBetween } from '../calendar/dates.js';
import { pence } from '../money/pence.js';
import { AGES, ageOf, agedDebtors, type OpenItem, type Unallocated } from './aged-debtors.js';
import { debtorDays, yearUpTo } from './debtor-days.js';
import { salesLedger, LEDGER_KINDS, type LedgerEntry } from './sales-ledger.js';

const organisation = (id: string) => ({ id, name: `Customer ${id}` });
const item = (id: string, dueOn: string, open: number, more: Partial<OpenItem> = {}): OpenItem => ({
  ...{
    id,
    number: `INV-${id}`,
    organisation: organisation('a'),
    issuedOn: addDays(day(dueOn), -30),
    dueOn: day(dueOn),
  },
  ...{ openPence: pence(open), disputed: false, ...more },
});
const credit = (id: string, left: number): Unallocated => ({
  ...{ id, name: id, kind: 'payment', organisation: organisation('a'), day: day('2005-03-01'), leftPence: pence(left) },
});

describe('F92 aged debtors', () => {
  it.each([
    ['2005-06-30', 'current'],
    ['2005-06-29', '1–30'],
    ['2005-05-31', '1–30'],
    ['2005-05-30', '31–60'],
    ['2005-05-01', '31–60'],
    ['2005-04-30', '61–90'],
    ['2005-04-01', '61–90'],
    ['2005-03-31', '90+'],
  ])('due on %s is %s on 30 June 2005', (dueOn, age) => {
    expect(ageOf(day(dueOn), day('2005-06-30'))).toBe(age);
  });

  it('shows what is disputed apart, whatever its age, and money that settles nothing apart', () => {
    const open = [
      item('1', '2005-06-20', 100),
      item('2', '2005-01-31', 50),
      item('3', '2005-06-20', 7, { disputed: true }),
    ];
    const aged = agedDebtors(open, [credit('p', 30)], day('2005-06-30'));
    expect(aged).toMatchObject({
      ...{ ages: [0, 100, 0, 0, 50], disputedPence: 7, owedPence: 157, unallocatedPence: 30, balancePence: 127 },
    });
    expect(aged.customers).toHaveLength(1);
    expect(aged.customers[0]?.items[1]).toMatchObject({ daysOverdue: 150, age: '90+' });
  });

  it('loses no penny: the columns and what is disputed make up what is owed, of each customer and of all', () => {
    const items = fc.array(
      fc.record({
        owner: fc.constantFrom('a', 'b', 'c'),
        due: fc.nat(400),
        open: fc.nat(10_000_000),
        disputed: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(items, (given) => {
        const open = given.map(({ owner, due, open: amount, disputed }, index) =>
          item(String(index), addDays(day('2005-01-01'), due), amount, { organisation: organisation(owner), disputed }),
        );
        const aged = agedDebtors(open, [], day('2005-07-01'));
        const all = given.reduce((total, each) => total + each.open, 0);
        for (const row of [aged, ...aged.customers])
          expect(row.ages.reduce((total, each) => total + each, 0) + row.disputedPence).toBe(row.owedPence);
        expect(aged.owedPence).toBe(all);
        expect(aged.customers.reduce((total, each) => total + each.owedPence, 0)).toBe(all);
        expect(AGES).toHaveLength(aged.ages.length);
      }),
    );
  });
});

describe('F92 debtor days', () => {
  it('is what is owed over what was invoiced in 365 days, times 365, half a tenth up', () => {
    expect(debtorDays(pence(587_500), pence(5_875_000)).days).toBe('36.5');
    expect(debtorDays(pence(1), pence(3)).days).toBe('121.7');
    expect(debtorDays(pence(0), pence(100)).days).toBe('0.0');
  });
  it('has no number where nothing was invoiced', () => {
    expect(debtorDays(pence(100), pence(0)).days).toBeNull();
  });
  it('looks at 365 days, the day itself among them', () => {
    const { from, to } = yearUpTo(day('2005-06-30'));
    expect([from, to, daysBetween(from, to) + 1]).toEqual(['2004-07-01', '2005-06-30', 365]);
  });
});

describe('F92 the sales ledger', () => {
  const entry = (on: string, kind: LedgerEntry['kind'], amount: number, name = 'x'): LedgerEntry => ({
    ...{ id: name, kind, day: day(on), name, organisation: organisation('a'), pence: pence(amount), allocations: [] },
  });
  const year = { from: day('2005-01-01'), to: day('2005-12-31') };

  it('runs in the order of days, documents before money, and leaves out what lies outside', () => {
    const ledger = salesLedger(
      [entry('2005-04-01', 'payment', -40), entry('2005-04-01', 'invoice', 100), entry('2006-01-01', 'invoice', 9)],
      pence(5),
      year,
    );
    expect(ledger.entries.map(({ kind, balancePence }) => [kind, balancePence])).toEqual([
      ['invoice', 105],
      ['payment', 65],
    ]);
    expect(ledger.closingPence).toBe(65);
  });

  it('closes where it opened and what happened; two halves make the whole', () => {
    const entries = fc.array(
      fc.record({
        on: fc.nat(364),
        kind: fc.constantFrom(...LEDGER_KINDS),
        amount: fc.integer({ min: -9_999, max: 9_999 }),
      }),
    );
    fc.assert(
      fc.property(entries, fc.nat(363), (given, cut) => {
        const all = given.map(({ on, kind, amount }, index) =>
          entry(addDays(year.from, on), kind, amount, String(index)),
        );
        const whole = salesLedger(all, pence(0), year);
        const first = salesLedger(all, pence(0), { from: year.from, to: addDays(year.from, cut) });
        const second = salesLedger(all, first.closingPence, { from: addDays(year.from, cut + 1), to: year.to });
        expect(second.closingPence).toBe(whole.closingPence);
        expect(whole.closingPence).toBe(given.reduce((total, { amount }) => total + amount, 0));
      }),
    );
  });
});

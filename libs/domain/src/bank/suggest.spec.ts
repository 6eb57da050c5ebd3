import fc from 'fast-check';
import { day } from '../calendar/dates.js';
import { pence, sum } from '../money/pence.js';
import { totalOf } from '../receivables/allocation.js';
import { combinationOf } from './combinations.js';
import { alikeOf, counted, isSameAccount, type StatementLine } from './statement.js';
import { refundsFor, suggestionsFor, type Customer } from './suggest.js';
import { namesCustomer, numbersIn } from './text-signs.js';

const debt = (id: string, open: number, dueOn = '2005-05-09') => ({ id, number: id, dueOn, open: pence(open) });
const HARTFIELD: Customer = {
  ...{ id: 'h', name: 'Hartfield County Council', legalName: 'Hartfield County Council' },
  debts: [debt('INV-000001', 613_585), debt('INV-000004', 20_000)],
};
const BRIGHT: Customer = {
  ...{ id: 'b', name: 'Brightwater Energy', legalName: 'Brightwater Energy plc' },
  debts: [debt('INV-000002', 587_500), debt('INV-000003', 613_585)],
};
const CUSTOMERS = [HARTFIELD, BRIGHT];
const line = (amount: number, text: string) => ({ bookedOn: day('2005-04-12'), pence: pence(amount), text });
const best = (amount: number, text: string) => suggestionsFor(line(amount, text), CUSTOMERS, [])[0];

describe('what a line of the bank may be paying', () => {
  it('F87 an invoice’s number and its exact amount are as good as certain', () => {
    expect(best(613_585, 'HARTFIELD CC INV 1')).toMatchObject({
      ...{ kind: 'new payment', organisationId: 'h', onAccount: 0, score: 95 },
      shares: [{ id: 'INV-000001', number: 'INV-000001', pence: 613_585 }],
      reasons: ['The text names INV-000001.', 'The amount is exactly what is open.'],
    });
  });

  it('F87 a number with less or more than is open is a payment in part, or leaves the rest on account', () => {
    expect(best(100_000, 'INV-000002')).toMatchObject({
      ...{ score: 65, onAccount: 0, shares: [{ pence: 100_000 }] },
      reasons: ['The text names INV-000002.', '£4875.00 stays open.'],
    });
    expect(best(600_000, 'INV-000002')).toMatchObject({ onAccount: 12_500, shares: [{ pence: 587_500 }] });
  });

  it('F87 the only invoice open for an amount comes before one of several, and the name decides between these', () => {
    expect(best(587_500, 'BACS')).toMatchObject({ score: 60, organisationId: 'b' });
    expect(suggestionsFor(line(613_585, 'BACS'), CUSTOMERS, []).map(({ score }) => score)).toEqual([35, 35]);
    expect(best(613_585, 'BRIGHTWATER ENERGY')).toMatchObject({ score: 60, organisationId: 'b' });
  });

  it('F87 several invoices that come to the amount are found', () => {
    expect(best(633_585, 'BACS')).toMatchObject({ score: 55, shares: [{ pence: 613_585 }, { pence: 20_000 }] });
    expect(best(1_201_085, 'Brightwater Energy PLC')).toMatchObject({ score: 80, organisationId: 'b' });
  });

  it('F87 a name alone is a weak sign, and nothing is proposed where nothing speaks for anybody', () => {
    expect(best(123, 'BRIGHTWATER ENERGY PLC')).toMatchObject({ score: 35, shares: [{ pence: 123 }] });
    expect(best(123, 'BANK INTEREST')).toBeUndefined();
  });

  it('F87 a payment entered by hand before the statement came is recognised', () => {
    const payment = {
      ...{ id: 'p', organisationId: 'h', organisation: 'Hartfield County Council', pence: pence(613_585) },
      ...{ receivedOn: day('2005-04-12'), reference: 'BACS' },
    };
    expect(suggestionsFor(line(613_585, 'HARTFIELD COUNTY COUNCIL'), CUSTOMERS, [payment])[0]).toMatchObject({
      ...{ kind: 'payment on record', id: 'p', score: 97, shares: [] },
    });
    const long = { ...payment, receivedOn: day('2005-03-01') };
    expect(suggestionsFor(line(613_585, 'X'), [], [long])).toEqual([]);
  });

  it('F87 money out may be a refund on record', () => {
    const refund = {
      ...{ id: 'r', organisationId: 'h', organisation: 'Hartfield', pence: pence(5_000) },
      ...{ paidOn: day('2005-04-11'), reference: 'OUT' },
    };
    expect(refundsFor(line(-5_000, 'X'), [refund])).toMatchObject([{ kind: 'refund on record', id: 'r', score: 90 }]);
    expect(refundsFor(line(5_000, 'X'), [refund])).toEqual([]);
  });

  it('F87 shares and what stays on account always come to the line, and no share is more than is open', () => {
    const amounts = fc.integer({ min: 1, max: 2_000_000 });
    const texts = fc.constantFrom(
      'INV 1',
      'inv2 INV-3',
      'Hartfield County Council',
      'Brightwater Energy INV 000004',
      'x',
    );
    fc.assert(
      fc.property(amounts, texts, (amount, text) => {
        for (const { shares, onAccount } of suggestionsFor(line(amount, text), CUSTOMERS, [])) {
          expect(totalOf(shares) + onAccount).toBe(amount);
          for (const share of shares) {
            const owed = CUSTOMERS.flatMap(({ debts }) => debts).find(({ id }) => id === share.id)!;
            expect(share.pence).toBeLessThanOrEqual(owed.open);
            expect(share.pence).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});

describe('invoices that come to an amount', () => {
  it('F87 are found whenever some of them do', () => {
    const debts = fc.uniqueArray(fc.integer({ min: 1, max: 500_000 }), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(debts, fc.integer({ min: 1, max: 1023 }), (opens, mask) => {
        const all = opens.map((open, index) => debt(`INV-${index}`, open));
        const some = all.filter((_, index) => mask & (1 << index));
        if (some.length < 2) return;
        const found = combinationOf(sum(some.map(({ open }) => open)), all)!;
        expect(sum(found.map(({ open }) => open))).toBe(sum(some.map(({ open }) => open)));
        expect(found.length).toBeLessThanOrEqual(Math.max(some.length, all.length));
      }),
    );
  });

  it('F87 are looked for no longer than a moment', () => {
    const many = Array.from({ length: 400 }, (_, index) => debt(`INV-${index}`, 2_000 + index * 2));
    expect(combinationOf(pence(9_999), many)).toBeUndefined();
  });
});

describe('signs in a text', () => {
  it.each([
    ['INV-000012', ['INV-000012']],
    ['inv 12', ['INV-000012']],
    ['Ref.INV000012/DBN 3', ['INV-000012', 'DBN-000003']],
    ['payment 000012', ['INV-000012']],
    ['invoices INV12 and INV 13', ['INV-000012', 'INV-000013']],
    ['INV1234567', []],
    ['sort code 000012345', []],
    ['12.04.2005', []],
  ])('F87 %s names %j', (text, expected) => expect([...numbersIn(text)]).toEqual(expected));

  it.each([
    ['HARTFIELD COUNTY COUNCIL', 'Hartfield County Council', true],
    ['HARTFIELD COUNT COUN', 'Hartfield County Council', true],
    ['FROM BRIGHTWATER ENERGY', 'The Brightwater Energy plc', true],
    ['HARTFIELD', 'Hartfield County Council', false],
    ['CAFE NERO', 'Café Nero Ltd', true],
    ['ST BRANNOCKS HOSPITALS', 'St Brannock’s Hospitals NHS Trust', true],
    ['PLC LTD', 'The PLC Ltd', false],
  ])('F87 “%s” names %s: %s', (text, name, expected) => expect(namesCustomer(text, name)).toBe(expected));
});

describe('lines of a statement', () => {
  const of = (description: string, bankReference: string | null = null): StatementLine => ({
    ...{ place: 'line 1', bookedOn: day('2005-04-12'), pence: pence(100), description, reference: '', bankReference },
  });

  it('F87 that are equal are counted through the file', () => {
    const lines = counted([of('A'), of('B'), of(' a '), of('A', 'x'), of('other words', 'x')]);
    expect(lines.map(({ occurrence }) => occurrence)).toEqual([1, 1, 2, 1, 2]);
  });

  it('F87 that may have come in another form are counted: same day and amount, other words', () => {
    const fresh = (amount: number) => ({ ...of('x'), pence: pence(amount), known: false });
    const known = { ...fresh(100), known: true };
    const record = [of('a'), of('b'), { ...of('c'), pence: pence(7) }];
    expect(alikeOf([fresh(100), fresh(7), fresh(8)], record)).toBe(2);
    expect(alikeOf([known, fresh(100), fresh(100)], record)).toBe(1);
    expect(alikeOf([known, known, fresh(100)], record)).toBe(0);
  });

  it('F87 belong to the account whose number the IBAN ends in', () => {
    expect(isSameAccount('GB29NWBK60161331926819', '60-16-13 31926819')).toBe(true);
    expect(isSameAccount('GB29 NWBK 6016 1331 9268 19', 'gb29nwbk60161331926819')).toBe(true);
    expect(isSameAccount('GB29NWBK60161331926819', '60-16-13 31926818')).toBe(false);
    expect(isSameAccount('GB29NWBK60161331926819', '19')).toBe(false);
  });
});

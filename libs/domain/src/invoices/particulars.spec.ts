import fc from 'fast-check';
import { addDays, day } from '../calendar/dates.js';
import type { ToCheck } from './particular-rule.js';
import { particularsOf, wordingsOn } from './particulars.js';

const on = (issuedOn: string): ToCheck => ({
  kind: 'invoice',
  issuedOn: day(issuedOn),
  taxPoint: day(issuedOn),
  supplier: { name: 'ISMPE', addressLines: ['Burnham'], vatNumber: 'GB 999 9999 73' },
  customer: { name: 'Northern Rail Trust Ltd', addressLines: ['York'], country: 'GB' },
  lines: [{ description: 'Assessment', quantity: '1', unit: 'assessment', unitNet: 500_000 }],
  treatment: 'UK VAT',
  wordings: wordingsOn(day(issuedOn)),
  orderRequired: false,
  purchaseOrder: null,
  corrected: null,
  correctionReason: null,
});
const rules = (doc: ToCheck) => particularsOf(doc).map(({ rule }) => rule.replace('VAT Regulations 1995, reg. ', ''));
const missing = (doc: ToCheck) =>
  particularsOf(doc).flatMap(({ field, missing: todo }) => (todo === null ? [] : [field]));

describe('F83 the particulars of a VAT invoice by its date of issue', () => {
  it.each([
    ['2003-12-31', ['14(1)(a)', '14(1)(f), until 2003', '14(1)(k), until 2003'], ['14(1)(m), from 2004']],
    ['2004-01-01', ['14(1)(a)', '14(1)(m), from 2004'], ['14(1)(f), until 2003', '14(1)(k), until 2003']],
    ['2007-09-30', ['14(1)(a)'], ['14(1)(a), from October 2007']],
    ['2007-10-01', ['14(1)(a), from October 2007'], ['14(1)(a)']],
    ['2030-12-31', ['14(1)(a), from October 2007', '14(1)(l)'], ['14(2)(b), until 2020']],
  ])('on %s asks for %j and not for %j', (issuedOn, asked, notAsked) => {
    expect(rules(on(issuedOn))).toEqual(expect.arrayContaining(asked));
    expect(rules(on(issuedOn)).filter((rule) => notAsked.includes(rule))).toEqual([]);
    expect(missing(on(issuedOn))).toEqual([]);
  });

  it.each<[string, Partial<ToCheck>, string[]]>([
    ['our VAT number', { supplier: { name: 'ISMPE', addressLines: ['Burnham'] } }, ['supplier.vatNumber']],
    [
      'our name and address',
      { supplier: { name: ' ', addressLines: [], vatNumber: 'GB1' } },
      ['supplier.name', 'supplier.addressLines'],
    ],
    [
      'the customer',
      { customer: { name: '', addressLines: [' '], country: 'GB' } },
      ['customer.name', 'customer.addressLines'],
    ],
    ['any line', { lines: [] }, ['lines.description', 'lines.quantity', 'lines.unitNet']],
    ['a description', { lines: [{ description: '', quantity: '1', unit: 'item', unitNet: 1 }] }, ['lines.description']],
    ['a quantity', { lines: [{ description: 'Rail', quantity: '0', unit: 'item', unitNet: 1 }] }, ['lines.quantity']],
    ['a rate for its tax point', { taxPoint: null }, ['taxPoint']],
    ['the order that the customer requires', { orderRequired: true }, ['purchaseOrder']],
    ['an order of blanks', { orderRequired: true, purchaseOrder: ' ' }, ['purchaseOrder']],
  ])('F83 F86 without %s it is not issued', (_what, lacking, fields) => {
    expect(missing({ ...on('2005-06-01'), ...lacking })).toEqual(fields);
  });

  it('F86 with its order it is', () =>
    expect(missing({ ...on('2005-06-01'), orderRequired: true, purchaseOrder: 'PO 1' })).toEqual([]));

  it.each([
    ['2007-09-30', [], []],
    ['2012-12-31', [], ['wording', 'customer.vatNumber']],
    ['2012-12-31', ['The customer accounts for the VAT.'], ['customer.vatNumber']],
    ['2013-01-01', ['The customer accounts for the VAT.'], ['wording', 'customer.vatNumber']],
    ['2020-12-31', ['Reverse charge.'], ['customer.vatNumber']],
    ['2021-01-01', ['Reverse charge.'], []],
  ])('F85 reverse-charged to Germany on %s with %j it lacks %j', (issuedOn, wordings, fields) => {
    const customer = { name: 'Rheinbrück', addressLines: ['Köln'], country: 'DE' };
    const found = missing({ ...on(issuedOn), customer, treatment: 'reverse charge', wordings });
    expect(found).toEqual(issuedOn === '2007-09-30' ? ['customer.vatNumber'] : fields);
  });

  it('a credit note has a list of its own: no order, no tax point, but what it corrects and why', () => {
    const note: ToCheck = { ...on('2005-06-01'), kind: 'credit note', orderRequired: true, taxPoint: null };
    expect(missing(note)).toEqual(['corrects', 'correctionReason']);
    const whole = {
      ...note,
      corrected: { number: 'INV-000001', issuedOn: day('2005-05-01') },
      correctionReason: 'Charged twice',
    };
    expect(missing(whole)).toEqual([]);
    expect(rules(whole)).toContain('VAT Notice 700, 18.2.3');
  });

  it('on every day from 2003 to 2030 each field stands once in the list of a customer at home, and a whole invoice lacks nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_226 }), (days) => {
        const doc = on(addDays(day('2003-01-01'), days));
        const fields = particularsOf(doc).map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
        expect(missing(doc)).toEqual([]);
      }),
    );
  });
});

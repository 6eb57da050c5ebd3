import fc from 'fast-check';
import { InvalidInput } from '../errors.js';
import { pence, sum } from '../money/pence.js';
import { creditOf, remainingOf, type Credit, type Issued, type PricedLine, type Wanted } from './credits.js';
import { chargeLines, checkLines } from './lines.js';
import { totalsOf } from './vat.js';

const priced = (net: number, rateBasisPoints = 1750, description = 'Assessment'): PricedLine => ({
  ...{ description, quantity: '1', unit: 'item', unitNet: pence(net), net: pence(net), rateBasisPoints },
});

/** The invoice of the 2005 vector: net 5222.00, VAT 913.85. */
const invoiceOf = (lines: readonly PricedLine[]): Issued => ({ lines, totals: totalsOf(lines) });
const VECTOR = invoiceOf([
  priced(500_000),
  priced(8_600),
  priced(12_000),
  { ...priced(1_600), quantity: '40', unitNet: pence(40) },
]);

const credited = (invoice: Issued, notes: readonly Credit[], wanted: Wanted): Credit => {
  const credit = creditOf(invoice, remainingOf(invoice, notes), wanted);
  if (credit instanceof InvalidInput) throw credit;
  return credit;
};
const faults = (invoice: Issued, notes: readonly Credit[], wanted: Wanted): readonly string[] => {
  const credit = creditOf(invoice, remainingOf(invoice, notes), wanted);
  return credit instanceof InvalidInput ? (credit.facts['faults'] as { pointer: string }[]).map((f) => f.pointer) : [];
};

describe('F88 a credit note', () => {
  it('of the whole invoice mirrors it: net 5222.00, VAT 913.85, total 6135.85', () => {
    const { lines, totals } = credited(VECTOR, [], 'whole');
    expect(totals).toMatchObject({ net: 522_200, vat: 91_385, gross: 613_585 });
    expect(lines.map(({ ofLine, quantity }) => [ofLine, quantity])).toEqual([
      [1, '1'],
      [2, '1'],
      [3, '1'],
      [4, '40'],
    ]);
  });

  it('of single lines takes them whole, at their rate', () => {
    const { lines, totals } = credited(VECTOR, [], [{ line: 2 }, { line: 4 }]);
    expect(lines.map(({ net }) => net)).toEqual([8_600, 1_600]);
    expect(totals).toMatchObject({ net: 10_200, vat: 1_785, gross: 11_985 });
  });

  it('of a part says of which line it is, and leaves the rest', () => {
    const part = credited(VECTOR, [], [{ line: 1, net: pence(125_001) }]);
    expect(part.lines[0]).toMatchObject({ description: 'Part of line 1: Assessment', quantity: '1', net: 125_001 });
    expect(remainingOf(VECTOR, [part])).toMatchObject({ net: 397_199, vat: 91_385 - 21_875 });
  });

  it('in parts takes the remainder last: three thirds of a pound make up its VAT', () => {
    const pound = invoiceOf([priced(100, 1750)]);
    const first = credited(pound, [], [{ line: 1, net: pence(33) }]);
    const second = credited(pound, [first], [{ line: 1, net: pence(33) }]);
    const last = credited(pound, [first, second], 'whole');
    expect([first, second, last].map(({ totals }) => totals.vat)).toEqual([6, 6, 6]);
    expect(pound.totals.vatByRate[0]?.vat).toBe(18);
  });

  it('never takes more than remains, and names the line and the field', () => {
    const all = credited(VECTOR, [], 'whole');
    expect(faults(VECTOR, [], [{ line: 1, net: pence(500_001) }])).toEqual(['/lines/0/net']);
    expect(faults(VECTOR, [], [{ line: 1, net: pence(-1) }])).toEqual(['/lines/0/net']);
    expect(faults(VECTOR, [], [{ line: 5 }])).toEqual(['/lines/0/line']);
    expect(faults(VECTOR, [], [{ line: 2 }, { line: 2 }])).toEqual(['/lines/1/line']);
    expect(faults(VECTOR, [all], [{ line: 2 }])).toEqual(['/lines/0/line']);
    expect(faults(VECTOR, [all], 'whole')).toEqual(['/lines']);
    expect(faults(VECTOR, [], [])).toEqual(['/lines']);
  });

  it('however an invoice is credited in parts, the parts make up the whole and none exceeds it', () => {
    const line = fc.record({ net: fc.integer({ min: 1, max: 999_999 }), rate: fc.constantFrom(1500, 1750, 2000) });
    const step = fc.record({ line: fc.nat(), share: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.array(step, { maxLength: 12 }), (given, steps) => {
        const invoice = invoiceOf(given.map(({ net, rate }) => priced(net, rate)));
        const notes: Credit[] = [];
        for (const { line: no, share } of steps) {
          const { lines, gross } = remainingOf(invoice, notes);
          const at = no % lines.length;
          const net = pence(Math.ceil(((lines[at] ?? 0) * share) / 100));
          if (net === 0) continue;
          const note = credited(invoice, notes, [{ line: at + 1, net }]);
          expect(note.totals.gross).toBeLessThanOrEqual(gross);
          notes.push(note);
        }
        if (remainingOf(invoice, notes).net > 0) notes.push(credited(invoice, notes, 'whole'));
        expect(remainingOf(invoice, notes)).toMatchObject({ net: 0, vat: 0, gross: 0 });
        const whole = totalsOf(invoice.lines);
        expect(sum(notes.map(({ totals }) => totals.vat))).toBe(whole.vat);
        expect(sum(notes.map(({ totals }) => totals.net))).toBe(whole.net);
      }),
    );
  });
});

describe('lines that a person enters', () => {
  const line = { description: 'Extra visit day', quantity: '2.5', unit: 'hour', unitNet: pence(3_333) };

  it('are charged exactly, half a penny up', () => {
    expect(chargeLines([line])[0]).toMatchObject({ quantity: '2.5', net: 8_333 });
    expect(chargeLines([{ ...line, quantity: '0.001', unitNet: pence(500) }])[0]?.net).toBe(1);
    expect(chargeLines([{ ...line, quantity: '999999.999', unitNet: pence(100_000) }])[0]?.net).toBe(99_999_999_900);
  });

  it.each([
    ['a negative quantity', { quantity: '-1' }, '/lines/0/quantity'],
    ['a quantity of nothing', { quantity: '0.000' }, '/lines/0/quantity'],
    ['a quantity that is none', { quantity: '1e3' }, '/lines/0/quantity'],
    ['a price of nothing', { unitNet: pence(0) }, '/lines/0/unitNet'],
    ['no description', { description: ' ' }, '/lines/0/description'],
  ])('are refused with %s', (_case, change, pointer) => {
    expect(checkLines([{ ...line, ...change }]).map((fault) => fault.pointer)).toEqual([pointer]);
  });

  it('are at least one', () => expect(checkLines([])).toHaveLength(1));
});

import fc from 'fast-check';
import {
  add,
  ceiling,
  compare,
  divide,
  fromPercent,
  mul,
  ratio,
  roundedUp,
  subtract,
  truncated,
} from '#domain/scoring/ratio';

describe('A percentage from a standards version', () => {
  it.each([
    ['80', ratio(4, 5)],
    ['59.5', ratio(119, 200)],
    ['59.05', ratio(1181, 2000)],
    ['0', ratio(0)],
    ['100', ratio(1)],
  ])('%s is read exactly', (text, expected) => {
    expect(fromPercent(text)).toEqual(expected);
  });

  it.each(['', '80 %', '80,5', '59.555', '-1', '.5', '80.', '1e2'])('%p is none', (text) => {
    expect(() => fromPercent(text)).toThrow(RangeError);
  });
});

describe('What is shown', () => {
  it.each([
    [ratio(5599, 6000), '93.3'],
    [ratio(7996, 10_000), '79.9'],
    [ratio(799_999, 1_000_000), '79.9'],
    [ratio(4, 5), '80.0'],
    [ratio(1), '100.0'],
    [ratio(0), '0.0'],
    [ratio(-1, 100_000), '-0.1'],
    [ratio(-1, 10), '-10.0'],
  ])('is cut off after one decimal: %o is %s', (value, text) => {
    expect(truncated(value)).toBe(text);
  });

  it('is never nothing while something is missing', () => {
    expect(roundedUp(ratio(1, 100_000))).toBe('0.1');
    expect(roundedUp(ratio(1, 10))).toBe('10.0');
    expect(ceiling(ratio(1, 100))).toBe(1);
    expect(ceiling(ratio(3))).toBe(3);
  });
});

describe('Fractions', () => {
  const fraction = fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
    .map(([n, d]) => ratio(n, d));

  it('obey the laws of arithmetic', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(mul(a, add(b, c))).toEqual(add(mul(a, b), mul(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
        if (b.n !== 0n) expect(mul(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it('are shown at most a tenth below their value, and never above it', () => {
    fc.assert(
      fc.property(fraction, (value) => {
        const text = truncated(value);
        const shown = ratio(BigInt(text.replace('.', '')), 1000n);
        expect(compare(shown, value)).toBeLessThanOrEqual(0);
        expect(compare(value, add(shown, ratio(1, 1000)))).toBe(-1);
      }),
    );
  });

  it('of nothing do not exist', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
  });
});

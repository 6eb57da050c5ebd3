// Exact fractions: thresholds are compared without rounding (docs/process.md, Scoring), which a float cannot promise.
// They live in memory only: what is stored or sent carries the truncated text.
import type { Percent } from './standards.js';

/** In lowest terms; `d` is above 0. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

/** @throws RangeError for a denominator of 0. */
export function ratio(n: bigint | number, d: bigint | number = 1n): Ratio {
  const [over, under] = [BigInt(n), BigInt(d)];
  if (under === 0n) throw new RangeError('a fraction of nothing');
  const shared = under < 0n ? -divisor(over, under) : divisor(over, under);
  return { n: over / shared, d: under / shared };
}

export const add = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);

export const subtract = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);

export const mul = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);

/** @throws RangeError when `b` is 0. */
export const divide = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);

/** Below 0 when `a` is the smaller, 0 when equal, above 0 when it is the greater. */
export function compare(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const [left, right] = [a.n * b.d, b.n * a.d];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** `"59.5"` → 119/200. @throws RangeError for text that is no percentage with at most two decimals. */
export function fromPercent(text: Percent): Ratio {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new RangeError(`not a percentage with at most two decimals: ${text}`);
  return ratio(BigInt(`${match[1] ?? ''}${(match[2] ?? '').padEnd(2, '0')}`), 10_000n);
}

/** Rounded down also below zero: -1/1000 is -1 tenth of a per cent. */
const floor = ({ n, d }: Ratio): bigint => (n >= 0n || n % d === 0n ? n / d : n / d - 1n);

const tenths = (value: bigint): string => {
  const size = value < 0n ? -value : value;
  return `${value < 0n ? '-' : ''}${size / 10n}.${size % 10n}`;
};

/** Per cent, cut off after one decimal: 0.9333… → `"93.3"`, 0.79999 → `"79.9"`. */
export const truncated = (value: Ratio): string => tenths(floor(mul(value, ratio(1000))));

/** Per cent, the next tenth up: what is missing is never shown as nothing. */
export const roundedUp = ({ n, d }: Ratio): string => tenths(-floor(ratio(-1000n * n, d)));

/** The smallest whole number that is not below `value`. */
export const ceiling = ({ n, d }: Ratio): number => Number(-floor({ n: -n, d }));

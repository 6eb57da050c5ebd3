import type { Brand } from '../brand.js';

/** Whole pence, signed. Never a floating point amount of pounds. */
export type Pence = Brand<number, 'Pence'>;

/** @throws RangeError if `value` is no safe integer. */
export function pence(value: number): Pence {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of pence: ${value}`);
  return value as Pence;
}

/** `500000` → `"5000.00"`: the form that the API and the papers use. */
export function decimalPounds(amount: Pence): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `"5000"`, `"86.00"` → pence. Undefined where the text is no amount with at most two decimals. */
export function parsePounds(text: string): Pence | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, pounds, fraction = ''] = match;
  const amount = Number(pounds) * 100 + Number(fraction.padEnd(2, '0'));
  return pence(sign && amount !== 0 ? -amount : amount);
}

export const sum = (amounts: readonly Pence[]): Pence =>
  pence(amounts.reduce<number>((total, each) => total + each, 0));

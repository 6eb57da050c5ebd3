// VAT registration numbers. A British one is checked by its own check digits, before and since November 2009, when a second series
// began whose total is 55 further on (HMRC, VAT reference manual, "VRN modulus check"); of other countries' the form is checked only.

/** The prefix of a country's numbers where it is not its ISO code: Greece writes EL, Northern Ireland also XI. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = { GB: ['GB', 'XI'], GR: ['EL'] };

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2] as const;

/** `gb 412 7756-53` → `GB412775653` */
export const plainVatNumber = (given: string): string => given.replace(/[\s.-]/g, '').toUpperCase();

/** Nine digits: seven weighted, and two that bring the sum to a multiple of 97, or 55 short of one. */
export function hasCheckDigits(digits: string): boolean {
  const weighted = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const total = weighted + Number(digits.slice(7, 9));
  return total % 97 === 0 || (total + 55) % 97 === 0;
}

function britishFault(rest: string): string | undefined {
  if (/^(GD[0-4]\d\d|HA[5-9]\d\d)$/.test(rest)) return undefined;
  if (!/^\d{9}(\d{3})?$/.test(rest))
    return 'A United Kingdom VAT number is GB and nine digits (twelve for a branch), such as GB 999 9999 73.';
  return hasCheckDigits(rest)
    ? undefined
    : 'The check digits of this VAT number are not right; compare it with the VAT certificate.';
}

/** What is wrong with it, and what to do; nothing where it may stand. */
export function vatNumberFault(given: string, country: string): string | undefined {
  const number = plainVatNumber(given);
  const [prefix, rest] = [number.slice(0, 2), number.slice(2)];
  const expected = PREFIXES[country] ?? [country];
  if (!expected.includes(prefix)) return `Begin it with its country: ${expected.join(' or ')}.`;
  if (country === 'GB') return britishFault(rest);
  return /^[0-9A-Z+*]{2,13}$/.test(rest)
    ? undefined
    : 'After the country come 2 to 13 letters and digits; compare it with the VAT certificate.';
}

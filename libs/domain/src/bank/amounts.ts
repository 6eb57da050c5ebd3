// Amounts and days as banks write them in a spreadsheet: read strictly, since a wrong separator makes a hundred times as much.
import { parseDay, type LocalDay } from '../calendar/dates.js';
import { parsePounds, pence, type Pence } from '../money/pence.js';

export const DECIMAL_SIGNS = ['.', ','] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

export const DATE_ORDERS = ['day month year', 'month day year', 'year month day'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const GROUPED = { '.': /^\d{1,3}(?:[, ’']\d{3})+$|^\d+$/, ',': /^\d{1,3}(?:[. ’']\d{3})+$|^\d+$/ } as const;

/** `1,234.50`, `-86.00`, `86.00-`, `(86.00)`, `£86`, `86.00 DR`; undefined for anything else. */
export function readAmount(text: string, decimal: DecimalSign): Pence | undefined {
  const bare = text
    .replace(/£|GBP/gi, '')
    .replace(/\u2212/g, '-')
    .replace(/\u00a0/g, ' ')
    .trim();
  const match = /^(\(|-|\+)?\s*([\d., ’']+?)\s*(\)|-|\+|CR|DR)?$/i.exec(bare);
  if (!match) return undefined;
  const [, before = '', digits = '', after = ''] = match;
  if ((before === '(') !== (after === ')') || ('+-'.includes(before) && before && after)) return undefined;
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length > 0 || !GROUPED[decimal].test(whole) || fraction === '') return undefined;
  const amount = parsePounds(`${whole.replace(/\D/g, '')}${fraction === undefined ? '' : `.${fraction}`}`);
  if (amount === undefined) return undefined;
  const negative = before === '-' || before === '(' || after === '-' || after.toUpperCase() === 'DR';
  return negative ? pence(0 - amount) : amount;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const monthOf = (text: string): string | undefined => {
  if (/^\d{1,2}$/.test(text)) return text.padStart(2, '0');
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
};

const yearOf = (text: string): string | undefined =>
  /^\d{4}$/.test(text) ? text : /^\d{2}$/.test(text) ? `20${text}` : undefined;

/** `09/03/2005`, `9 Mar 05`, `2005-03-09`, `20050309`, a time of day after it left out; undefined for anything else. */
export function readDay(text: string, order: DateOrder): LocalDay | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const parts = compact && order === 'year month day' ? compact.slice(1) : bare.split(/[\s./-]+/);
  if (parts.length !== 3) return undefined;
  const at = (what: string): string => parts[order.split(' ').indexOf(what)] ?? '';
  const [year, month] = [yearOf(at('year')), monthOf(at('month'))];
  if (!year || !month || !/^\d{1,2}$/.test(at('day'))) return undefined;
  return parseDay(`${year}-${month}-${at('day').padStart(2, '0')}`);
}

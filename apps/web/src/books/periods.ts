// Which days a report is about: from the page's address, else the quarter of today.
import { dayText } from '../shell/words.js';

export interface Span {
  readonly from: string;
  readonly to: string;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const lastOf = (year: number, month: number): string => iso(new Date(Date.UTC(year, month, 0)));

/** Months of the year from 1. */
const months = (year: number, first: number, count: number): Span => ({
  from: iso(new Date(Date.UTC(year, first - 1, 1))),
  to: lastOf(year, first + count - 1),
});

/** What people ask for most, by its name. */
export function usualSpans(today: string): readonly (Span & { readonly name: string })[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  return [
    { name: 'This month', ...months(year, month, 1) },
    { name: 'Last month', ...months(year, month - 1, 1) },
    { name: 'This quarter', ...months(year, quarter, 3) },
    { name: 'Last quarter', ...months(year, quarter - 3, 3) },
    { name: 'This year', ...months(year, 1, 12) },
  ];
}

export const spanText = ({ from, to }: Span): string => `${dayText(from)} to ${dayText(to)}`;

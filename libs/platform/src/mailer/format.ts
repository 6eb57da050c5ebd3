// Dates, amounts and counts as the papers and mails write them: British English, whatever the machine's own setting.
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

function spelled(day: LocalDay) {
  const found = new Map(parts.formatToParts(new Date(`${day}T00:00:00Z`)).map(({ type, value }) => [type, value]));
  return { weekday: found.get('weekday'), date: `${found.get('day')} ${found.get('month')} ${found.get('year')}` };
}

/** `2005-04-20` → `Wednesday 20 April 2005` */
export const longDay = (day: LocalDay): string => `${spelled(day).weekday} ${spelled(day).date}`;

/** `2005-04-20` → `20 April 2005` */
export const plainDay = (day: LocalDay): string => spelled(day).date;

const londonDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The London date of a moment: `2005-04-20T22:59:59.999Z` → `20 April 2005` */
export const plainDayAt = (moment: Instant): string => plainDay(londonDate.format(new Date(moment)) as LocalDay);

/** `500000` → `£5,000.00` */
export function pounds(amount: Pence): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const grouped = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}£${grouped}.${digits.slice(-2)}`;
}

/** `1` → `1 day`, `14` → `14 days` */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** `7` → `in 7 days`, `1` → `tomorrow`, `0` → `today`, `-1` → `yesterday`, `-3` → `3 days ago` */
export function daysAway(count: number): string {
  if (count === 0) return 'today';
  if (count === 1) return 'tomorrow';
  if (count === -1) return 'yesterday';
  return count > 0 ? `in ${days(count)}` : `${days(-count)} ago`;
}

/** `["a", "b", "c"]` → `a, b and c` */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MOMENT_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' });

/** `2005-03-09` → `9 Mar 2005` */
export const dayText = (day: string | null | undefined): string =>
  day ? DAY.format(new Date(`${day}T00:00:00Z`)) : '–';

/** An instant as London's clock shows it. */
export const momentText = (at: string | null | undefined): string => (at ? MOMENT.format(new Date(at)) : '–');

/** The day of an instant in London. */
export const momentDayText = (at: string): string => MOMENT_DAY.format(new Date(at));

interface Amount {
  readonly amount: string;
}

/** `5000.00` → `£5,000.00`, `-12.50` → `−£12.50` */
export const moneyText = ({ amount }: Amount): string =>
  `${amount.startsWith('-') ? '−' : ''}£${amount.replace('-', '').replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`;

/** Whole pence, to be compared; nothing is reckoned here. */
export const penceOf = ({ amount }: Amount): number => Number(amount.replace('.', ''));

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `in 5 days`, `today`, `3 days ago` */
export function awayText(days: number): string {
  if (days === 0) return 'today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

/** Days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

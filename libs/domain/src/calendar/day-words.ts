// Days as the office writes them. By hand: the engine's language tables change from version to version.
import { weekday, type LocalDay } from './dates.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `2005-12-27` → `Tuesday 27 December 2005` */
export function dayInWords(of: LocalDay): string {
  const [year, month, ordinal] = of.split('-').map(Number);
  return `${WEEKDAYS[weekday(of) - 1] ?? ''} ${ordinal ?? ''} ${MONTHS[(month ?? 0) - 1] ?? ''} ${year ?? ''}`;
}

/** `2004-05-31` → `May 2004` */
export function monthInWords(of: LocalDay): string {
  const [year, month] = of.split('-').map(Number);
  return `${MONTHS[(month ?? 0) - 1] ?? ''} ${year ?? ''}`;
}

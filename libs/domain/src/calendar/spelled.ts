import { weekday, type LocalDay } from './dates.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2005-12-27` → `Tuesday 27 December 2005` */
export function spelled(day: LocalDay): string {
  const [year, month, date] = day.split('-');
  return `${WEEKDAYS[weekday(day) - 1]} ${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

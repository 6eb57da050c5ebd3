import { longDayText } from '../forms/days.js';

/** `Tuesday 8 March 2005 and Wednesday 9 March 2005` */
export function daysInWords(days: readonly string[]): string {
  const words = days.map(longDayText);
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}

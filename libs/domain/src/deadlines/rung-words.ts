import { daysOf, digestDay } from './ladder.js';

/** A rung as people say it: `-14` → `14 days before`, `0` → `on the day`, `+1` → `1 day after`, `day 28` → `on day 28`. */
export function rungWords(rung: string): string {
  if (digestDay(rung) !== undefined) return 'in the daily digest';
  if (rung.startsWith('day')) return `on ${rung}`;
  const days = daysOf(rung);
  if (days === 0) return 'on the day';
  return `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'before' : 'after'}`;
}

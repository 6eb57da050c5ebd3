export const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

/** A place in a ladder: `-14` → `14 days before`, `+1` → `1 day after`, `day 28` and digests as they are. */
export function rungText(name: string): string {
  if (name === '0' || name === '+0') return 'on the day';
  const days = /^([+-])(\d+)$/.exec(name);
  if (!days) return name;
  return `${days[2]} ${days[2] === '1' ? 'day' : 'days'} ${days[1] === '-' ? 'before' : 'after'}`;
}

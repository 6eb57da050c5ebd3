// Dates as people type them: `9 mar 2005`, `9/3/05`, `2005-03-09`, `9 March` (of this year), `today`, `+14`, `fri` (the next one).

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_MS = 86_400_000;

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const written = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** `2005-03-09` → `Wednesday 9 March 2005` */
export const longDayText = (day: string): string => LONG.format(at(day)).replace(',', '');
/** `2005-03-09` → `9 Mar 2005` */
export const shortDayText = (day: string): string => SHORT.format(at(day));

/** Only days that there are: no 31 April. */
function made(year: number, month: number, date: number): string | undefined {
  const day = written(Date.UTC(year, month - 1, date));
  return Number(day.slice(5, 7)) === month && Number(day.slice(8)) === date ? day : undefined;
}

/** Two digits are of this century up to twenty years from now, else of the one before. */
function yearOf(text: string | undefined, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (text === undefined || text === '') return thisYear;
  if (text.length > 2) return Number(text);
  const year = 2000 + Number(text);
  return year > thisYear + 20 ? year - 100 : year;
}

function relative(text: string, today: string): string | undefined {
  const ahead = { today: 0, tomorrow: 1, yesterday: -1 }[text];
  if (ahead !== undefined) return written(at(today) + ahead * DAY_MS);
  if (/^[+-]\d{1,4}$/.test(text)) return written(at(today) + Number(text) * DAY_MS);
  const weekday = WEEKDAYS.indexOf(text.slice(0, 3));
  if (weekday < 0 || !/^[a-z]+$/.test(text)) return undefined;
  const until = (weekday - new Date(at(today)).getUTCDay() + 7) % 7;
  return written(at(today) + (until === 0 ? 7 : until) * DAY_MS);
}

/** The day that a text means, as `YYYY-MM-DD`; undefined where it means none. */
export function dayFrom(given: string, today: string): string | undefined {
  const text = given.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{2}|\d{4}))?$/.exec(text);
  if (numbers) return made(yearOf(numbers[3], today), Number(numbers[2]), Number(numbers[1]));
  const words = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]{3,9})[ ,-]*(\d{2}|\d{4})?$/.exec(text);
  if (words) return made(yearOf(words[3], today), MONTHS.indexOf((words[2] ?? '').slice(0, 3)) + 1, Number(words[1]));
  return relative(text, today);
}

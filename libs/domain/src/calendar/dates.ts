// The one file that touches the date library; everything else sees LocalDay and Instant.
import { Temporal } from 'temporal-polyfill';
import type { Brand } from '../brand.js';

/** A calendar date in Europe/London, `YYYY-MM-DD`. Compares correctly as a string. */
export type LocalDay = Brand<string, 'LocalDay'>;
/** A moment, RFC 3339 in UTC with milliseconds and `Z`. Compares correctly as a string. */
export type Instant = Brand<string, 'Instant'>;

export const LONDON = 'Europe/London';

/** Undefined unless `text` is a real calendar date in the form `YYYY-MM-DD`. */
export function parseDay(text: string): LocalDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDay;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** @throws RangeError for text that is no calendar date; use `parseDay` for input. */
export function day(text: string): LocalDay {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a date (YYYY-MM-DD): ${text}`);
  return parsed;
}

/** @throws RangeError for a moment the engine cannot read. */
export const instant = (moment: string | number | Date): Instant => {
  const ms = moment instanceof Date ? moment.getTime() : typeof moment === 'number' ? moment : Date.parse(moment);
  return new Date(ms).toISOString() as Instant;
};

export const millis = (moment: Instant): number => Date.parse(moment);

export const addDays = (from: LocalDay, days: number): LocalDay =>
  Temporal.PlainDate.from(from).add({ days }).toString() as LocalDay;

/** The same day so many months later or, with a negative number, earlier; where the month lacks it, its last day. */
export const addMonths = (from: LocalDay, months: number): LocalDay =>
  Temporal.PlainDate.from(from).add({ months }).toString() as LocalDay;

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDay, to: LocalDay): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** 1 = Monday … 7 = Sunday. */
export const weekday = (of: LocalDay): number => Temporal.PlainDate.from(of).dayOfWeek;

/** The London calendar date at a moment. */
export const londonDay = (moment: Instant): LocalDay =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(LONDON).toPlainDate().toString() as LocalDay;

/** The moment at which the London clock shows `time` (`HH:MM`) on that day. */
export const londonInstant = (on: LocalDay, time = '00:00'): Instant =>
  instant(Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(LONDON).epochMilliseconds);

/** The last millisecond of a London day: a deadline ends here. 20 Apr 2005 → 2005-04-20T22:59:59.999Z. */
export const endOfDay = (of: LocalDay): Instant => instant(millis(londonInstant(addDays(of, 1))) - 1);

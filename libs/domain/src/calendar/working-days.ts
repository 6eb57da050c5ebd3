// Working days in England and Wales: Monday to Friday, bank holidays left out (docs/process.md, Deadlines). Years that the
// calendar does not know have weekends only.
import { addDays, weekday, type LocalDay } from './dates.js';
import { dayInWords } from './day-words.js';

/** Bank holidays with their titles, as one version of the data has them. */
export interface HolidayCalendar {
  readonly version: number;
  readonly holidays: ReadonlyMap<LocalDay, string>;
}

const SATURDAY = 6;

export const isWorkingDay = (of: LocalDay, { holidays }: HolidayCalendar): boolean =>
  weekday(of) < SATURDAY && !holidays.has(of);

/** `Tuesday 27 December 2005 is a bank holiday (…)`; undefined for a working day. */
export function whyNoWorkingDay(of: LocalDay, { holidays }: HolidayCalendar): string | undefined {
  const holiday = holidays.get(of);
  if (holiday !== undefined) return `${dayInWords(of)} is a bank holiday (${holiday})`;
  return weekday(of) < SATURDAY ? undefined : `${dayInWords(of)} falls on a weekend`;
}

/** The day itself, or the last working day before it. Rolls back, never forward: forward would break "within". */
export const workingDateOf = (of: LocalDay, calendar: HolidayCalendar): LocalDay => {
  let found = of;
  while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
  return found;
};

/** The first working day after that day. */
export const nextWorkingDay = (after: LocalDay, calendar: HolidayCalendar): LocalDay => {
  let found = addDays(after, 1);
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
};

/** The given day itself is not counted. @param count from 0; 0 is the day itself. */
export function addWorkingDays(from: LocalDay, count: number, calendar: HolidayCalendar): LocalDay {
  let reached = from;
  for (let left = count; left > 0; left -= 1) reached = nextWorkingDay(reached, calendar);
  return reached;
}

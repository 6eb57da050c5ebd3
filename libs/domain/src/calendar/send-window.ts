// When mails of the process go out: 09:00 to 17:00 London on working days (docs/process.md, Deadlines).
import { londonDay, londonInstant, type Instant, type LocalDay } from './dates.js';
import { isWorkingDay, nextWorkingDay, workingDateOf, type HolidayCalendar } from './working-days.js';

const OPENS = '09:00';
const CLOSES = '17:00';

export const windowOpens = (on: LocalDay): Instant => londonInstant(on, OPENS);

/** The moment itself inside a window, otherwise the opening of the next one. */
export function nextWindow(from: Instant, calendar: HolidayCalendar): Instant {
  const today = londonDay(from);
  if (!isWorkingDay(today, calendar) || from >= londonInstant(today, CLOSES)) {
    return windowOpens(nextWorkingDay(today, calendar));
  }
  return from < windowOpens(today) ? windowOpens(today) : from;
}

/** The opening of the last window that is not after that day. */
export const lastWindow = (until: LocalDay, calendar: HolidayCalendar): Instant =>
  windowOpens(workingDateOf(until, calendar));

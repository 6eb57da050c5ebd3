// Changing a bank holiday (docs/process.md, Deadlines): one day is added, moved or removed; what came before stays on record.
import { type DomainError, InvalidInput } from '../errors.js';
import { parseDay, weekday, type LocalDay } from './dates.js';
import { dayInWords } from './day-words.js';
import type { HolidayCalendar } from './working-days.js';

export type HolidayChange =
  | { readonly kind: 'add'; readonly day: LocalDay; readonly title: string }
  | { readonly kind: 'move'; readonly day: LocalDay; readonly to: LocalDay }
  | { readonly kind: 'remove'; readonly day: LocalDay };

const FIRST = '2003-01-01' as LocalDay;
const LAST = '2099-12-31' as LocalDay;
const FRIDAY = 5;

const fault = (pointer: string, message: string): InvalidInput =>
  new InvalidInput('This change of the calendar cannot be made as entered.', [{ pointer, message }]);

/** A day that is to become a bank holiday. */
function refuseNew(day: LocalDay, pointer: string, { holidays }: HolidayCalendar): InvalidInput | undefined {
  if (parseDay(day) === undefined || day < FIRST || day > LAST)
    return fault(pointer, `The calendar runs from ${dayInWords(FIRST)} to ${dayInWords(LAST)}.`);
  const known = holidays.get(day);
  if (known !== undefined) return fault(pointer, `${dayInWords(day)} is a bank holiday already (${known}).`);
  if (weekday(day) > FRIDAY)
    return fault(pointer, `${dayInWords(day)} falls on a weekend; enter the day that is the holiday in its place.`);
  return undefined;
}

/** Why the calendar does not take this change; undefined where it does. */
export function refuseChange(change: HolidayChange, calendar: HolidayCalendar): DomainError | undefined {
  if (change.kind === 'add') return refuseNew(change.day, '/day', calendar);
  if (!calendar.holidays.has(change.day)) return fault('/day', `${dayInWords(change.day)} is no bank holiday.`);
  return change.kind === 'move' ? refuseNew(change.to, '/to', calendar) : undefined;
}

/** The holidays after a change that the calendar takes, as its next version. */
export function changed(change: HolidayChange, { version, holidays }: HolidayCalendar): HolidayCalendar {
  const after = new Map(holidays);
  const title = holidays.get(change.day) ?? '';
  if (change.kind === 'add') after.set(change.day, change.title);
  else after.delete(change.day);
  if (change.kind === 'move') after.set(change.to, title);
  return { version: version + 1, holidays: after };
}

/** @param title of the day before the change. */
export function changeInWords(change: HolidayChange, title: string): string {
  const day = dayInWords(change.day);
  if (change.kind === 'add') return `${change.title} added: ${day}`;
  if (change.kind === 'remove') return `${title} removed: ${day} is a working day`;
  return `${title} moved from ${day} to ${dayInWords(change.to)}`;
}

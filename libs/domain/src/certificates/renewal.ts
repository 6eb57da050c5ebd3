// When a certificate expires, and when its organisation is reminded of the renewal (docs/process.md, Certificates: six and three
// months before). Reckoned outside the workflow, where the calendar is.
import { addDays, addMonths, londonInstant, type Instant, type LocalDay } from '../calendar/dates.js';
import { nextWindow, windowOpens } from '../calendar/send-window.js';
import type { HolidayCalendar } from '../calendar/working-days.js';
import type { MovedRung } from '../deadlines/redating.js';
import type { CertificateStep } from './certificate-steps.js';

/** Months before the end. */
const REMINDERS = [6, 3];

/** The day before the anniversary: a year from 1 April 2005 ends on 31 March 2006. */
export const expiryOf = (issuedOn: LocalDay, years: number | undefined): LocalDay | null =>
  years === undefined ? null : addDays(addMonths(issuedOn, 12 * years), -1);

export interface StepInTime {
  readonly type: CertificateStep;
  readonly at: Instant;
}

const reminderAt = (expiresOn: LocalDay, months: number, calendar: HolidayCalendar): Instant =>
  nextWindow(windowOpens(addMonths(expiresOn, -months)), calendar);

/** Nothing where it never expires. A reminder that would lie behind is left out. */
export function stepsInTime(
  expiresOn: LocalDay | null,
  calendar: HolidayCalendar,
  now: Instant,
): readonly StepInTime[] {
  if (expiresOn === null) return [];
  const reminders = REMINDERS.map((months): StepInTime => ({
    type: 'remindOfRenewal',
    at: reminderAt(expiresOn, months, calendar),
  }));
  return [...reminders.filter(({ at }) => at >= now), { type: 'expire', at: londonInstant(addDays(expiresOn, 1)) }];
}

export interface WaitingReminder {
  readonly id: string;
  readonly dueAt: Instant;
}

/** What a changed calendar does to the reminders that still wait; one that waits for another reason is left where it is. */
export function movedReminders(
  expiresOn: LocalDay,
  waiting: readonly WaitingReminder[],
  before: HolidayCalendar,
  after: HolidayCalendar,
): readonly MovedRung[] {
  return REMINDERS.flatMap((months) => {
    const [was, is] = [reminderAt(expiresOn, months, before), reminderAt(expiresOn, months, after)];
    const found = was === is ? undefined : waiting.find(({ dueAt }) => dueAt === was);
    return found ? [{ id: found.id, name: `${months} months before`, before: was, after: is }] : [];
  });
}

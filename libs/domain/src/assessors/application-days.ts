// When somebody is reminded of an application, and when an applicant's silence ends it (application-steps.ts, WAITS). At 09:00
// London on working days; a reminder that falls outside moves to the next window.
import { addDays, type Instant, type LocalDay } from '../calendar/dates.js';
import { nextWindow, windowOpens } from '../calendar/send-window.js';
import type { HolidayCalendar } from '../calendar/working-days.js';
import type { ApplicationState } from './application.js';
import { WAITS } from './application-steps.js';

export interface DueAt {
  readonly kind: 'reminder' | 'lapse';
  /** From the day since which is waited. */
  readonly days: number;
  readonly at: Instant;
}

/** Null where silence never ends it by itself. */
export function lapsesOn({ stage, waitsSince }: ApplicationState): LocalDay | null {
  const after = stage === null ? undefined : WAITS[stage]?.lapsesAfter;
  return after === undefined || after === null || waitsSince === null ? null : addDays(waitsSince, after);
}

/** All that is due while the application stands as it does; the soonest first. */
export function dueOf(state: ApplicationState, calendar: HolidayCalendar): readonly DueAt[] {
  const wait = state.stage === null ? undefined : WAITS[state.stage];
  const { waitsSince } = state;
  if (!wait || waitsSince === null) return [];
  const at = (days: number): Instant => nextWindow(windowOpens(addDays(waitsSince, days)), calendar);
  const reminders = wait.reminders.map((days) => ({ kind: 'reminder', days, at: at(days) }) as const);
  return wait.lapsesAfter === null
    ? reminders
    : [...reminders, { kind: 'lapse', days: wait.lapsesAfter, at: at(wait.lapsesAfter) }];
}

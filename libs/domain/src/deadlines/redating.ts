// What a change of the calendar does to a deadline that runs (docs/process.md, Deadlines): its working date and the reminders
// that still wait move, the promise never does.
import { addDays, type Instant, type LocalDay } from '../calendar/dates.js';
import { nextWindow, windowOpens } from '../calendar/send-window.js';
import { workingDateOf, type HolidayCalendar } from '../calendar/working-days.js';
import { digestDay, dueOf } from './ladder.js';
import type { Step } from './ladder-steps.js';
import { rolledBack, STEPS_OF_A_PROMISE } from './rules.js';

export interface WaitingRung {
  readonly id: string;
  readonly name: string;
  readonly dueAt: Instant;
}

/** Of a case or of a proceeding. */
export interface RunningDeadline {
  readonly kind: string;
  readonly anchorDay: LocalDay;
  readonly promisedDay: LocalDay;
  readonly workingDay: LocalDay;
  readonly endsAt: Instant;
  readonly explanation: readonly string[];
  readonly rungs: readonly WaitingRung[];
}

export interface MovedRung {
  readonly id: string;
  readonly name: string;
  readonly before: Instant;
  readonly after: Instant;
}

export interface Redating {
  readonly workingDay: LocalDay;
  readonly explanation: readonly string[];
  readonly rungs: readonly MovedRung[];
}

/** No run of weekends and bank holidays is longer: a day that changes further away moves nothing. */
const REACH = 14;

/** Days that are working days by one calendar only. */
const differing = (before: HolidayCalendar, after: HolidayCalendar): readonly LocalDay[] =>
  [...before.holidays.keys(), ...after.holidays.keys()].filter(
    (day) => before.holidays.has(day) !== after.holidays.has(day),
  );

/** When a rung is due by that calendar; undefined for one that the ladder does not have. */
function dueBy(
  name: string,
  ladder: readonly Step[],
  deadline: RunningDeadline,
  calendar: HolidayCalendar,
): Instant | undefined {
  const workingDay = workingDateOf(deadline.promisedDay, calendar);
  const digest = digestDay(name);
  return digest === undefined
    ? dueOf(name, ladder, { ...deadline, workingDay }, calendar)
    : nextWindow(windowOpens(digest), calendar);
}

/** What becomes of one deadline, given the ladder of its reminders; undefined where nothing moves. */
export type Redated = (deadline: RunningDeadline, ladder: readonly Step[]) => Redating | undefined;

/**
 * For all deadlines of one change: thousands in a moment, because most are far from the day, and many alike. A reminder that
 * waits for another reason, such as an outage, is left where it is.
 */
export function redating(before: HolidayCalendar, after: HolidayCalendar): Redated {
  const near = differing(before, after).map((day) => [addDays(day, -REACH), addDays(day, REACH)] as const);
  const isNear = (day: string): boolean => near.some(([from, to]) => day >= from && day <= to);
  const known = new Map<string, readonly [before: Instant | undefined, after: Instant | undefined]>();
  const moments = (name: string, ladder: readonly Step[], deadline: RunningDeadline) => {
    const key = [deadline.kind, deadline.anchorDay, deadline.promisedDay, name].join();
    const by = (calendar: HolidayCalendar) => dueBy(name, ladder, deadline, calendar);
    const found = known.get(key) ?? ([by(before), by(after)] as const);
    known.set(key, found);
    return found;
  };
  return (deadline, ladder) => {
    const { promisedDay, rungs } = deadline;
    if (![promisedDay, ...rungs.map(({ dueAt }) => dueAt.slice(0, 10))].some(isNear)) return undefined;
    const workingDay = workingDateOf(promisedDay, after);
    const moved = rungs.flatMap(({ id, name, dueAt }) => {
      const [was, is] = moments(name, ladder, deadline);
      return is === undefined || is === was || is === dueAt ? [] : [{ id, name, before: dueAt, after: is }];
    });
    if (workingDay === deadline.workingDay && moved.length === 0) return undefined;
    const explanation = [
      ...deadline.explanation.slice(0, STEPS_OF_A_PROMISE),
      ...rolledBack(promisedDay, workingDay, after),
    ];
    return { workingDay, explanation, rungs: moved };
  };
}

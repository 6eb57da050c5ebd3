// How the clocks of cases and of proceedings are reckoned, for whoever checks what was recorded.
import type { HolidayCalendar } from '../calendar/working-days.js';
import { ladderOf, rungsOf } from '../deadlines/ladder.js';
import { deriveDeadline, promiseOf, type DeadlineKind, type Periods } from '../deadlines/rules.js';
import { PROCEEDING_CLOCKS, type ProceedingClockKind } from '../proceedings/clocks.js';
import type { Reckoning } from './clock-faults.js';

/** @param periods what the pinned standards version says of their length. */
export const ofCase = (calendar: HolidayCalendar, periods: Periods | undefined): Reckoning => ({
  ...{ thing: 'The case', calendar },
  promisedDay: ({ kind, anchorDay }) =>
    deriveDeadline(kind as DeadlineKind, { day: anchorDay, event: '' }, calendar, periods).promisedDay,
  ladder: (clock, setAt) => ladderOf({ ...clock, kind: clock.kind as DeadlineKind }, calendar, setAt),
  renewsItself: (kind) => kind === 'CHECK_IN',
  byItsOwnCalendar: (kind) => kind === 'ACCURACY',
});

/** @param thing `The appeal` */
export const ofProceeding = (thing: string, calendar: HolidayCalendar): Reckoning => {
  const clockOf = (kind: string) => PROCEEDING_CLOCKS[kind as ProceedingClockKind];
  return {
    ...{ thing, calendar },
    promisedDay: ({ kind, anchorDay }) => promiseOf(clockOf(kind), { day: anchorDay, event: '' }, calendar).promisedDay,
    ladder: (clock, setAt) => rungsOf(clockOf(clock.kind).ladder, clock, calendar, setAt),
    renewsItself: () => false,
    byItsOwnCalendar: (kind) => clockOf(kind).working,
  };
};

// Where the clocks of a case or a proceeding, as the tables have them, are not what its events and the calendar ask for
// (docs/process.md, Deadlines). A fault that can be mended without anybody noticing says how; the others are for a person.
import { instant, londonDay, millis, type Instant, type LocalDay } from '../calendar/dates.js';
import { workingDateOf, type HolidayCalendar } from '../calendar/working-days.js';
import type { Rung } from '../deadlines/ladder.js';
import { rolledBack, STEPS_OF_A_PROMISE } from '../deadlines/rules.js';

export interface RungFound {
  readonly id: string;
  readonly name: string;
  readonly dueAt: Instant;
  readonly waiting: boolean;
}

export interface ClockFound {
  readonly id: string;
  readonly kind: string;
  readonly anchorDay: LocalDay;
  readonly promisedDay: LocalDay;
  readonly workingDay: LocalDay;
  readonly endsAt: Instant;
  readonly explanation: readonly string[];
  readonly startedAt: Instant;
  readonly running: boolean;
  readonly rungs: readonly RungFound[];
}

export interface TimerFound {
  /** Which of those that were asked for it is. */
  readonly key: string;
  /** What is to be done then. */
  readonly command: string;
  readonly dueAt: Instant;
  readonly settled: boolean;
}

export interface Found {
  readonly clocks: readonly ClockFound[];
  readonly timers: readonly TimerFound[];
}

export interface ClockAsked {
  readonly kind: string;
  readonly anchorDay: LocalDay;
  /** What it counts from, in words. */
  readonly event: string;
}

export interface TimerAsked {
  readonly key: string;
  readonly command: string;
  readonly at: Instant;
}

/** By the events. */
export interface Asked<C extends ClockAsked, T extends TimerAsked> {
  readonly clocks: readonly C[];
  readonly timers: readonly T[];
}

/** How the clocks of one kind of thing are reckoned, by the calendar of today. */
export interface Reckoning {
  /** `The case` */
  readonly thing: string;
  readonly calendar: HolidayCalendar;
  promisedDay(clock: ClockFound): LocalDay;
  /** The reminders that a clock has that was set then. */
  ladder(clock: ClockFound, setAt: Instant): readonly Rung[];
  /** Renewed by its own reminder, not by an event: only that it runs is compared. */
  renewsItself(kind: string): boolean;
  /** Counted in the working days of the day it was set: a calendar that changed later moves no promise. */
  byItsOwnCalendar(kind: string): boolean;
}

export type Mend<C extends ClockAsked = ClockAsked, T extends TimerAsked = TimerAsked> =
  | { readonly does: 'start'; readonly clock: C }
  | {
      readonly does: 'redate';
      readonly clock: ClockFound;
      readonly to: LocalDay;
      readonly explanation: readonly string[];
    }
  | { readonly does: 'add rung'; readonly clockId: string; readonly rung: Rung }
  | { readonly does: 'suppress'; readonly rungIds: readonly string[] }
  | { readonly does: 'set timer'; readonly timer: T }
  | { readonly does: 'look again' };

export interface ClockFault<C extends ClockAsked = ClockAsked, T extends TimerAsked = TimerAsked> {
  readonly about: 'deadline' | 'reminder' | 'timer';
  readonly words: string;
  readonly mend?: Mend<C, T>;
}

/** The engine and the post take their time; what is later than this has been forgotten. */
const LATE_MS = 2 * 3_600_000;

const isLate = (dueAt: Instant, now: Instant): boolean => millis(dueAt) < millis(now) - LATE_MS;
const named = (kind: string): string => kind.toLowerCase().replaceAll('_', ' ');

export function clockFaults<C extends ClockAsked, T extends TimerAsked>(
  asked: Asked<C, T>,
  found: Found,
  reckoning: Reckoning,
  now: Instant,
): readonly ClockFault<C, T>[] {
  const running = found.clocks.filter((clock) => clock.running);
  return [
    ...notRunning(asked.clocks, running),
    ...running.flatMap((clock) => ofRunning(clock, asked.clocks, reckoning, now)),
    ...found.clocks.filter((clock) => !clock.running).flatMap(ofEnded),
    ...timerFaults(asked.timers, found.timers, reckoning.thing, now),
  ];
}

const notRunning = <C extends ClockAsked>(asked: readonly C[], running: readonly ClockFound[]) =>
  asked
    .filter(({ kind }) => !running.some((each) => each.kind === kind))
    .map((clock): ClockFault<C, never> => ({
      about: 'deadline',
      words: `The ${named(clock.kind)} clock, counted from ${clock.event}, does not run.`,
      mend: { does: 'start', clock },
    }));

type Plain = ClockFault<never, never>;

function ofRunning(
  clock: ClockFound,
  asked: readonly ClockAsked[],
  reckoning: Reckoning,
  now: Instant,
): readonly Plain[] {
  const wanted = asked.find(({ kind }) => kind === clock.kind);
  const words = named(clock.kind);
  if (!wanted) return [{ about: 'deadline', words: `The ${words} clock runs though no event asks for it.` }];
  const faults: Plain[] = [];
  if (!reckoning.renewsItself(clock.kind) && wanted.anchorDay !== clock.anchorDay)
    faults.push({
      about: 'deadline',
      words: `The ${words} clock counts from ${clock.anchorDay}; its event says ${wanted.anchorDay}.`,
    });
  const promisedDay = reckoning.promisedDay(clock);
  if (!reckoning.byItsOwnCalendar(clock.kind) && promisedDay !== clock.promisedDay)
    faults.push({
      about: 'deadline',
      words: `The ${words} is promised for ${clock.promisedDay}; by the rule it is ${promisedDay}.`,
    });
  return [...faults, ...workingDateFault(clock, reckoning.calendar), ...rungFaults(clock, reckoning, now)];
}

function workingDateFault(clock: ClockFound, calendar: HolidayCalendar): readonly Plain[] {
  const to = workingDateOf(clock.promisedDay, calendar);
  if (to === clock.workingDay) return [];
  const explanation = [
    ...clock.explanation.slice(0, STEPS_OF_A_PROMISE),
    ...rolledBack(clock.promisedDay, to, calendar),
  ];
  return [
    {
      about: 'deadline',
      words: `The working date of the ${named(clock.kind)} is ${clock.workingDay}; by the calendar it is ${to}.`,
      mend: { does: 'redate', clock, to, explanation },
    },
  ];
}

function rungFaults(clock: ClockFound, reckoning: Reckoning, now: Instant): readonly Plain[] {
  const workingDay = workingDateOf(clock.promisedDay, reckoning.calendar);
  // A day's grace: a calendar that changed since may have left a first rung out by hours.
  const since = instant(millis(clock.startedAt) + 86_400_000);
  const ladder = reckoning.ladder({ ...clock, workingDay }, since);
  const missing = ladder.filter(
    ({ rung }) => !rung.startsWith('digest') && !clock.rungs.some(({ name }) => name === rung),
  );
  const late = clock.rungs.filter(({ waiting, dueAt }) => waiting && isLate(dueAt, now));
  return [
    ...missing.map((rung): Plain => {
      const words = `The reminder “${rung.rung}” of the ${named(clock.kind)} is missing; it is due on ${londonDay(rung.dueAt)}.`;
      if (rung.dueAt <= now) return { about: 'reminder', words };
      return { about: 'reminder', words, mend: { does: 'add rung', clockId: clock.id, rung } };
    }),
    ...late.map(({ name, dueAt }): Plain => ({
      about: 'reminder',
      words: `The reminder “${name}” of the ${named(clock.kind)} has been due since ${londonDay(dueAt)}.`,
      mend: { does: 'look again' },
    })),
  ];
}

function ofEnded(clock: ClockFound): readonly Plain[] {
  const stray = clock.rungs.filter(({ waiting }) => waiting);
  if (stray.length === 0) return [];
  return [
    {
      about: 'reminder',
      words: `Reminders of the ${named(clock.kind)}, which is over, still wait: ${stray.map(({ name }) => name).join(', ')}.`,
      mend: { does: 'suppress', rungIds: stray.map(({ id }) => id) },
    },
  ];
}

function timerFaults<T extends TimerAsked>(
  asked: readonly T[],
  found: readonly TimerFound[],
  thing: string,
  now: Instant,
): readonly ClockFault<never, T>[] {
  const missing = asked.filter(({ key }) => !found.some((each) => each.key === key));
  const late = found.filter(({ settled, dueAt }) => !settled && isLate(dueAt, now));
  return [
    ...missing.map((timer): ClockFault<never, T> => ({
      about: 'timer',
      words: `${thing} does not know that ${timer.command} is to be done on ${londonDay(timer.at)}.`,
      mend: { does: 'set timer', timer },
    })),
    ...late.map(({ command, dueAt }): ClockFault<never, T> => ({
      about: 'timer',
      words: `${command} has been due since ${londonDay(dueAt)}.`,
      mend: { does: 'look again' },
    })),
  ];
}

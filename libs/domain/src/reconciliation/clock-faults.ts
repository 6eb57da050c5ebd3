// Where the clocks of a case, as the tables have them, are not what its events and the calendar ask for (docs/process.md,
// Deadlines). A fault that can be mended without anybody noticing says how; the others are for a person.
import { instant, londonDay, millis, type Instant, type LocalDay } from '../calendar/dates.js';
import { workingDateOf, type HolidayCalendar } from '../calendar/working-days.js';
import type { ClockStart, TimerSet } from '../cases/clock-moves.js';
import { ladderOf, type Rung } from '../deadlines/ladder.js';
import { deriveDeadline, rolledBack, STEPS_OF_A_PROMISE, type DeadlineKind, type Periods } from '../deadlines/rules.js';

export interface RungFound {
  readonly id: string;
  readonly name: string;
  readonly dueAt: Instant;
  readonly waiting: boolean;
}

export interface ClockFound {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly anchorSeq: number;
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
  readonly command: string;
  readonly anchorSeq: number;
  readonly dueAt: Instant;
  readonly settled: boolean;
}

export interface Found {
  readonly clocks: readonly ClockFound[];
  readonly timers: readonly TimerFound[];
}

export interface Asked {
  readonly clocks: readonly ClockStart[];
  readonly timers: readonly TimerSet[];
  /** What the pinned standards version says of their length. */
  readonly periods?: Periods | undefined;
}

export type Mend =
  | { readonly does: 'start'; readonly clock: ClockStart & { readonly periods?: Periods | undefined } }
  | {
      readonly does: 'redate';
      readonly clock: ClockFound;
      readonly to: LocalDay;
      readonly explanation: readonly string[];
    }
  | { readonly does: 'add rung'; readonly clockId: string; readonly rung: Rung }
  | { readonly does: 'suppress'; readonly rungIds: readonly string[] }
  | { readonly does: 'set timer'; readonly timer: TimerSet }
  | { readonly does: 'look again' };

export interface ClockFault {
  readonly about: 'deadline' | 'reminder' | 'timer';
  readonly words: string;
  readonly mend?: Mend;
}

/** The engine and the post take their time; what is later than this has been forgotten. */
const LATE_MS = 2 * 3_600_000;

const isLate = (dueAt: Instant, now: Instant): boolean => millis(dueAt) < millis(now) - LATE_MS;
const named = (kind: DeadlineKind): string => kind.toLowerCase().replaceAll('_', ' ');

/** Renewed by its own reminder, not by an event: only that it runs is compared. */
const RENEWS_ITSELF: readonly DeadlineKind[] = ['CHECK_IN'];
/** Counted in the working days of the day it was set: a calendar that changed later moves no promise. */
const BY_ITS_OWN_CALENDAR: readonly DeadlineKind[] = ['ACCURACY'];

export function clockFaults(
  asked: Asked,
  found: Found,
  calendar: HolidayCalendar,
  now: Instant,
): readonly ClockFault[] {
  const running = found.clocks.filter((clock) => clock.running);
  return [
    ...notRunning(asked, running),
    ...running.flatMap((clock) => ofRunning(clock, asked, calendar, now)),
    ...found.clocks.filter((clock) => !clock.running).flatMap(ofEnded),
    ...timerFaults(asked, found, now),
  ];
}

const notRunning = ({ clocks, periods }: Asked, running: readonly ClockFound[]): readonly ClockFault[] =>
  clocks
    .filter(({ kind }) => !running.some((each) => each.kind === kind))
    .map((clock) => ({
      about: 'deadline',
      words: `The ${named(clock.kind)} clock, counted from ${clock.event}, does not run.`,
      mend: { does: 'start', clock: { ...clock, periods } },
    }));

function ofRunning(clock: ClockFound, asked: Asked, calendar: HolidayCalendar, now: Instant): readonly ClockFault[] {
  const wanted = asked.clocks.find(({ kind }) => kind === clock.kind);
  const words = named(clock.kind);
  if (!wanted) return [{ about: 'deadline', words: `The ${words} clock runs though no event asks for it.` }];
  const faults: ClockFault[] = [];
  if (!RENEWS_ITSELF.includes(clock.kind) && wanted.anchorDay !== clock.anchorDay)
    faults.push({
      about: 'deadline',
      words: `The ${words} clock counts from ${clock.anchorDay}; its event says ${wanted.anchorDay}.`,
    });
  const { promisedDay } = deriveDeadline(clock.kind, { day: clock.anchorDay, event: '' }, calendar, asked.periods);
  if (!BY_ITS_OWN_CALENDAR.includes(clock.kind) && promisedDay !== clock.promisedDay)
    faults.push({
      about: 'deadline',
      words: `The ${words} is promised for ${clock.promisedDay}; by the rule it is ${promisedDay}.`,
    });
  return [...faults, ...workingDateFault(clock, calendar), ...rungFaults(clock, calendar, now)];
}

function workingDateFault(clock: ClockFound, calendar: HolidayCalendar): readonly ClockFault[] {
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

function rungFaults(clock: ClockFound, calendar: HolidayCalendar, now: Instant): readonly ClockFault[] {
  const workingDay = workingDateOf(clock.promisedDay, calendar);
  // A day's grace: a calendar that changed since may have left a first rung out by hours.
  const since = instant(millis(clock.startedAt) + 86_400_000);
  const ladder = ladderOf({ ...clock, workingDay }, calendar, since);
  const missing = ladder.filter(
    ({ rung }) => !rung.startsWith('digest') && !clock.rungs.some(({ name }) => name === rung),
  );
  const late = clock.rungs.filter(({ waiting, dueAt }) => waiting && isLate(dueAt, now));
  return [
    ...missing.map((rung): ClockFault => {
      const words = `The reminder “${rung.rung}” of the ${named(clock.kind)} is missing; it is due on ${londonDay(rung.dueAt)}.`;
      if (rung.dueAt <= now) return { about: 'reminder', words };
      return { about: 'reminder', words, mend: { does: 'add rung', clockId: clock.id, rung } };
    }),
    ...late.map(({ name, dueAt }): ClockFault => ({
      about: 'reminder',
      words: `The reminder “${name}” of the ${named(clock.kind)} has been due since ${londonDay(dueAt)}.`,
      mend: { does: 'look again' },
    })),
  ];
}

function ofEnded(clock: ClockFound): readonly ClockFault[] {
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

function timerFaults({ timers }: Asked, found: Found, now: Instant): readonly ClockFault[] {
  const missing = timers.filter(
    ({ command, anchorSeq }) => !found.timers.some((each) => each.command === command && each.anchorSeq === anchorSeq),
  );
  const late = found.timers.filter(({ settled, dueAt }) => !settled && isLate(dueAt, now));
  return [
    ...missing.map((timer): ClockFault => ({
      about: 'timer',
      words: `The case does not know that ${timer.command} is to be done on ${londonDay(timer.at)}.`,
      mend: { does: 'set timer', timer },
    })),
    ...late.map(({ command, dueAt }): ClockFault => ({
      about: 'timer',
      words: `${command} has been due since ${londonDay(dueAt)}.`,
      mend: { does: 'look again' },
    })),
  ];
}

// Reminder ladders (docs/process.md, Deadlines): rungs before and on the day count from the working date, those after it
// from the promised date. Due at 09:00 London; what falls outside the send window moves to the next one, but a warning never
// past the date it warns of.
import { addDays, daysBetween, londonDay, type Instant, type LocalDay } from '../calendar/dates.js';
import { lastWindow, nextWindow, windowOpens } from '../calendar/send-window.js';
import { nextWorkingDay, type HolidayCalendar } from '../calendar/working-days.js';
import { STEPS, type Step } from './ladder-steps.js';
import type { Audience, DeadlineKind, Derived, Promised } from './rules.js';

export interface Rung {
  /** `-14`, `0`, `+1`, `day 28`, `digest 2005-11-07`: unique in its ladder. */
  readonly rung: string;
  /** Days from the date it counts from; negative before. 0 for a digest. */
  readonly days: number;
  readonly dueAt: Instant;
  readonly warnsOf: LocalDay;
  readonly audience: readonly Audience[];
  /** Rises with the urgency: 0 for whoever holds the case, 4 for the daily digest. */
  readonly level: number;
}

export interface Settled {
  /** Goes out now. */
  readonly send?: Rung;
  /** Overtaken or too late. */
  readonly skipped: readonly Rung[];
  /** All others wait until then. */
  readonly waitUntil?: Instant;
}

const DIGEST = 'digest';
const DIGEST_LEVEL = 4;

const FROM_START = 'day ';

/** `-2` and `0` warn of a date and come too late after it; `+1`, `+0`, `day 14` and digests are never too late. */
const isWarning = ({ rung }: Rung): boolean => !['+', FROM_START, DIGEST].some((sign) => rung.startsWith(sign));

/** The days in a rung's name. */
export const daysOf = (rung: string): number => Number.parseInt(rung.replace(FROM_START, ''), 10) || 0;

/**
 * The rungs still to come. Those due before `setAt` are left out: setting or moving a date must not fire past reminders.
 * @param setAt when the deadline was set.
 */
export function ladderOf(derived: Derived, calendar: HolidayCalendar, setAt: Instant): readonly Rung[] {
  const ahead = rungsOf(STEPS[derived.kind], derived, calendar, setAt);
  // A promise that is set when it is long broken, such as a visit recorded late, joins the daily digest.
  if (derived.kind === 'REPORT' && ahead.length === 0) return [digestAfter(derived, calendar, setAt)];
  return ahead;
}

type Dated = Pick<Promised, 'anchorDay' | 'promisedDay' | 'workingDay'>;

/** When the rung of that name is due; undefined for one that is no step of the ladder. */
export function dueOf(
  name: string,
  ladder: readonly Step[],
  promised: Dated,
  calendar: HolidayCalendar,
): Instant | undefined {
  const step = ladder.find(({ rung }) => rung === name);
  return step && rungOf(step, promised, calendar).dueAt;
}

/** The day of a daily digest; undefined for a step of the ladder. */
export const digestDay = (name: string): LocalDay | undefined =>
  name.startsWith(DIGEST) ? (name.slice(DIGEST.length + 1) as LocalDay) : undefined;

/** The rungs of any ladder that are still to come. */
export const rungsOf = (
  steps: readonly Step[],
  promised: Promised,
  calendar: HolidayCalendar,
  setAt: Instant,
): readonly Rung[] => steps.map((step) => rungOf(step, promised, calendar)).filter(({ dueAt }) => dueAt >= setAt);

function rungOf(step: Step, derived: Dated, calendar: HolidayCalendar): Rung {
  const { rung, audience, level } = step;
  const days = daysOf(rung);
  const { promisedDay: warnsOf, workingDay, anchorDay } = derived;
  const nominal = addDays(rung.startsWith(FROM_START) ? anchorDay : days > 0 ? warnsOf : workingDay, days);
  const moved = nextWindow(windowOpens(nominal), calendar);
  const latest = step.strictlyBefore === true ? addDays(warnsOf, -1) : warnsOf;
  const tooLate = days <= 0 && londonDay(moved) > latest;
  return { rung, days, dueAt: tooLate ? lastWindow(latest, calendar) : moved, warnsOf, audience, level };
}

/** The next daily digest while a promise stays broken: the working day after `after`, and after the promised day. */
export function digestAfter(
  { promisedDay }: Pick<Derived, 'promisedDay'>,
  calendar: HolidayCalendar,
  after: Instant,
): Rung {
  const today = londonDay(after);
  const on = nextWorkingDay(today > promisedDay ? today : promisedDay, calendar);
  return {
    rung: `${DIGEST} ${on}`,
    days: 0,
    dueAt: windowOpens(on),
    warnsOf: promisedDay,
    audience: ['manager'],
    level: DIGEST_LEVEL,
  };
}

/** After the last rung of a promise to the organisation comes the daily digest, and after each digest the next. */
export const digestFollows = (kind: DeadlineKind, { rung, days }: Pick<Rung, 'rung' | 'days'>): boolean =>
  rung.startsWith(DIGEST) || (kind === 'REPORT' && days >= 3) || (kind === 'CERTIFICATE' && rung === '0');

/** Days for which a promise is broken before the Board reads of it (_default_): after assessor, supervisor and manager. */
const BOARD_AFTER = 14;

export const isForBoard = ({ promisedDay }: Pick<Derived, 'promisedDay'>, today: LocalDay): boolean =>
  daysBetween(promisedDay, today) >= BOARD_AFTER;

/** The later in its ladder; not by moment, which moves when a rung has to wait. */
function isLater(one: Rung, other: Rung): boolean {
  const [oneDigest, otherDigest] = [one.rung.startsWith(DIGEST), other.rung.startsWith(DIGEST)];
  if (oneDigest !== otherDigest) return oneDigest;
  return oneDigest ? one.rung > other.rung : one.days > other.days;
}

/**
 * What becomes of the rungs of one ladder at `now`. Of those due only the latest goes out, so after an outage there is one
 * catch-up mail; outside the send window it waits for the next, unless it would come after the date it warns of.
 */
export function settle(rungs: readonly Rung[], now: Instant, calendar: HolidayCalendar): Settled {
  const due = rungs.filter(({ dueAt }) => dueAt <= now);
  const [first, ...others] = due;
  if (!first) return { skipped: [] };
  const latest = others.reduce((one, other) => (isLater(other, one) ? other : one), first);
  const overtaken = due.filter((each) => each !== latest);
  const window = nextWindow(now, calendar);
  if (isWarning(latest) && londonDay(window) > latest.warnsOf) return { skipped: due };
  return window === now ? { send: latest, skipped: overtaken } : { skipped: overtaken, waitUntil: window };
}

/** Measured at the moment at which the promise was fulfilled. */
export const outcomeOf = ({ endsAt }: Pick<Derived, 'endsAt'>, at: Instant): 'met' | 'missed' =>
  at <= endsAt ? 'met' : 'missed';

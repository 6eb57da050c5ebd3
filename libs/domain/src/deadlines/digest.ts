// One mail of the day for each person inside (docs/process.md, Deadlines): what the ladders ask of them is gathered while a window
// is open and told in one mail. Those outside, and whoever a matter escalates to, read each mail singly.
import { londonDay, millis, type Instant, type LocalDay } from '../calendar/dates.js';
import { nextWindow, windowOpens } from '../calendar/send-window.js';
import type { HolidayCalendar } from '../calendar/working-days.js';

const INSIDE = ['assessor', 'supervisor', 'second supervisor', 'office', 'finance', 'manager'];

/** @param level of the rung: above 0 a manager is told because others have not done it. */
export const isGathered = (role: string, level: number): boolean =>
  INSIDE.includes(role) && !(role === 'manager' && level > 0);

/** A reminder that waits for the digest of its reader. */
export interface Gathered {
  /** Two reminders of the same matter are one line, the later. */
  readonly matter: string;
  readonly dated: Instant;
  /** By when it is asked. */
  readonly due: LocalDay;
  /** The last day on which it is of use; null where it is never too late. */
  readonly until: LocalDay | null;
  readonly level: number;
  /** Why its reason has gone; null while it stands. */
  readonly gone: string | null;
}

export interface Reader {
  readonly today: LocalDay;
  /** Has had today's digest. */
  readonly served: boolean;
  /** Wants a mail of its own for each. */
  readonly singly: boolean;
}

export interface Reading<G> {
  /** The digest, the most urgent first; empty where there is none. */
  readonly lines: readonly G[];
  /** Mails of their own. */
  readonly singly: readonly G[];
  readonly leftOut: readonly { readonly of: G; readonly why: string }[];
}

/** A digest goes in the hours of the post; what was gathered today also just after them, for tomorrow can be too late. */
export const mayGo = (gatheredAt: Instant, now: Instant, calendar: HolidayCalendar): boolean =>
  nextWindow(now, calendar) === now || londonDay(gatheredAt) === londonDay(now);

/** So long what is due may be waited for; then the digests go without it. */
export const PATIENCE_MS = 10 * 60_000;

/** What was left from another day has waited long: it gives the reminders of this morning their time to come in. */
export const justOpened = (now: Instant): boolean => millis(now) - millis(windowOpens(londonDay(now))) < PATIENCE_MS;

/** What a person is told now. After the day's digest whatever still comes goes singly: it must not wait for another day. */
export function readingOf<G extends Gathered>(gathered: readonly G[], { today, served, singly }: Reader): Reading<G> {
  const leftOut = gathered.flatMap((of) => {
    const why = whyNot(of, gathered, today);
    return why === null ? [] : [{ of, why }];
  });
  const told = gathered.filter((each) => leftOut.every(({ of }) => of !== each)).sort(byUrgency);
  return served || singly ? { lines: [], singly: told, leftOut } : { lines: told, singly: [], leftOut };
}

function whyNot(each: Gathered, all: readonly Gathered[], today: LocalDay): string | null {
  if (each.gone !== null) return each.gone;
  if (each.until !== null && today > each.until) return 'The day that it warns of has passed.';
  const later = all.some((other) => other.matter === each.matter && other.gone === null && other.dated > each.dated);
  return later ? 'A later reminder of the same took its place.' : null;
}

const byUrgency = (one: Gathered, other: Gathered): number =>
  one.due === other.due ? other.level - one.level : one.due < other.due ? -1 : 1;

// The collection of an invoice (docs/process.md, Money): a ladder of letters around the due date, which a dispute, a promise to pay or a
// pause of the customer holds back without moving the due date. What is due is decided anew at each look, from the facts as they are.
// Of several rungs that have become due only the latest goes out; the others are on record as skipped.
import { addDays, londonDay, type Instant, type LocalDay } from '../calendar/dates.js';
import { nextWindow, windowOpens } from '../calendar/send-window.js';
import type { HolidayCalendar } from '../calendar/working-days.js';
import { settle, type Rung } from '../deadlines/ladder.js';
import type { Pence } from '../money/pence.js';

/** One step of the ladder, as the dated table has it. */
export interface CollectionStep {
  /** From the due date; negative before it. */
  readonly days: number;
  readonly letter: Letter;
  /** A statement of the whole account goes with it. */
  readonly statement: boolean;
  /** A statutory claim is proposed. */
  readonly claim: boolean;
}

export type Letter = 'coming due' | 'due' | 'overdue' | 'final';

export interface Dispute {
  readonly reviewOn: LocalDay;
  /** The owner has been reminded of this review date. */
  readonly reviewTold: boolean;
}

/** What holds the letters back; null where nothing does. */
export interface Holds {
  readonly dispute: Dispute | null;
  /** Reminders rest until that day is over. */
  readonly promisedOn: LocalDay | null;
  /** The customer's pause: `until` is the first day on which reminders go again, null until somebody ends it. */
  readonly pause: { readonly until: LocalDay | null } | null;
}

export interface Collecting {
  readonly open: Pence;
  readonly dueOn: LocalDay;
  /** Those not yet sent, skipped or suppressed. */
  readonly rungs: readonly Rung[];
  readonly holds: Holds;
}

export interface Look {
  /** Nothing is owed any more: paid, credited or written off. */
  readonly over: boolean;
  readonly send?: Rung;
  readonly skipped: readonly Rung[];
  /** The day promised is over and something is still open. */
  readonly promiseBroken: boolean;
  /** The owner of the dispute is to be reminded of its review. */
  readonly reviewDue: boolean;
  /** When there is something to do again; null until somebody does something. */
  readonly nextAt: Instant | null;
}

/** `-7`, `+0`, `+30`: with its sign, as the ladders of cases are named. `+0` also goes out after its day. */
export const rungName = (days: number): string => (days < 0 ? String(days) : `+${days}`);

/**
 * The rungs of an invoice. One before the due date that would have been due before the invoice was issued is left out.
 * A rung that falls outside the send window moves to the next one; `settle` sees to it that no warning comes too late.
 */
export const rungsOf = (
  dueOn: LocalDay,
  steps: readonly CollectionStep[],
  calendar: HolidayCalendar,
  issuedAt: Instant,
): readonly Rung[] =>
  [...steps]
    .sort((one, other) => one.days - other.days)
    .map(({ days }, level): Rung => {
      const dueAt = nextWindow(windowOpens(addDays(dueOn, days)), calendar);
      return { rung: rungName(days), days, dueAt, warnsOf: dueOn, audience: ['organisation'], level };
    })
    .filter(({ days, dueAt }) => days >= 0 || dueAt >= issuedAt);

/** Undefined when nothing holds; `until` null as long as nobody ends it. */
export function heldUntil(
  { dispute, promisedOn, pause }: Holds,
  now: Instant,
  calendar: HolidayCalendar,
): { readonly until: Instant | null } | undefined {
  const today = londonDay(now);
  if (dispute) return { until: null };
  if (pause?.until === null) return { until: null };
  const free = [promisedOn && addDays(promisedOn, 1), pause?.until].filter((day) => day != null && day > today);
  const last = free.sort().at(-1);
  return last ? { until: nextWindow(windowOpens(last), calendar) } : undefined;
}

export function lookAt(collecting: Collecting, now: Instant, calendar: HolidayCalendar): Look {
  const { open, rungs, holds } = collecting;
  const nothing = { over: false, skipped: [], promiseBroken: false, reviewDue: false, nextAt: null };
  if (open <= 0) return { ...nothing, over: true };
  const promiseBroken = holds.promisedOn !== null && londonDay(now) > holds.promisedOn;
  const { reviewDue, reviewAt } = reviewOf(holds.dispute, now, calendar);
  const seen = { ...nothing, promiseBroken, reviewDue };
  const held = heldUntil(holds, now, calendar);
  if (held) return { ...seen, nextAt: earliest([held.until, reviewAt]) };
  const { send, skipped, waitUntil } = settle(rungs, now, calendar);
  const ahead = rungs.filter(({ dueAt }) => dueAt > now).map(({ dueAt }) => dueAt);
  return { ...seen, ...(send ? { send } : {}), skipped, nextAt: earliest([waitUntil ?? null, ...ahead]) };
}

/** Reminded of once, in a send window on or after its day. */
function reviewOf(
  dispute: Dispute | null,
  now: Instant,
  calendar: HolidayCalendar,
): { readonly reviewDue: boolean; readonly reviewAt: Instant | null } {
  if (!dispute || dispute.reviewTold) return { reviewDue: false, reviewAt: null };
  const opens = nextWindow(windowOpens(dispute.reviewOn), calendar);
  const at = opens > now ? opens : nextWindow(now, calendar);
  return at <= now ? { reviewDue: true, reviewAt: null } : { reviewDue: false, reviewAt: at };
}

const earliest = (moments: readonly (Instant | null)[]): Instant | null =>
  moments.filter((each) => each !== null).sort()[0] ?? null;

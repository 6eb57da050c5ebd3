// What goes out next for an invoice, and why then or why not: the sentence that its page shows.
import { addDays, londonDay, type Instant, type LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import { nextWindow } from '../calendar/send-window.js';
import { whyNoWorkingDay, type HolidayCalendar } from '../calendar/working-days.js';
import type { Rung } from '../deadlines/ladder.js';
import { heldUntil, type Collecting } from './collection.js';

export interface NextLetter {
  /** Null where nothing is to come by itself. */
  readonly at: Instant | null;
  readonly rung: string | null;
  readonly why: string;
}

const ALL_OUT: NextLetter = {
  at: null,
  rung: null,
  why: 'Every letter of the ladder is out. What follows is decided by a person.',
};

export function nextLetter(collecting: Collecting, now: Instant, calendar: HolidayCalendar): NextLetter {
  if (collecting.open <= 0) return { at: null, rung: null, why: 'Nothing is open; no reminder goes out any more.' };
  const held = heldUntil(collecting.holds, now, calendar);
  const from = held?.until ?? now;
  const next = comingOf(collecting.rungs, from);
  if (!next) return ALL_OUT;
  if (held?.until === null) return { at: null, rung: next.rung, why: whyHeld(collecting) };
  const windowOf = ({ dueAt }: Rung): Instant => nextWindow(dueAt > from ? dueAt : from, calendar);
  // While the window is waited for, a later rung may fall due and overtake this one.
  const coming = comingOf(collecting.rungs, windowOf(next));
  if (!coming) return ALL_OUT;
  const at = windowOf(coming);
  const why = held && coming.dueAt < from ? whyHeld(collecting) : whyThen(coming, collecting.dueOn, at, calendar);
  return { at, rung: coming.rung, why };
}

/** Of those due by then the latest, which overtakes the others; else the first that is still to come. */
function comingOf(rungs: readonly Rung[], by: Instant): Rung | undefined {
  const inOrder = [...rungs].sort((one, other) => one.days - other.days);
  const useful = inOrder.filter(({ days, warnsOf }) => days >= 0 || londonDay(by) <= warnsOf);
  return useful.filter(({ dueAt }) => dueAt <= by).at(-1) ?? useful[0];
}

function whyHeld({ holds: { dispute, promisedOn, pause } }: Collecting): string {
  if (dispute)
    return `The invoice is disputed: reminders rest until that is settled. Its owner reviews it on ${dayInWords(dispute.reviewOn)}.`;
  if (pause && pause.until === null) return 'Reminders to this customer are paused until somebody ends the pause.';
  if (pause?.until && (!promisedOn || pause.until > promisedOn))
    return `Reminders to this customer are paused until ${dayInWords(pause.until)}.`;
  return promisedOn
    ? `Payment is promised for ${dayInWords(promisedOn)}: reminders rest until that day is over.`
    : 'Reminders rest.';
}

function whyThen({ days }: Rung, dueOn: LocalDay, at: Instant, calendar: HolidayCalendar): string {
  const nominal = addDays(dueOn, days);
  const moved = whyNoWorkingDay(nominal, calendar);
  const later =
    londonDay(at) === nominal ? '' : ` ${moved ? `${moved}, so it` : 'It'} goes out on ${dayInWords(londonDay(at))}.`;
  return `${distance(days)}, ${dayInWords(dueOn)}.${later}`;
}

function distance(days: number): string {
  if (days === 0) return 'On the due date';
  return `${Math.abs(days)} days ${days < 0 ? 'before' : 'after'} the due date`;
}

// Visit days (docs/process.md, What the sheet fixes, Situations): two distinct days in all, more where part is visited again, which need not be
// adjacent; what was held before a visit was broken off counts. Days are entered in order, each once.
import type { LocalDay } from '../calendar/dates.js';
import { DomainError } from '../errors.js';
import type { CaseState } from './state.js';

function inOrder(days: readonly LocalDay[], held: readonly LocalDay[]): DomainError | undefined {
  const twice = days.find((each, index) => days.indexOf(each) !== index) ?? days.find((each) => held.includes(each));
  if (twice)
    return new DomainError('VISIT.SAME_DAY_TWICE', `${twice} is named twice; give each visit day once.`, {
      day: twice,
    });
  const wrong = days.find((each, index) => index > 0 && each < (days[index - 1] ?? each));
  if (wrong)
    return new DomainError('VISIT.WRONG_ORDER', `Enter the days in order: ${wrong} comes too late in the list.`, {
      day: wrong,
    });
  return undefined;
}

function enough(
  days: readonly LocalDay[],
  { heldDays: held, daysNeeded }: Pick<CaseState, 'heldDays' | 'daysNeeded'>,
): DomainError | undefined {
  const missing = daysNeeded - held.length - days.length;
  if (missing <= 0) return undefined;
  const before = held.length > 0 ? ` (held so far: ${held.join(', ')})` : '';
  return new DomainError(
    'VISIT.TOO_FEW_DAYS',
    `This assessment takes ${daysNeeded} days${before}; ${missing} more to name.`,
    {
      missing,
      held,
    },
  );
}

/** Days to come, for a booking: none in the past. */
export function checkBooking(state: CaseState, days: readonly LocalDay[], today: LocalDay): DomainError | undefined {
  const past = days.find((each) => each < today);
  if (past)
    return new DomainError('VISIT.IN_THE_PAST', `${past} has passed; book days from ${today} on.`, { day: past });
  const none = new DomainError('VISIT.TOO_FEW_DAYS', 'Name the days of the visit: a booking needs at least one.');
  return inOrder(days, state.heldDays) ?? enough(days, state) ?? (days.length === 0 ? none : undefined);
}

/** Days in fact held: none in the future and, unless the visit was broken off, two in all. */
function checkHeld(state: CaseState, days: readonly LocalDay[], today: LocalDay): DomainError | undefined {
  const future = days.find((each) => each > today);
  if (future)
    return new DomainError('VISIT.IN_THE_FUTURE', `${future} is still to come; record it once it was held.`, {
      day: future,
    });
  const last = state.heldDays.at(-1);
  const earlier = days.find((each) => last !== undefined && each < last);
  if (earlier)
    return new DomainError('VISIT.WRONG_ORDER', `${earlier} lies before ${last}, which was already held.`, {
      day: earlier,
    });
  return inOrder(days, state.heldDays);
}

export const checkComplete = (state: CaseState, days: readonly LocalDay[], today: LocalDay): DomainError | undefined =>
  checkHeld(state, days, today) ?? enough(days, state);

/**
 * Verbal feedback is given at the visit or after it, and noted once it was. Asked where the command comes in: `decide` was released
 * without it (docs/decisions/0021).
 */
export function feedbackFault(
  { heldDays }: Pick<CaseState, 'heldDays'>,
  days: readonly LocalDay[],
  day: LocalDay,
  today: LocalDay,
): string | undefined {
  if (day > today) return 'This day is still to come; record the feedback once it was given.';
  const first = heldDays[0] ?? days[0];
  return first !== undefined && day < first
    ? `The visit began on ${first}; feedback is given then or later.`
    : undefined;
}

/** What was held before a visit was broken off: with all days held there is nothing left to plan anew. */
export function checkAborted(state: CaseState, days: readonly LocalDay[], today: LocalDay): DomainError | undefined {
  const complete = state.heldDays.length + days.length >= state.daysNeeded;
  return (
    checkHeld(state, days, today) ??
    (complete
      ? new DomainError(
          'VISIT.COMPLETE_INSTEAD',
          `All ${state.daysNeeded} days were held; complete the visit instead.`,
          {
            days,
          },
        )
      : undefined)
  );
}

// The log of a visit's days (docs/process.md, Visit): when each began and ended, who was there, what of it is missing. It tells what
// happened; which days count as held is said by who completes the visit or breaks it off, and the clock follows that alone.
import type { LocalDay } from '../calendar/dates.js';
import type { CaseState } from '../cases/state.js';
import type { Stage } from '../cases/stages.js';
import { DomainError, type FieldFault } from '../errors.js';

export interface DayLog {
  readonly day: LocalDay;
  /** London clock, `HH:MM`. */
  readonly from: string;
  /** Null while the day goes on. */
  readonly until: string | null;
  /** One person or group each, by their part. */
  readonly present: readonly string[];
  /** Not all of what was planned for the day was done. */
  readonly partial: boolean;
  /** Of a partial day: what is still to be done. */
  readonly missing: string;
}

const OPEN_AT: readonly Stage[] = ['BOOKING', 'BOOKED', 'VISIT', 'SCORING', 'REWORK'];

export const refuseLog = (stage: Stage): DomainError | undefined =>
  OPEN_AT.includes(stage)
    ? undefined
    : new DomainError(
        'VISIT_LOG.CLOSED',
        'The days of a visit are logged from its booking until the scores are with the supervisor.',
        { stage, possibleAt: OPEN_AT },
      );

export function checkDayLog({ day, from, until, partial, missing }: DayLog, today: LocalDay): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (day > today) faults.push({ pointer: '/day', message: `${day} is still to come; log a day once it has begun.` });
  if (until !== null && until <= from)
    faults.push({ pointer: '/until', message: `A day that began at ${from} ends later than ${until}.` });
  if (partial && missing.trim() === '')
    faults.push({ pointer: '/missing', message: 'Say what of the day is missing, so that it can be planned anew.' });
  return faults;
}

export const DAY_STANDINGS = ['held', 'booked', 'not held'] as const;
export type DayStanding = (typeof DAY_STANDINGS)[number];

type Days = Pick<CaseState, 'stage' | 'bookedDays' | 'heldDays'>;

const booked = ({ stage, bookedDays }: Days): readonly LocalDay[] =>
  stage === 'BOOKED' || stage === 'VISIT' ? bookedDays : [];

/** How a day stands with the process, whatever the log says of it. */
export function dayStanding(day: LocalDay, state: Days): DayStanding {
  if (state.heldDays.includes(day)) return 'held';
  return booked(state).includes(day) ? 'booked' : 'not held';
}

/** Every day of the visit that there is something to say of, ascending. */
export const daysOfVisit = (state: Days, logged: readonly LocalDay[]): readonly LocalDay[] =>
  [...new Set([...state.heldDays, ...booked(state), ...logged])].sort();

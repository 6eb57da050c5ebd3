// The plan of a visit (docs/process.md, Visit): who is heard when, by whom, in a room or by telephone. Assessor and organisation
// both work on it. A slot whose day was dropped is not lost: it waits to be planned anew. No slot names a person.
import type { LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import type { CaseState } from '../cases/state.js';
import type { Stage } from '../cases/stages.js';
import { DomainError, type FieldFault } from '../errors.js';
import type { VisitPart } from '../visits/seats.js';
import type { Stakeholder } from './coverage.js';

export const WAYS = ['in person', 'call'] as const;
export type Way = (typeof WAYS)[number];
export const INTERVIEWERS = ['assessor', 'supervisor'] as const satisfies readonly VisitPart[];

export interface SlotWish {
  readonly day: LocalDay;
  /** London clock, `HH:MM`. */
  readonly from: string;
  readonly until: string;
  readonly stakeholder: Stakeholder;
  readonly people: number;
  readonly interviewer: VisitPart;
  readonly way: Way;
  /** Room, or how the call is made. */
  readonly place: string;
  readonly note: string;
}

export const SLOT_STANDINGS = ['planned', 'held', 'no record', 're-plan'] as const;
export type SlotStanding = (typeof SLOT_STANDINGS)[number];

type Planned = Pick<CaseState, 'stage' | 'bookedDays' | 'heldDays' | 'supervisorAttends'>;

const WITH_DAYS: readonly Stage[] = ['BOOKED', 'VISIT'];

/** Days on which something can be planned, ascending. */
export const daysToPlan = ({ stage, bookedDays }: Planned): readonly LocalDay[] =>
  WITH_DAYS.includes(stage) ? bookedDays : [];

/** Why nothing can be planned now; undefined where it can. */
export const refusePlanning = (state: Planned): DomainError | undefined =>
  daysToPlan(state).length > 0
    ? undefined
    : new DomainError(
        'VISIT_PLAN.NO_DAYS',
        'The visit has no days to come; plan its interviews once they are booked.',
        {
          stage: state.stage,
        },
      );

export function checkSlot({ day, from, until, interviewer }: SlotWish, state: Planned): readonly FieldFault[] {
  const days = daysToPlan(state);
  const faults: FieldFault[] = [];
  if (!days.includes(day))
    faults.push({
      pointer: '/day',
      message: `${dayInWords(day)} is no day of this visit; choose ${days.map(dayInWords).join(' or ')}.`,
    });
  if (until <= from) faults.push({ pointer: '/until', message: `An interview from ${from} ends later than ${until}.` });
  if (interviewer === 'supervisor' && !state.supervisorAttends)
    faults.push({ pointer: '/interviewer', message: 'The supervisory assessor does not come to this visit.' });
  return faults;
}

/** How a slot stands, whatever has become of the days since it was planned. */
export function standingOf({ day }: Pick<SlotWish, 'day'>, state: Planned, interviewed: boolean): SlotStanding {
  if (interviewed) return 'held';
  if (daysToPlan(state).includes(day)) return 'planned';
  return state.heldDays.includes(day) ? 'no record' : 're-plan';
}

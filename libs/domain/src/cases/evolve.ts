import { EVENT_OF, type CaseEvent } from './events.js';
import { TRANSITIONS, type Stage } from './stages.js';
import type { CaseState } from './state.js';
import type { CommandType } from './commands.js';

const COMMAND_OF = Object.fromEntries(
  Object.entries(EVENT_OF).map(([command, event]) => [event, command as CommandType]),
) as Record<CaseEvent['type'], CommandType>;

/** Where the event leads; the grade decides where the table names two ways. */
function stageAfter(state: CaseState, event: CaseEvent): Stage {
  const [first, second] = TRANSITIONS[COMMAND_OF[event.type]].to;
  if (first === undefined) return state.stage;
  return second !== undefined && state.grade === null ? second : first;
}

function changes(state: CaseState, event: CaseEvent): Partial<CaseState> {
  switch (event.type) {
    case 'AssessorNamed':
      return { assessor: event.data.assessor };
    case 'SupervisorAppointed':
      return { supervisor: event.data.supervisor };
    case 'VisitBooked':
      return { bookedDays: event.data.days, place: event.data.place, bookings: state.bookings + 1 };
    case 'VisitPostponed':
      return { bookedDays: [], postponements: state.postponements + 1 };
    case 'VisitAborted':
      return { bookedDays: [], heldDays: [...state.heldDays, ...event.data.daysDone] };
    case 'VisitCompleted':
      return { heldDays: [...state.heldDays, ...event.data.days] };
    case 'ExpensesApproved':
      return { expensesApproved: true };
    case 'ScoresSubmitted':
    case 'ScoresResubmitted':
      return { scoreSet: event.data.scoreSet };
    case 'ScoresReturned':
      return { returns: state.returns + 1 };
    case 'ScoresAccepted':
      return { grade: event.data.result.grade };
    default:
      return {};
  }
}

/** The state after one event. Never refuses: what has happened has happened. */
export const evolve = (state: CaseState, event: CaseEvent): CaseState => ({
  ...state,
  ...changes(state, event),
  stage: stageAfter(state, event),
  seq: event.seq,
});

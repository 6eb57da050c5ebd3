import { entryChanged } from '../visits/entry-days.js';
import { withoutStaleProposal } from '../visits/agreement-rules.js';
import { CHANGES } from './changes.js';
import { CHOICES } from './choices.js';
import type { CommandType } from './commands.js';
import { conflictLeft } from './conflict-rules.js';
import { EVENT_OF, type CaseEvent } from './events.js';
import { TRANSITIONS, type Stage } from './stages.js';
import type { CaseState } from './state.js';
import { stepsAfter } from './steps.js';

const COMMAND_OF = Object.fromEntries(
  Object.entries(EVENT_OF).map(([command, event]) => [event, command as CommandType]),
) as Record<CaseEvent['type'], CommandType>;

/** Where the event leads: the table's one way, or the choice where the table names several. */
function stageAfter(before: CaseState, after: CaseState, event: CaseEvent): Stage {
  const command = COMMAND_OF[event.type];
  const { from, to } = TRANSITIONS[command];
  if (!from.includes(before.stage)) return before.stage;
  const choose = CHOICES[command] as ((before: CaseState, after: CaseState, event: CaseEvent) => Stage) | undefined;
  return choose?.(before, after, event) ?? to[0] ?? before.stage;
}

/** Whatever the organisation does by itself, it has been heard of. */
const heard = (event: CaseEvent): Partial<CaseState> =>
  event.actor.roles.includes('organisation') ? { silence: null } : {};

/** The state after one event. Never refuses: what has happened has happened. */
export function evolve(before: CaseState, event: CaseEvent): CaseState {
  const change = CHANGES[COMMAND_OF[event.type]] as
    ((state: CaseState, event: CaseEvent) => Partial<CaseState>) | undefined;
  const changed = { ...before, ...heard(event), ...change?.(before, event), seq: event.seq };
  const left = { ...changed, ...conflictLeft(before, changed) };
  const after = withoutStaleProposal(before, { ...left, stage: stageAfter(before, left, event) });
  return {
    ...after,
    calendarChanges: before.calendarChanges + (entryChanged(before, after) ? 1 : 0),
    steps: stepsAfter(before, after, COMMAND_OF[event.type], event),
  };
}

// decide(state, command): the events that follow, or the refusal with its reason. Nothing else changes a case.
import { DomainError } from '../errors.js';
import type { Command } from './commands.js';
import { EVENT_OF, type CaseEvent } from './events.js';
import { GUARDS } from './guards.js';
import { obstacle } from './obstacles.js';
import type { CaseState } from './state.js';

function changedMeanwhile(state: CaseState, command: Command): DomainError | undefined {
  if (command.expectedSeq === undefined || command.expectedSeq === state.seq) return undefined;
  return new DomainError(
    'CASE.CHANGED',
    'The case has changed since you opened it; load it again and look before you repeat.',
    {
      seen: command.expectedSeq,
      current: state.seq,
    },
  );
}

export function decide(state: CaseState, command: Command): CaseEvent | DomainError {
  const guard = GUARDS[command.type] as ((state: CaseState, command: Command) => DomainError | undefined) | undefined;
  const refusal = changedMeanwhile(state, command) ?? obstacle(state, command.type) ?? guard?.(state, command);
  if (refusal) return refusal;
  return {
    type: EVENT_OF[command.type],
    seq: state.seq + 1,
    commandId: command.id,
    actor: command.actor,
    data: command.data,
  } as CaseEvent;
}

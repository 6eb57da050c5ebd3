// decide(state, command): the events that follow, or the refusal with its reason. Nothing else changes a case.
import { DomainError } from '../errors.js';
import type { Command, CommandType } from './commands.js';
import { EVENT_OF, type CaseEvent } from './events.js';
import { GUARDS } from './guards.js';
import { STAGE_WORDS } from './stage-words.js';
import { TRANSITIONS, type Stage } from './stages.js';
import type { CaseState } from './state.js';

/** The refusal of a command that the stage does not allow, naming the stages that would. */
export function wrongStage(stage: Stage, command: CommandType): DomainError | undefined {
  const { from, does } = TRANSITIONS[command];
  if (from.includes(stage)) return undefined;
  const where = from.map((each) => STAGE_WORDS[each]).join(', ');
  return new DomainError(
    'CASE.WRONG_STAGE',
    `It is not possible to ${does} now: the case is at “${STAGE_WORDS[stage]}”. Possible at: ${where}.`,
    {
      stage,
      command,
      possibleAt: from,
    },
  );
}

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
  const refusal = changedMeanwhile(state, command) ?? wrongStage(state.stage, command.type) ?? guard?.(state, command);
  if (refusal) return refusal;
  return {
    type: EVENT_OF[command.type],
    seq: state.seq + 1,
    commandId: command.id,
    actor: command.actor,
    data: command.data,
  } as CaseEvent;
}

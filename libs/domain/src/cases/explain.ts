import { SYSTEM_ONLY, type CommandType } from './commands.js';
import { refusedAtDoor, type Visitor } from './door.js';
import { POSTPONEMENTS_BY_OFFICE, type CaseState } from './state.js';
import { lastStep } from './steps.js';
import { TRANSITIONS } from './stages.js';

export interface Possibility {
  readonly command: CommandType;
  readonly does: string;
  readonly possible: boolean;
  /** Leads to another stage. */
  readonly moves: boolean;
  /** Why not, or what to mind. */
  readonly why?: string;
}

function hint(state: CaseState, command: CommandType): string | undefined {
  if (command === 'postponeVisit' && state.postponements >= POSTPONEMENTS_BY_OFFICE)
    return `Postponed ${state.postponements} times already: only a manager may grant another one.`;
  const step = lastStep(state);
  if (command === 'stepBack' && step) return `That is: ${TRANSITIONS[step.command as CommandType].does}.`;
  if (command === 'fallDormant' && state.silence) return `By itself on ${state.silence.dormantOn}.`;
  if (command === 'lapse' && state.silence) return `By itself on ${state.silence.lapsesOn}.`;
  return undefined;
}

/** Commands that nobody gives on the page of a case. */
const NOT_ON_PAGE: readonly CommandType[] = ['submitApplication', ...SYSTEM_ONLY];

/** What may happen next and why the rest may not, for whoever looks; the system's own commands are left out. */
export const explain = (state: CaseState, visitor: Visitor = { assessorId: null }): readonly Possibility[] =>
  (Object.keys(TRANSITIONS) as CommandType[])
    .filter((command) => !NOT_ON_PAGE.includes(command))
    .map((command) => {
      const refusal = refusedAtDoor(state, command, visitor);
      const why = refusal?.message ?? hint(state, command);
      return {
        command,
        does: TRANSITIONS[command].does,
        possible: refusal === undefined,
        moves: TRANSITIONS[command].to.length > 0,
        ...(why === undefined ? {} : { why }),
      };
    });

import type { CommandType } from './commands.js';
import { wrongStage } from './decide.js';
import { POSTPONEMENTS_BY_OFFICE, type CaseState } from './state.js';
import { TRANSITIONS } from './stages.js';

export interface Possibility {
  readonly command: CommandType;
  readonly does: string;
  readonly possible: boolean;
  /** Why not, or what to mind. */
  readonly why?: string;
}

/** Reasons known before any form is filled in. */
function knownObstacle(state: CaseState, command: CommandType): string | undefined {
  const refusal = wrongStage(state.stage, command);
  if (refusal) return refusal.message;
  if (command === 'submitScores' && state.supervisor === null)
    return 'No supervisory assessor is appointed yet; the office appoints one first.';
  if (command === 'approveExpenses' && state.expensesApproved)
    return 'Travel and Subsistence of this case is approved already.';
  return undefined;
}

function hint(state: CaseState, command: CommandType): string | undefined {
  if (command === 'postponeVisit' && state.postponements >= POSTPONEMENTS_BY_OFFICE)
    return `Postponed ${state.postponements} times already: only a manager may grant another one.`;
  return undefined;
}

/** What may happen next and why the rest may not; the system's own commands are left out. */
export const explain = (state: CaseState): readonly Possibility[] =>
  (Object.keys(TRANSITIONS) as CommandType[])
    .filter((command) => command !== 'closeCycle' && command !== 'submitApplication')
    .map((command) => {
      const obstacle = knownObstacle(state, command);
      const why = obstacle ?? hint(state, command);
      return {
        command,
        does: TRANSITIONS[command].does,
        possible: obstacle === undefined,
        ...(why === undefined ? {} : { why }),
      };
    });

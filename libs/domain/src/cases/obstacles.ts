// Why a command is not possible though its stage is right, as far as the state alone tells. The same sentence refuses the command
// and is shown beforehand, where its button would be (explain.ts).
import { DomainError } from '../errors.js';
import { appealObstacles } from './appeal-rules.js';
import { assignmentObstacles } from './assignment-rules.js';
import { agreementObstacles } from '../visits/agreement-rules.js';
import type { CommandType } from './commands.js';
import { conflictObstacles, frozen } from './conflict-rules.js';
import { correctionObstacles } from './correction-rules.js';
import type { Obstacles } from './rules.js';
import { pauseObstacles } from './pause-rules.js';
import { reviewObstacles } from './review-rules.js';
import { silenceObstacles } from './silence-rules.js';
import { standardsMoveObstacles } from './standards-move-rules.js';
import { STAGE_WORDS } from './stage-words.js';
import { possibleAt, TRANSITIONS, type Stage } from './stages.js';
import type { CaseState } from './state.js';

const OBSTACLES: Obstacles = {
  approveExpenses: (state) =>
    state.expensesApproved
      ? new DomainError('EXPENSES.APPROVED_ALREADY', 'Travel and Subsistence of this case is approved already.')
      : undefined,
  submitScores: (state) =>
    state.supervisor === null
      ? new DomainError(
          'CASE.NO_SUPERVISOR',
          'No supervisory assessor is appointed yet; the office appoints one first.',
        )
      : undefined,
  ...agreementObstacles,
  ...silenceObstacles,
  ...pauseObstacles,
  ...assignmentObstacles,
  ...conflictObstacles,
  ...correctionObstacles,
  ...reviewObstacles,
  ...appealObstacles,
  ...standardsMoveObstacles,
};

/** The refusal of a command that the stage does not allow, naming the stages that would. */
export function wrongStage(stage: Stage, command: CommandType): DomainError | undefined {
  const possible = possibleAt(command);
  if (possible.includes(stage)) return undefined;
  const where = possible.map((each) => STAGE_WORDS[each]).join(', ');
  return new DomainError(
    'CASE.WRONG_STAGE',
    `It is not possible to ${TRANSITIONS[command].does} now: the case is at “${STAGE_WORDS[stage]}”. Possible at: ${where}.`,
    { stage, command, possibleAt: possible },
  );
}

/** The refusal that the state alone asks for, whoever gives the command and with whatever data. */
export const obstacle = (state: CaseState, command: CommandType): DomainError | undefined =>
  wrongStage(state.stage, command) ?? frozen(state, command) ?? OBSTACLES[command]?.(state);

// What is refused where a command comes in, beyond what `decide` was released with (docs/decisions/0021, 0068): asked before a
// command is sent, and shown where its button would be. What has been decided is never asked here again.
import { DomainError } from '../errors.js';
import type { CommandType } from './commands.js';
import { frozenBy } from './conflict-rules.js';
import { obstacle } from './obstacles.js';
import { firstSupervisorAlone } from './review-rules.js';
import type { CaseState } from './state.js';

/** Who stands at it, as far as the rules ask. */
export interface Visitor {
  readonly assessorId: string | null;
}

type Door = {
  readonly [K in CommandType]?: (state: CaseState, visitor: Visitor) => DomainError | undefined;
};

/** A certificate may be valid and the fee is due: what was issued is corrected or revoked, and the cycle closes by itself. */
const ended =
  (not: string) =>
  ({ reportVersion }: CaseState): DomainError | undefined =>
    reportVersion === 0
      ? undefined
      : new DomainError(
          'CASE.REPORT_ISSUED',
          `A report of this case has been issued: it ${not} any more. Finish the review and issue the report anew; a certificate that no longer holds is revoked.`,
          { reportVersion },
        );

const DOOR: Door = {
  withdraw: ended('cannot be withdrawn'),
  fallDormant: ended('does not fall dormant'),
  lapse: ended('does not lapse'),
  correctReport: ({ conflict }) => (conflict ? frozenBy(conflict) : undefined),
  returnScores: firstSupervisorAlone,
  acceptScores: firstSupervisorAlone,
};

/** The refusal of a command before it is sent: what the state alone forbids, and what the door asks beyond it. */
export const refusedAtDoor = (state: CaseState, command: CommandType, visitor: Visitor): DomainError | undefined =>
  obstacle(state, command) ?? DOOR[command]?.(state, visitor);

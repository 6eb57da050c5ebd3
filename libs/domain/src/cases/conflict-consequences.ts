import { agreed } from './conflict-rules.js';
import type { Consequences, ConsequencesOf } from './consequence.js';
import type { CaseState } from './state.js';

type Events = 'ConflictReported' | 'RulingAsked' | 'ConflictRuled';

/** A visit that was booked all along begins by itself again. */
const thawed = ({ stage, bookedDays: [first] }: CaseState): Consequences =>
  stage === 'BOOKED' && first ? { timers: [{ command: 'beginVisit', at: first }] } : {};

export const conflictConsequences: Pick<ConsequencesOf, Events> = {
  ConflictReported: () => ({ mails: [{ purpose: 'conflict-reported', to: ['office', 'manager', 'board'] }] }),
  RulingAsked: () => ({ mails: [{ purpose: 'ruling-asked', to: ['ruling supervisor', 'board'] }] }),
  ConflictRuled: ({ data, actor }, after, before) => {
    const rulings = before.conflict?.rulings.filter(({ as }) => as !== data.as) ?? [];
    const decided = before.conflict && {
      ...before.conflict,
      rulings: [...rulings, { as: data.as, by: actor.id, ruling: data.ruling }],
    };
    const ruling = agreed(decided);
    if (ruling === undefined) return { mails: [{ purpose: 'conflict-ruling-given', to: ['office', 'manager'] }] };
    return {
      ...(ruling === 'waive' ? thawed(after) : { supersedes: ['SCORES', 'REVIEW', 'REWORK'] }),
      mails: [
        { purpose: 'conflict-ruled', to: ['organisation', 'assessor', 'supervisor', 'office', 'manager', 'board'] },
      ],
    };
  },
};

import { agreed } from './conflict-rules.js';
import type { ConsequencesOf } from './consequence.js';

type Events = 'ConflictReported' | 'RulingAsked' | 'ConflictRuled';

export const conflictConsequences: Pick<ConsequencesOf, Events> = {
  ConflictReported: () => ({ mails: [{ purpose: 'conflict-reported', to: ['office', 'manager', 'board'] }] }),
  RulingAsked: () => ({ mails: [{ purpose: 'ruling-asked', to: ['ruling supervisor', 'board'] }] }),
  ConflictRuled: ({ data, actor }, _after, before) => {
    const rulings = before.conflict?.rulings.filter(({ as }) => as !== data.as) ?? [];
    const decided = before.conflict && {
      ...before.conflict,
      rulings: [...rulings, { as: data.as, by: actor.id, ruling: data.ruling }],
    };
    const ruling = agreed(decided);
    if (ruling === undefined) return { mails: [{ purpose: 'conflict-ruling-given', to: ['office', 'manager'] }] };
    return {
      ...(ruling === 'waive' ? {} : { supersedes: ['SCORES', 'REVIEW', 'REWORK', 'CERTIFICATE', 'APPEAL_WINDOW'] }),
      mails: [
        { purpose: 'conflict-ruled', to: ['organisation', 'assessor', 'supervisor', 'office', 'manager', 'board'] },
      ],
    };
  },
};

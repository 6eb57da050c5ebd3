import { agreed } from './conflict-rules.js';
import type { Concerned, ConflictRuling } from './conflict.js';
import { SUPERVISORS, type Consequences, type ConsequencesOf } from './consequence.js';
import type { CaseState } from './state.js';

type Events = 'ConflictReported' | 'RulingAsked' | 'ConflictRuled';

/** What the work that is done anew means for the clocks: that of somebody else goes on, and whoever takes over has their own days. */
function clocks(about: Concerned, { stage }: CaseState): Pick<Consequences, 'supersedes' | 'starts'> {
  const issued = ['CERTIFICATE', 'APPEAL_WINDOW'] as const;
  if (about === 'assessor')
    return {
      supersedes: ['SCORES', 'REVIEW', 'REWORK', ...issued],
      starts: stage === 'SCORING' ? [{ kind: 'SCORES', anchor: 'today' }] : [],
    };
  return {
    supersedes: ['REVIEW', ...issued],
    starts: stage === 'SUPERVISORY_REVIEW' ? [{ kind: 'REVIEW', anchor: 'today' }] : [],
  };
}

function ruled(ruling: ConflictRuling, about: Concerned, after: CaseState): Consequences {
  const told = ['organisation', 'assessor', ...SUPERVISORS, 'office', 'manager', 'board'] as const;
  if (ruling === 'waive') return { mails: [{ purpose: 'conflict-ruled', to: told }] };
  return { ...clocks(about, after), mails: [{ purpose: 'conflict-ruled', to: [...told, `former ${about}`] }] };
}

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
    return decided && ruling
      ? ruled(ruling, decided.about, after)
      : { mails: [{ purpose: 'conflict-ruling-given', to: ['office', 'manager'] }] };
  },
};

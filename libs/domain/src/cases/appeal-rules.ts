// Appeal (docs/process.md, Appeals): upheld, in whole or in part, it leads back to the supervisory review; any other end
// leaves the case as it is. While one is open nothing else changes the result.
import { DomainError } from '../errors.js';
import type { AppealCommands } from './appeal.js';
import type { ConsequencesOf } from './consequence.js';
import type { Changes, Choices, Guards, Obstacles } from './rules.js';
import type { CaseState } from './state.js';

const panelFirst = ({ appeal }: CaseState): DomainError | undefined =>
  appeal
    ? new DomainError('APPEALS.OPEN', 'An appeal is open; the result is not changed beside it.', { no: appeal.no })
    : undefined;

/** Back in the case: what it awarded is looked at again. */
export const reenters = ({ outcome }: Pick<AppealCommands['settleAppeal'], 'outcome'>): boolean =>
  outcome === 'upheld' || outcome === 'partly upheld';

export const appealObstacles: Obstacles = {
  lodgeAppeal: ({ appeal }) =>
    appeal
      ? new DomainError('APPEALS.OPEN_ALREADY', 'An appeal is open already; what is to be added goes to its panel.', {
          no: appeal.no,
        })
      : undefined,
  correctReport: panelFirst,
  reopenReview: panelFirst,
};

export const appealGuards: Guards = {
  lodgeAppeal: ({ appeals }, { data: { no } }) =>
    no === appeals + 1 ? undefined : new DomainError('CASE.CHANGED', 'Another appeal was lodged meanwhile.', { no }),
  settleAppeal: ({ appeal }, { data: { no } }) =>
    appeal?.no === no ? undefined : new DomainError('APPEALS.NOT_OPEN', 'This appeal is not open.', { no }),
};

export const appealChanges: Changes = {
  lodgeAppeal: (_state, { data: { no, today } }) => ({ appeals: no, appeal: { no, since: today } }),
  settleAppeal: (_state, { data }) => ({ appeal: null, ...(reenters(data) ? { grade: null, accuracy: null } : {}) }),
};

export const appealChoices: Choices = {
  settleAppeal: (before, _after, { data }) => (reenters(data) ? 'SUPERVISORY_REVIEW' : before.stage),
};

/** The appeal's own workflow tells the parties how it ends; who has to act on it is told by the case. */
export const appealConsequences: Pick<ConsequencesOf, 'AppealLodged' | 'AppealSettled'> = {
  AppealLodged: () => ({}),
  AppealSettled: ({ data }) =>
    reenters(data)
      ? {
          supersedes: ['CERTIFICATE', 'APPEAL_WINDOW'],
          starts: [{ kind: 'REVIEW', anchor: 'today' }],
          mails: [{ purpose: 'review-reopened', to: ['assessor', 'supervisor', 'second supervisor', 'office'] }],
        }
      : {},
};

import type { ConsequencesOf } from './consequence.js';
import { lastStep, undoingOf } from './steps.js';

type Events = 'ReportCorrected' | 'ReviewReopened' | 'SteppedBack' | 'RevocationNoted';

export const correctionConsequences: Pick<ConsequencesOf, Events> = {
  ReportCorrected: () => ({ mails: [{ purpose: 'report-corrected', to: ['organisation'] }], paper: 'report' }),
  ReviewReopened: () => ({
    supersedes: ['CERTIFICATE', 'APPEAL_WINDOW'],
    starts: [{ kind: 'REVIEW', anchor: 'today' }],
    mails: [
      { purpose: 'review-reopened', to: ['organisation', 'assessor', 'supervisor', 'second supervisor', 'office'] },
    ],
  }),
  // Who is concerned is told by the certificate's own workflow.
  RevocationNoted: (_event, after, before) =>
    before.stage === 'AWARD_PENDING' && after.stage === 'ACCREDITED'
      ? { supersedes: ['CERTIFICATE'], timers: [{ command: 'closeCycle', at: 'appeal window over' }] }
      : {},
  SteppedBack: (_event, after, before) => {
    const step = lastStep(before);
    if (!step) return {};
    const { ends = [], reopens = [] } = undoingOf(step);
    const [first] = after.bookedDays;
    return {
      supersedes: ends,
      reopens,
      timers: after.stage === 'BOOKED' && first ? [{ command: 'beginVisit', at: first }] : [],
      recalls: step.seq,
    };
  },
};

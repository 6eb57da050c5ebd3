import { addDays } from '../calendar/dates.js';
import type { ConsequencesOf } from './consequence.js';

type Events =
  'SecondSupervisorAppointed' | 'AccuracyAsked' | 'AccuracyAnswered' | 'AccuracyChangesRecorded' | 'AccuracyExpired';

export const reviewConsequences: Pick<ConsequencesOf, Events> = {
  SecondSupervisorAppointed: ({ data }, _after, before) => ({
    mails: [
      { purpose: 'supervisor-assigned', to: ['second supervisor'] },
      ...(before.secondSupervisor === null || before.secondSupervisor === data.supervisor
        ? []
        : [{ purpose: 'supervisor-replaced', to: ['former second supervisor'] } as const]),
    ],
  }),
  AccuracyAsked: ({ data: { until } }) => ({
    starts: [{ kind: 'ACCURACY', anchor: 'today' }],
    timers: [{ command: 'expireAccuracy', at: addDays(until, 1) }],
    mails: [{ purpose: 'accuracy-check', to: ['organisation'] }],
  }),
  AccuracyAnswered: () => ({
    fulfils: ['ACCURACY'],
    drops: ['expireAccuracy'],
    mails: [{ purpose: 'accuracy-answered', to: ['office', 'assessor'] }],
  }),
  AccuracyChangesRecorded: () => ({ mails: [{ purpose: 'accuracy-settled', to: ['organisation'] }] }),
  AccuracyExpired: () => ({ supersedes: ['ACCURACY'], mails: [{ purpose: 'accuracy-expired', to: ['office'] }] }),
};

import { addDays } from '../calendar/dates.js';
import type { ConsequencesOf } from './consequence.js';

type Events =
  'SecondSupervisorAppointed' | 'AccuracyAsked' | 'AccuracyAnswered' | 'AccuracyChangesRecorded' | 'AccuracyExpired';

export const reviewConsequences: Pick<ConsequencesOf, Events> = {
  SecondSupervisorAppointed: () => ({ mails: [{ purpose: 'supervisor-assigned', to: ['second supervisor'] }] }),
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

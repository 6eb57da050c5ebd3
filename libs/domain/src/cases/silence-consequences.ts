import { visitors } from '../visits/agreement-consequences.js';
import { addDays } from '../calendar/dates.js';
import { SUPERVISORS, type ConsequencesOf } from './consequence.js';
import { afterVisitBegan } from './silence-rules.js';

type Events = 'OrganisationAsked' | 'OrganisationHeard' | 'CaseFellDormant' | 'CaseLapsed';

/** The clock of a silence starts with the question and ends with the answer; what heard means for it is in consequences.ts. */
export const silenceConsequences: Pick<ConsequencesOf, Events> = {
  OrganisationAsked: ({ data: { days } }, after) => ({
    starts: [{ kind: 'SILENCE', anchor: days.countsFrom }],
    timers: afterVisitBegan(after)
      ? []
      : [
          { command: 'fallDormant', at: days.dormantOn },
          { command: 'lapse', at: days.lapsesOn },
        ],
    mails: [{ purpose: 'answer-asked', to: ['organisation'] }],
  }),
  OrganisationHeard: (_event, after, before) =>
    before.stage === 'DORMANT'
      ? {
          starts: after.stage === 'IN_HOUSE_REVIEW' ? [{ kind: 'CHECK_IN', anchor: 'today' }] : [],
          // A check of the facts that was asleep too still ends by itself.
          timers:
            after.accuracy?.status === 'open'
              ? [{ command: 'expireAccuracy', at: addDays(after.accuracy.until, 1) }]
              : [],
          mails: [{ purpose: 'case-revived', to: ['organisation', 'assessor', 'office'] }],
        }
      : {},
  CaseFellDormant: (_event, _after, before) => ({
    supersedes: ['CHECK_IN', 'VISIT_REMINDER'],
    // Set anew: while the case moved on, a timer that is possible to the dormant only had no point.
    timers: before.silence && !afterVisitBegan(before) ? [{ command: 'lapse', at: before.silence.lapsesOn }] : [],
    mails: [
      { purpose: 'case-dormant', to: ['organisation', 'second contact', 'sponsor', 'assessor', 'office'] },
      ...(before.stage === 'BOOKED' ? [{ purpose: 'visit-postponed', to: visitors(before) }] : []),
    ],
  }),
  CaseLapsed: () => ({
    supersedes: 'all',
    mails: [
      {
        purpose: 'case-lapsed',
        to: ['organisation', 'second contact', 'sponsor', 'assessor', ...SUPERVISORS, 'office'],
      },
    ],
  }),
};

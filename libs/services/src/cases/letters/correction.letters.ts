import { londonDay } from '#domain/calendar/dates';
import { eventOf } from '#domain/cases/events';
import { longDay } from '#platform/mailer/format';
import { commonOf, type Addressee, type EventFacts } from './letter.js';
import { outcomeLetters, type OutcomeFacts } from './outcome.letters.js';
import { takenBack } from './recalled.js';

export const correctionLetters = {
  'report-corrected': (facts: OutcomeFacts, to: Addressee) => ({
    ...outcomeLetters['report-issued'](facts, to),
    version: String(facts.context.state.reportVersion),
    reason: eventOf('correctReport', facts.event)?.data.reason ?? null,
  }),
  'certificate-revised': (facts: OutcomeFacts, to: Addressee) => ({
    ...outcomeLetters['certificate-issued'](facts, to),
    revision: String(facts.context.state.certificate?.revision ?? 1),
  }),
  'review-reopened': (facts: EventFacts, to: Addressee) => {
    const appeal = eventOf('settleAppeal', facts.event)?.data;
    const data = appeal ? { ...appeal, cause: 'appeal' } : eventOf('reopenReview', facts.event)?.data;
    return {
      ...commonOf(facts, to),
      cause: data?.cause === 'appeal' ? 'an appeal was upheld' : 'the result has to be corrected',
      reason: data?.reason ?? '',
      reopenedOn: longDay(londonDay(facts.at)),
    };
  },
  'step-taken-back': takenBack,
};

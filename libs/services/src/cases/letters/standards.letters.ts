import { eventOf } from '#domain/cases/events';
import { commonOf, type Addressee, type EventFacts } from './letter.js';

export const standardsLetters = {
  'standards-offered': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    title: eventOf('offerNewStandards', facts.event)?.data.title ?? '',
  }),
  'standards-answered': (facts: EventFacts, to: Addressee) => {
    const answer = eventOf('answerNewStandards', facts.event)?.data;
    return {
      ...commonOf(facts, to),
      title: answer?.title ?? '',
      consented: answer?.consent ?? false,
      note: answer?.note ?? '',
      carried: answer?.carried ?? 0,
      anew: (answer?.anew ?? []).join(', '),
    };
  },
};

import { londonDay } from '#domain/calendar/dates';
import { longDay } from '#platform/mailer/format';
import { commonOf, type Addressee, type EventFacts } from './letter.js';

export const pauseLetters = {
  'case-paused': (facts: EventFacts, to: Addressee) => {
    const { pause } = facts.context.state;
    return { ...commonOf(facts, to), reason: pause?.reason ?? '', since: pause ? longDay(pause.since) : '' };
  },
  'case-resumed': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    resumedOn: longDay(londonDay(facts.at)),
  }),
};

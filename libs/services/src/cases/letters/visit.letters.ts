import { eventOf } from '#domain/cases/events';
import { longDay } from '#platform/mailer/format';
import { reportPromised } from './intake.letters.js';
import { commonOf, contactLine, type Addressee, type EventFacts } from './letter.js';

const lastHeld = ({ context }: EventFacts): string => {
  const last = context.state.heldDays.at(-1);
  return last ? longDay(last) : '';
};

export const visitLetters = {
  'visit-booked': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    visitDays: facts.context.state.bookedDays.map(longDay),
    place: facts.context.state.place,
    assessor: facts.context.assessor?.name ?? '',
    contact: contactLine(facts.context),
  }),
  'visit-postponed': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    previousDays: facts.before.bookedDays.map(longDay),
    reason:
      eventOf('postponeVisit', facts.event)?.data.reason ??
      eventOf('abortVisit', facts.event)?.data.reason ??
      eventOf('endAssignment', facts.event)?.data.reason ??
      'We have not heard from the organisation.',
  }),
  'visit-completed': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    lastDay: lastHeld(facts),
    assessor: facts.context.assessor?.name ?? '',
    reportPromisedOn: reportPromised(facts),
  }),
  'scores-submitted': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    assessor: facts.context.assessor?.name ?? '',
    resubmitted: eventOf('resubmitScores', facts.event)?.data.reason ?? null,
    reportPromisedOn: reportPromised(facts),
  }),
};

import { eventOf } from '#domain/cases/events';
import type { Proposer } from '#domain/visits/agreement';
import { longDay, pounds } from '#platform/mailer/format';
import { commonOf, type Addressee, type EventFacts } from './letter.js';

function nameOf(by: Proposer | undefined, { context }: EventFacts): string {
  if (by === 'organisation') return context.organisation.name;
  if (by === 'assessor') return context.assessor?.name ?? 'The assessor';
  return 'The office';
}

const net = ({ context }: EventFacts): string => (context.state.estimate ? pounds(context.state.estimate.net) : '');

export const agreementLetters = {
  'visit-proposed': (facts: EventFacts, to: Addressee) => {
    const said = eventOf('proposeVisit', facts.event)?.data;
    return {
      ...commonOf(facts, to),
      proposer: nameOf(said?.by, facts),
      visitDays: (said?.days ?? []).map(longDay),
      place: said?.place ?? '',
      note: said?.note ? said.note : null,
    };
  },
  'travel-estimated': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    assessor: facts.context.assessor?.name ?? '',
    net: net(facts),
  }),
  'estimate-agreed': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    agreedBy: nameOf(eventOf('agreeEstimate', facts.event)?.data.by, facts),
    net: net(facts),
  }),
};

import type { Consequences, ConsequencesOf, Recipient } from '../cases/consequence.js';
import type { CaseState } from '../cases/state.js';
import { awaited } from './agreement-rules.js';

/** Who comes together at the visit. */
export const visitors = ({ supervisorAttends }: CaseState): readonly Recipient[] =>
  supervisorAttends ? ['organisation', 'assessor', 'supervisor'] : ['organisation', 'assessor'];

/** A visit is booked, by agreement or by the office. */
export function whenBooked(after: CaseState): Consequences {
  const first = after.bookedDays[0];
  if (first === undefined) throw new Error('a booked visit has days');
  return {
    starts: [{ kind: 'VISIT_REMINDER', anchor: first }],
    timers: [{ command: 'beginVisit', at: first }],
    mails: [{ purpose: 'visit-booked', to: visitors(after) }],
    drafts: 'booking',
  };
}

type Events = 'VisitProposed' | 'VisitConfirmed' | 'TravelEstimated' | 'EstimateAgreed';

export const agreementConsequences: Pick<ConsequencesOf, Events> = {
  VisitProposed: (_event, after) => ({ mails: [{ purpose: 'visit-proposed', to: awaited(after) }] }),
  VisitConfirmed: (_event, after) => (after.stage === 'BOOKED' ? whenBooked(after) : {}),
  TravelEstimated: () => ({ mails: [{ purpose: 'travel-estimated', to: ['organisation'] }] }),
  EstimateAgreed: () => ({ mails: [{ purpose: 'estimate-agreed', to: ['assessor'] }] }),
};

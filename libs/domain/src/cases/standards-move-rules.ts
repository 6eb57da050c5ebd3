// When a case may move to a newer standards version: before a visit was ever booked, by the organisation's consent to what was offered.
import { DomainError } from '../errors.js';
import type { ConsequencesOf } from './consequence.js';
import type { Changes, Guards, Obstacles } from './rules.js';
import type { CaseState } from './state.js';

/** A booking that fell through counts too: the assessor has prepared by the pinned version. */
const booked = ({ bookings }: CaseState): DomainError | undefined =>
  bookings > 0
    ? new DomainError(
        'STANDARDS.BOOKED',
        'The visit was booked by the pinned standards version; the case stays with it.',
      )
    : undefined;

export const standardsMoveObstacles: Obstacles = {
  offerNewStandards: (state) =>
    booked(state) ??
    (state.standardsOffer
      ? new DomainError(
          'STANDARDS.OFFERED',
          `A newer version was offered on ${state.standardsOffer.offeredOn}; the organisation answers first.`,
        )
      : undefined),
  answerNewStandards: (state) =>
    booked(state) ??
    (state.standardsOffer
      ? undefined
      : new DomainError('STANDARDS.NO_OFFER', 'No newer standards version is offered.')),
};

export const standardsMoveGuards: Guards = {
  answerNewStandards: ({ standardsOffer }, { data }) =>
    standardsOffer?.version === data.version
      ? undefined
      : new DomainError('STANDARDS.OTHER_OFFER', 'Another version is offered by now; open the case again and look.'),
};

export const standardsMoveChanges: Changes = {
  offerNewStandards: (_state, { data }) => ({ standardsOffer: { version: data.version, offeredOn: data.today } }),
  answerNewStandards: () => ({ standardsOffer: null }),
};

type Events = 'NewStandardsOffered' | 'NewStandardsAnswered';

export const standardsMoveConsequences: Pick<ConsequencesOf, Events> = {
  NewStandardsOffered: () => ({ mails: [{ purpose: 'standards-offered', to: ['organisation'] }] }),
  NewStandardsAnswered: () => ({ mails: [{ purpose: 'standards-answered', to: ['office', 'assessor'] }] }),
};

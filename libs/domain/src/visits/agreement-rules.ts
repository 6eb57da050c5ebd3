// Agreeing on the days of a visit (docs/process.md, Visit): a proposal needs the agreement of whoever did not make it; a
// counter-proposal takes its place; the last agreement books. Before that Travel and Subsistence is estimated and agreed.
// The office may book without all this, with its reason on record.
import { nobodyNamed } from '../cases/assignment-rules.js';
import type { Changes, Choices, Guards, Obstacles } from '../cases/rules.js';
import type { CaseState } from '../cases/state.js';
import { checkBooking } from '../cases/visit-days.js';
import { DomainError } from '../errors.js';
import { PARTIES_TO_VISIT, type Estimate, type Proposal, type VisitParty } from './agreement.js';

/** Who has to answer a proposal. */
export const awaited = ({ proposal }: Pick<CaseState, 'proposal'>): readonly VisitParty[] =>
  proposal ? PARTIES_TO_VISIT.filter((party) => !proposal.agreed.includes(party)) : [];

/** With this agreement everybody has agreed. */
const completes = (state: CaseState, by: VisitParty): boolean => awaited(state).every((party) => party === by);

const estimateAfter = (state: CaseState, agreedTo: string | undefined, today: Estimate['agreedOn']): Estimate | null =>
  state.estimate && state.estimate.id === agreedTo ? { ...state.estimate, agreedOn: today } : state.estimate;

function estimateMissing({ estimate }: CaseState, agreedTo: string | undefined): DomainError | undefined {
  if (estimate === null)
    return new DomainError(
      'VISIT.NO_ESTIMATE',
      'Travel and Subsistence is agreed before the visit is booked: the assessor estimates it first.',
    );
  if (estimate.agreedOn !== null || estimate.id === agreedTo) return undefined;
  return new DomainError(
    'VISIT.ESTIMATE_NOT_AGREED',
    'The organisation has not agreed to the estimate of Travel and Subsistence yet; the visit is booked once it has.',
  );
}

const otherEstimate = (state: CaseState, id: string): DomainError | undefined =>
  state.estimate?.id === id
    ? undefined
    : new DomainError('VISIT.ESTIMATE_REPLACED', 'The estimate has been replaced; open the case again and look.');

export const agreementObstacles: Obstacles = {
  proposeVisit: nobodyNamed,
  confirmVisit: (state) =>
    nobodyNamed(state) ??
    (state.proposal === null
      ? new DomainError('VISIT.NOTHING_PROPOSED', 'No days are proposed yet; propose two that suit you.')
      : undefined),
  estimateTravel: nobodyNamed,
  agreeEstimate: ({ estimate }) => {
    if (estimate === null)
      return new DomainError('VISIT.NO_ESTIMATE', 'The assessor has not estimated Travel and Subsistence yet.');
    return estimate.agreedOn === null
      ? undefined
      : new DomainError('VISIT.ESTIMATE_AGREED_ALREADY', `The estimate was agreed on ${estimate.agreedOn}.`);
  },
};

export const agreementGuards: Guards = {
  proposeVisit: (state, { data }) => checkBooking(state, data.days, data.today),
  confirmVisit: (state, { data: { by, today, estimate } }) => {
    const { proposal } = state;
    if (!awaited(state).includes(by))
      return new DomainError(
        'VISIT.AGREED_ALREADY',
        `You have agreed to these days; it is for the ${awaited(state).join(' and the ')} to answer.`,
        { awaited: awaited(state) },
      );
    return (
      checkBooking(state, proposal?.days ?? [], today) ??
      (estimate === undefined ? undefined : otherEstimate(state, estimate)) ??
      (completes(state, by) ? estimateMissing(state, estimate) : undefined)
    );
  },
  agreeEstimate: (state, { data }) => otherEstimate(state, data.estimate),
};

export const agreementChanges: Changes = {
  proposeVisit: (_state, { data: { days, place, by, note, today } }): { proposal: Proposal } => ({
    proposal: { days, place, by, note, proposedOn: today, agreed: by === 'office' ? [] : [by] },
  }),
  confirmVisit: (state, { data: { by, today, estimate: agreedTo } }) => {
    const { proposal } = state;
    const estimate = estimateAfter(state, agreedTo, today);
    if (!proposal) return { estimate };
    if (!completes(state, by)) return { estimate, proposal: { ...proposal, agreed: [...proposal.agreed, by] } };
    const { days, place } = proposal;
    return { estimate, bookedDays: days, place, supervisorAttends: false, bookings: state.bookings + 1 };
  },
  estimateTravel: (_state, { data: { estimate, net } }) => ({ estimate: { id: estimate, net, agreedOn: null } }),
  agreeEstimate: (state, { data }) => ({ estimate: estimateAfter(state, data.estimate, data.today) }),
};

export const agreementChoices: Choices = {
  confirmVisit: (before, after) => (after.bookings > before.bookings ? 'BOOKED' : before.stage),
};

/** Days are agreed with this assessor, for this booking: neither outlives them. */
export function withoutStaleProposal(before: CaseState, after: CaseState): CaseState {
  const stale = after.stage !== 'BOOKING' || after.assessor !== before.assessor;
  return stale && after.proposal !== null ? { ...after, proposal: null } : after;
}

// What a command's data must satisfy, and who may give it in this state (docs/process.md, Roles and Situations). Each guard
// answers with the refusal, or nothing; what the state alone forbids is in obstacles.ts.
import { DomainError } from '../errors.js';
import { appealGuards } from './appeal-rules.js';
import { assignmentGuards } from './assignment-rules.js';
import { conflictGuards } from './conflict-rules.js';
import { correctionGuards } from './correction-rules.js';
import { agreementGuards } from '../visits/agreement-rules.js';
import { holdsOf } from './holds.js';
import { reviewGuards } from './review-rules.js';
import type { Guards } from './rules.js';
import { silenceGuards } from './silence-rules.js';
import { standardsMoveGuards } from './standards-move-rules.js';
import { POSTPONEMENTS_BY_OFFICE, type CaseState } from './state.js';
import { checkAborted, checkBooking, checkComplete } from './visit-days.js';

const supervised = (state: CaseState): DomainError | undefined =>
  state.supervisor === null
    ? new DomainError('CASE.NO_SUPERVISOR', 'No supervisory assessor is appointed yet who could come to the visit.')
    : undefined;

const current = (state: CaseState, scoreSet: string): DomainError | undefined =>
  state.scoreSet === scoreSet
    ? undefined
    : new DomainError('SCORING.NOT_THE_SEALED_SET', 'These are not the scores under review; open the case again.', {
        scoreSet,
      });

/** A cycle ends only when nothing holds it open. */
const heldOpen = (state: CaseState): DomainError | undefined => {
  const [hold] = holdsOf(state);
  return hold && new DomainError('CASE.HELD_OPEN', `The cycle stays open: ${hold.words}`, { hold: hold.kind });
};

export const GUARDS: Guards = {
  bookVisit: (state, { data }) =>
    checkBooking(state, data.days, data.today) ?? (data.supervisorAttends ? supervised(state) : undefined),
  postponeVisit: (state, { actor }) =>
    state.postponements >= POSTPONEMENTS_BY_OFFICE && !actor.roles.includes('manager')
      ? new DomainError(
          'VISIT.POSTPONED_TOO_OFTEN',
          `The visit was postponed ${state.postponements} times already; a manager decides on another one.`,
          { postponements: state.postponements },
        )
      : undefined,
  beginVisit: (state, { data }) => {
    const first = state.bookedDays[0];
    return first !== undefined && data.today < first
      ? new DomainError(
          'VISIT.TOO_EARLY',
          `The visit begins on ${first}; to begin earlier, postpone and book it anew.`,
          { first },
        )
      : undefined;
  },
  abortVisit: (state, { data }) => checkAborted(state, data.daysDone, data.today),
  completeVisit: (state, { data }) => checkComplete(state, data.days, data.today),
  returnScores: (_state, { data }) =>
    data.comments.length === 0
      ? new DomainError('SCORING.NO_COMMENT', 'Say by segment what has to change: a return needs at least one comment.')
      : undefined,
  acceptScores: (state, { data }) => current(state, data.scoreSet),
  closeCycle: (state) => heldOpen(state),
  ...agreementGuards,
  ...silenceGuards,
  ...assignmentGuards,
  ...conflictGuards,
  ...correctionGuards,
  ...reviewGuards,
  ...appealGuards,
  ...standardsMoveGuards,
};

// Assessor ill, at whatever stage (docs/process.md, Situations). Before and during the visit the case goes back to booking and
// another assessor is named; after it the supervisor rules: another one scores from the evidence, or part is visited again. The
// promise never moves. A person who left a case in one part does not come back in another.
import { DomainError } from '../errors.js';
import type { Changes, Guards, Obstacles } from './rules.js';
import type { CaseState } from './state.js';
import { checkAborted } from './visit-days.js';

export const nobodyNamed = ({ assessor }: CaseState): DomainError | undefined =>
  assessor === null
    ? new DomainError('ASSIGNMENT.NO_ASSESSOR', 'No assessor is named at present; name one first.')
    : undefined;

/** What keeps another assessor from being named; at “ready” nothing does. */
function notFree({ stage, assessor, absence }: CaseState): DomainError | undefined {
  if (stage === 'READY') return undefined;
  if (assessor !== null)
    return new DomainError('ASSIGNMENT.ASSESSOR_NAMED', 'The case has its assessor; end that assignment first.');
  return stage === 'BOOKING' || absence?.ruling
    ? undefined
    : new DomainError(
        'ASSIGNMENT.RULING_NEEDED',
        'After the visit the supervisor rules first: another assessor scores from the evidence, or part is visited again.',
      );
}

const separate = (message: string) => new DomainError('CASE.SEPARATION_OF_DUTIES', message);

/** Why this person may not become the assessor of the case. */
function notAsAssessor(
  { supervisor, secondSupervisor, formerSupervisors, barred }: CaseState,
  who: string,
): DomainError | undefined {
  if (who === supervisor || who === secondSupervisor || formerSupervisors.includes(who))
    return separate('The supervisory assessor of a case cannot assess it; name another assessor.');
  return barred.includes(who)
    ? separate('A conflict of interest was found for this person on this case; name another assessor.')
    : undefined;
}

/**
 * A second supervisor who was replaced does not come back as the assessor. Asked where the assessor is named: `decide` was
 * released without it (docs/decisions/0021).
 */
export const refuseNaming = ({ formerSecondSupervisors }: CaseState, who: string): DomainError | undefined =>
  formerSecondSupervisors.includes(who)
    ? separate('Who was a second supervisor of a case cannot assess it; name another assessor.')
    : undefined;

export function notAsSupervisor(
  { assessor, formerAssessors, barred }: CaseState,
  who: string,
): DomainError | undefined {
  if (who === assessor || formerAssessors.includes(who))
    return separate('The assessor of a case cannot supervise it; appoint another supervisor.');
  return barred.includes(who)
    ? separate('A conflict of interest was found for this person on this case; appoint another supervisor.')
    : undefined;
}

export const assignmentObstacles: Obstacles = {
  nameAssessor: notFree,
  bookVisit: nobodyNamed,
  scoreFromEvidence: ({ assessor, absence }) => {
    if (assessor !== null)
      return new DomainError('ASSIGNMENT.ASSESSOR_NAMED', 'The case has its assessor; end that assignment first.');
    return absence?.ruling
      ? new DomainError('ASSIGNMENT.RULED', 'That is ruled already; the office names the assessor who scores.')
      : undefined;
  },
};

export const assignmentGuards: Guards = {
  nameAssessor: (state, { data }) => notAsAssessor(state, data.assessor),
  appointSupervisor: (state, { data }) =>
    data.supervisor === state.secondSupervisor
      ? separate('The second supervisor of a case is another person than the first; appoint somebody else.')
      : notAsSupervisor(state, data.supervisor),
  endAssignment: (state, { data }) => {
    if (state.stage === 'VISIT') return checkAborted(state, data.daysDone, data.today);
    return data.daysDone.length > 0
      ? new DomainError(
          'VISIT.NOT_UNDER_WAY',
          'Days held are recorded only while a visit is under way; leave them out.',
        )
      : undefined;
  },
  repeatVisit: (_state, { data }) =>
    data.days >= 1 && data.days <= 2
      ? undefined
      : new DomainError('VISIT.TOO_MANY_DAYS', 'One day or two are visited again.', { days: data.days }),
};

/** Whoever left last stands last, also where they had left before: letters go by it. */
const left = (people: readonly string[], person: string | null): readonly string[] =>
  person === null ? people : [...people.filter((each) => each !== person), person];

/** Nobody assesses the case any more. */
export const withoutAssessor = (state: CaseState, absence: CaseState['absence']): Partial<CaseState> => ({
  assessor: null,
  formerAssessors: left(state.formerAssessors, state.assessor),
  absence,
});

export const withoutSupervisor = (state: CaseState): Partial<CaseState> => ({
  supervisor: null,
  formerSupervisors: left(state.formerSupervisors, state.supervisor),
});

export const withoutSecondSupervisor = (state: CaseState): Partial<CaseState> => ({
  secondSupervisor: null,
  formerSecondSupervisors: left(state.formerSecondSupervisors, state.secondSupervisor),
});

export const assignmentChanges: Changes = {
  nameAssessor: (_state, { data }) => ({ assessor: data.assessor, absence: null }),
  appointSupervisor: (state, { data }) => ({
    formerSupervisors: left(state.formerSupervisors, state.supervisor === data.supervisor ? null : state.supervisor),
    supervisor: data.supervisor,
  }),
  endAssignment: (state, { data: { reason, daysDone, today } }) => ({
    ...withoutAssessor(state, { since: today, reason, ruling: null }),
    bookedDays: [],
    heldDays: [...state.heldDays, ...daysDone],
  }),
  /** What was accepted had ended the absence; a review that was reopened finds nobody who scores. */
  scoreFromEvidence: ({ absence }, { data: { reason, today } }) => ({
    absence: { ...(absence ?? { since: today, reason }), ruling: 'score from evidence' },
  }),
  repeatVisit: (state, { data }) => ({
    bookedDays: [],
    daysNeeded: state.heldDays.length + data.days,
    absence: state.absence && { ...state.absence, ruling: null },
  }),
};

// Supervisory return (docs/process.md, Situations): numbered, by segment; after two cycles a second supervisor, before anything
// is returned or accepted again. Factual-accuracy check: five working days inside the six weeks; the report waits for the answer or
// the end of the period, and where points were made for a record of what was changed. Neither moves the promise.
import { DomainError } from '../errors.js';
import { notAsSupervisor, withoutSecondSupervisor } from './assignment-rules.js';
import { notWhileFrozen } from './conflict-rules.js';
import type { Changes, Guards, Obstacles } from './rules.js';
import { RETURNS_BY_ONE_SUPERVISOR } from './review.js';
import type { CaseState } from './state.js';

/** Nothing is returned or accepted a third time on one supervisor's word. */
const secondNeeded = ({ returns, secondSupervisor }: CaseState): DomainError | undefined =>
  returns >= RETURNS_BY_ONE_SUPERVISOR && secondSupervisor === null
    ? new DomainError(
        'REVIEW.SECOND_SUPERVISOR_NEEDED',
        `The scores were returned ${returns} times; the office appoints a second supervisor before they are returned or accepted again.`,
        { returns },
      )
    : undefined;

/** Who reviews: the first supervisor until a second one is needed and there, from then on that one. */
export const secondReviews = ({
  returns,
  secondSupervisor,
}: Pick<CaseState, 'returns' | 'secondSupervisor'>): boolean =>
  returns >= RETURNS_BY_ONE_SUPERVISOR && secondSupervisor !== null;

/** After two returns the second supervisor decides. Asked at the door: `decide` was released letting the first one (docs/decisions/0021). */
export const firstSupervisorAlone = (
  state: CaseState,
  { assessorId }: { readonly assessorId: string | null },
): DomainError | undefined =>
  assessorId !== null && assessorId === state.supervisor && secondReviews(state)
    ? new DomainError(
        'REVIEW.SECOND_DECIDES',
        `The scores were returned ${state.returns} times; the second supervisor decides whether they are returned or accepted.`,
        { returns: state.returns },
      )
    : undefined;

/** Why the report waits for the organisation's look at the facts. */
function accuracyOpen({ accuracy }: CaseState): DomainError | undefined {
  if (accuracy?.status === 'open')
    return new DomainError(
      'REPORT.ACCURACY_OPEN',
      `The organisation checks the facts until ${accuracy.until}; the report goes out once it has answered or that day is over.`,
      { until: accuracy.until },
    );
  return accuracy?.status === 'points'
    ? new DomainError(
        'REPORT.CHANGES_NOT_RECORDED',
        'The organisation has made points on the facts; record what was changed before the report goes out.',
      )
    : undefined;
}

const noSecondYet = ({ returns }: CaseState): DomainError | undefined =>
  returns < RETURNS_BY_ONE_SUPERVISOR
    ? new DomainError(
        'REVIEW.NO_SECOND_YET',
        `A second supervisor is appointed after ${RETURNS_BY_ONE_SUPERVISOR} returns; so far there were ${returns}.`,
        { returns },
      )
    : undefined;

const notOpen = ({ accuracy }: CaseState): DomainError | undefined =>
  accuracy?.status === 'open'
    ? undefined
    : new DomainError('ACCURACY.NOT_OPEN', 'No check of the facts is open for the organisation to answer.');

export const reviewObstacles: Obstacles = {
  returnScores: secondNeeded,
  acceptScores: secondNeeded,
  appointSecondSupervisor: (state) => noSecondYet(state) ?? notWhileFrozen(state, 'second supervisor'),
  issueReport: accuracyOpen,
  sendForAccuracy: ({ accuracy }) =>
    accuracy
      ? new DomainError('ACCURACY.SENT', `The facts were sent to the organisation on ${accuracy.sentOn} already.`)
      : undefined,
  answerAccuracy: notOpen,
  expireAccuracy: notOpen,
  recordAccuracyChanges: ({ accuracy }) =>
    accuracy?.status === 'points'
      ? undefined
      : new DomainError('ACCURACY.NO_POINTS', 'The organisation has made no points that would have to be dealt with.'),
};

export const reviewGuards: Guards = {
  appointSecondSupervisor: (state, { data: { supervisor } }) =>
    supervisor === state.supervisor
      ? new DomainError('CASE.SEPARATION_OF_DUTIES', 'The second supervisor is another person than the first.')
      : notAsSupervisor(state, supervisor),
  expireAccuracy: ({ accuracy }, { data }) =>
    accuracy && data.today <= accuracy.until
      ? new DomainError('ACCURACY.NOT_OVER', `The organisation has until ${accuracy.until}.`)
      : undefined,
  recordAccuracyChanges: (_state, { data }) =>
    data.changes.length === 0
      ? new DomainError('ACCURACY.NO_CHANGE', 'Say by segment what was changed, or why nothing was.')
      : undefined,
};

const now =
  (status: NonNullable<CaseState['accuracy']>['status']) =>
  ({ accuracy }: CaseState): Partial<CaseState> => ({ accuracy: accuracy && { ...accuracy, status } });

export const reviewChanges: Changes = {
  returnScores: (state) => ({ returns: state.returns + 1 }),
  /** What was said about an earlier draft is no answer to a new one. */
  acceptScores: ({ absence }, { data }) => ({
    ...{ grade: data.result.grade, accuracy: null },
    absence: data.endsAbsence ? null : absence,
  }),
  appointSecondSupervisor: (state, { data: { supervisor } }) => ({
    ...(state.secondSupervisor === supervisor ? {} : withoutSecondSupervisor(state)),
    secondSupervisor: supervisor,
  }),
  sendForAccuracy: (_state, { data }) => ({ accuracy: { sentOn: data.today, until: data.until, status: 'open' } }),
  answerAccuracy: (state, { data }) => now(data.points.length > 0 ? 'points' : 'no comment')(state),
  recordAccuracyChanges: now('settled'),
  expireAccuracy: now('expired'),
};

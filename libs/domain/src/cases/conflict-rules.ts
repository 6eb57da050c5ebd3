// Conflict of interest found (docs/process.md, Situations): the case freezes, nothing is submitted or issued. Before the visit the
// person is replaced; after it a Board member and an uninvolved supervisor rule together: waive, score again, visit again.
import { DomainError } from '../errors.js';
import { nobodyNamed, withoutAssessor, withoutSecondSupervisor, withoutSupervisor } from './assignment-rules.js';
import type { Actor, CommandType } from './commands.js';
import type { Concerned, Conflict, ConflictCommands, ConflictRuling } from './conflict.js';
import type { Changes, Choices, Guards, Obstacles } from './rules.js';
import type { CaseState } from './state.js';

/** Nothing is booked, begun, submitted, returned, accepted or issued while a conflict is open. */
const FROZEN: readonly CommandType[] = [
  'proposeVisit',
  'confirmVisit',
  'bookVisit',
  'beginVisit',
  'submitScores',
  'returnScores',
  'resubmitScores',
  'acceptScores',
  'issueReport',
  'issueCertificate',
];

export const frozenBy = ({ about, since }: Conflict): DomainError =>
  new DomainError(
    'CONFLICT.FROZEN',
    `A conflict of interest of the ${about} was reported on ${since}; nothing is submitted or issued until it is ruled on.`,
    { since, about },
  );

export const frozen = ({ conflict }: CaseState, command: CommandType): DomainError | undefined =>
  conflict && FROZEN.includes(command) ? frozenBy(conflict) : undefined;

/** Who has that part in the case now. */
const whoIs = (state: CaseState, about: Concerned): string | null =>
  about === 'second supervisor' ? state.secondSupervisor : state[about];

/** Everybody who has, or had, a part in the case. */
export const involvedIn = (state: CaseState): readonly string[] =>
  [
    ...[state.assessor, state.supervisor, state.secondSupervisor],
    ...[...state.formerAssessors, ...state.formerSupervisors, ...state.formerSecondSupervisors],
  ].filter((each) => each !== null);

/** Asked where the ruling is asked for and given: `decide` was released knowing of no second supervisor (docs/decisions/0021). */
export const refuseInvolved = (state: CaseState, assessorId: string | null): DomainError | undefined =>
  assessorId !== null && involvedIn(state).includes(assessorId)
    ? new DomainError(
        'CASE.SEPARATION_OF_DUTIES',
        'Who has had a part in the case does not rule on it; ask another supervisor.',
      )
    : undefined;

const visited = ({ heldDays }: CaseState): boolean => heldDays.length > 0;

const none = ({ conflict }: CaseState): DomainError | undefined =>
  conflict ? undefined : new DomainError('CONFLICT.NONE', 'No conflict of interest is open on this case.');

/** The ruling that both have given; undefined while one is missing or they differ. */
export function agreed(conflict: Conflict | null): ConflictRuling | undefined {
  const [one, other] = conflict?.rulings ?? [];
  return one && other && one.ruling === other.ruling ? one.ruling : undefined;
}

const withRuling = (conflict: Conflict, { as, ruling }: ConflictCommands['ruleOnConflict'], by: string): Conflict => ({
  ...conflict,
  rulings: [...conflict.rulings.filter((each) => each.as !== as), { as, by, ruling }],
});

/** After the visit nobody is simply exchanged while the case is frozen. */
export const notWhileFrozen = (state: CaseState, about: Concerned): DomainError | undefined =>
  state.conflict?.about === about && visited(state)
    ? new DomainError(
        'CONFLICT.RULING_NEEDED',
        'After the visit a Board member and an uninvolved supervisor rule on the conflict first.',
      )
    : undefined;

export const conflictObstacles: Obstacles = {
  reportConflict: ({ conflict }) =>
    conflict
      ? new DomainError('CONFLICT.OPEN', 'A conflict of interest is open already; it is ruled on first.')
      : undefined,
  askForRuling: none,
  ruleOnConflict: none,
  endAssignment: (state) => nobodyNamed(state) ?? notWhileFrozen(state, 'assessor'),
  appointSupervisor: (state) => notWhileFrozen(state, 'supervisor'),
};

const twoPeople = ({ rulings }: Conflict, data: ConflictCommands['ruleOnConflict'], actor: Actor) =>
  rulings.some(({ as, by }) => as !== data.as && by === actor.id)
    ? new DomainError('CONFLICT.TWO_PEOPLE', 'Two people rule on a conflict; somebody else gives the second ruling.')
    : undefined;

function notOpenHere(state: CaseState, { ruling }: ConflictCommands['ruleOnConflict']): DomainError | undefined {
  if (ruling === 'waive') return undefined;
  if (!visited(state))
    return new DomainError('CONFLICT.REPLACE', 'Before the visit the person is replaced; only a waiver is ruled on.');
  return ruling === 're-visit' && state.conflict?.about !== 'assessor'
    ? new DomainError('CONFLICT.NO_VISIT', 'A supervisor’s conflict is mended by another review; no visit is repeated.')
    : undefined;
}

/**
 * While days are booked or a visit is under way, who assesses is not taken out of it: the visit is postponed or broken off first.
 * Asked where the ruling comes in: what `decide` was released with never becomes stricter (docs/decisions/0021).
 */
export function refuseRuling({ stage, conflict }: CaseState, ruling: ConflictRuling): DomainError | undefined {
  if (ruling === 'waive' || conflict?.about !== 'assessor' || !['BOOKED', 'VISIT'].includes(stage)) return undefined;
  return new DomainError(
    'CONFLICT.STILL_BOOKED',
    stage === 'BOOKED'
      ? 'A visit is booked with this assessor: postpone it first, then the conflict is ruled on.'
      : 'A visit with this assessor is under way: break it off first, then the conflict is ruled on.',
    { stage },
  );
}

export const conflictGuards: Guards = {
  reportConflict: (state, { data: { about } }) =>
    whoIs(state, about) === null
      ? new DomainError('CONFLICT.NOBODY', `The case has no ${about} at present whose conflict it could be.`)
      : undefined,
  askForRuling: (state, { data: { supervisor } }) =>
    [state.assessor, state.supervisor, ...state.formerAssessors, ...state.formerSupervisors].includes(supervisor)
      ? new DomainError(
          'CASE.SEPARATION_OF_DUTIES',
          'Who has had a part in the case does not rule on it; ask another supervisor.',
        )
      : undefined,
  ruleOnConflict: (state, { data, actor }) =>
    (state.conflict && twoPeople(state.conflict, data, actor)) ?? notOpenHere(state, data),
};

/** Scored again from the evidence, or reviewed again where the conflict is the supervisor's. */
function again(state: CaseState, ruling: ConflictRuling, data: ConflictCommands['ruleOnConflict']): Partial<CaseState> {
  if (!state.conflict || ruling === 'waive') return {};
  if (state.conflict.about === 'supervisor') return { ...withoutSupervisor(state), grade: null };
  if (state.conflict.about === 'second supervisor') return { ...withoutSecondSupervisor(state), grade: null };
  const absence = {
    since: data.today,
    reason: 'conflict of interest',
    ruling: ruling === 're-score' ? ('score from evidence' as const) : null,
  };
  return {
    ...withoutAssessor(state, absence),
    scoreSet: null,
    grade: null,
    ...(ruling === 're-visit' ? { bookedDays: [], daysNeeded: state.heldDays.length + data.days } : {}),
  };
}

/** Whoever leaves the case takes their conflict along, and does not come back. */
export function conflictLeft(before: CaseState, after: CaseState): Partial<CaseState> {
  const { conflict } = before;
  if (!conflict || whoIs(after, conflict.about) === conflict.person) return {};
  return { conflict: null, barred: [...before.barred, conflict.person] };
}

export const conflictChanges: Changes = {
  reportConflict: (state, { data: { about, facts, today }, seq }) => ({
    conflict: { seq, about, facts, since: today, person: whoIs(state, about) ?? '', ruler: null, rulings: [] },
  }),
  askForRuling: (state, { data }) => ({ conflict: state.conflict && { ...state.conflict, ruler: data.supervisor } }),
  ruleOnConflict: (state, { data, actor }) => {
    const conflict = state.conflict && withRuling(state.conflict, data, actor.id);
    const ruling = agreed(conflict);
    if (!ruling) return { conflict };
    return { ...again(state, ruling, data), conflict: ruling === 'waive' ? null : conflict };
  },
};

export const conflictChoices: Choices = {
  ruleOnConflict: (before, after, { data, actor }) => {
    const ruling = agreed(before.conflict && withRuling(before.conflict, data, actor.id));
    if (ruling === undefined || ruling === 'waive') return before.stage;
    if (ruling === 're-visit') return 'BOOKING';
    if (before.conflict?.about === 'assessor') return 'SCORING';
    return after.scoreSet === null || before.stage === 'REWORK' ? before.stage : 'SUPERVISORY_REVIEW';
  },
};

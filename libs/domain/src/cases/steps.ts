// Steps that can be taken back (docs/process.md, Situations: A step taken back), while nothing after them has moved the case on by
// another way. Each says what becomes of the clocks; the mails that went out cannot be recalled, so whoever had one is told.
import type { DeadlineKind } from '../deadlines/rules.js';
import { DomainError } from '../errors.js';
import type { CaseEvent, EventType } from './events.js';
import type { CaseState } from './state.js';
import type { Step } from './step.js';

export interface Undoing {
  /** Clocks that the step had started. */
  readonly ends?: readonly DeadlineKind[];
  /** Clocks that the step had ended; they run on from the day that they were counted from. */
  readonly reopens?: readonly DeadlineKind[];
}

export const TAKEN_BACK = {
  acceptApplication: { ends: ['CHECK_IN'] },
  declareReady: { reopens: ['CHECK_IN'] },
  withdrawReadiness: { ends: ['CHECK_IN'] },
  nameAssessor: {},
  bookVisit: { ends: ['VISIT_REMINDER'] },
  confirmVisit: { ends: ['VISIT_REMINDER'] },
  postponeVisit: { reopens: ['VISIT_REMINDER'] },
  abortVisit: {},
  completeVisit: { ends: ['REPORT', 'SCORES'] },
  submitScores: { ends: ['REVIEW'], reopens: ['SCORES'] },
  returnScores: { ends: ['REWORK'], reopens: ['REVIEW'] },
  resubmitScores: { ends: ['REVIEW'], reopens: ['REWORK'] },
  acceptScores: { reopens: ['REVIEW'] },
} as const satisfies Readonly<Record<string, Undoing>>;
export type TakenBack = keyof typeof TAKEN_BACK;

/** As many steps back as anybody has ever needed. */
const KEPT = 8;

/** These count on, whatever is taken back. */
const NEVER_RESTORED: readonly string[] = ['seq', 'stage', 'steps', 'calendarChanges'];

/** Asleep and awake again, a case is where it was. */
const PASSING: readonly string[] = ['fallDormant', 'hearFromOrganisation'];

const changedFields = (before: CaseState, after: CaseState): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(before).filter(
      ([key, was]) => !NEVER_RESTORED.includes(key) && was !== after[key as keyof CaseState],
    ),
  );

/** The steps that can be taken back after one event more. */
export function stepsAfter(before: CaseState, after: CaseState, command: string, event: CaseEvent): readonly Step[] {
  if (command === 'stepBack') return before.steps.slice(0, -1);
  if (before.stage === after.stage || PASSING.includes(command)) return before.steps;
  if (!(command in TAKEN_BACK)) return [];
  const step = { command, seq: event.seq, from: before.stage, restores: changedFields(before, after) };
  return [...before.steps, step].slice(-KEPT);
}

/** What takes the assessor out of a case without moving it to another stage. */
const ASSESSOR_LEFT: readonly EventType[] = ['AssignmentEnded', 'ConflictRuled'];

/** What has become of the case since the step, as far as taking it back depends on it. */
export interface SinceStep {
  /** The events recorded after it. */
  readonly events: readonly EventType[];
  /** Whom a step that named the assessor named. */
  readonly named: string | null;
  /** Who assesses now. */
  readonly assessor: { readonly id: string; readonly name: string } | null;
}

/** Whoever was named after somebody else had left would lose the case by a step that is not about them. */
const otherNamed = ({ named, assessor }: SinceStep): DomainError | undefined =>
  assessor === null || assessor.id === named
    ? undefined
    : new DomainError(
        'STEP.OTHER_ASSESSOR',
        `Since that step another assessor was named, ${assessor.name}; end that assignment first, then the step can be taken back.`,
        { assessor: assessor.id },
      );

/**
 * A booking that is restored is one with the assessor who agreed to its days. Asked where the command comes in: what `decide` was
 * released with never becomes stricter (docs/decisions/0021, 0068).
 */
export function refuseRestoring(step: Step, since: SinceStep): DomainError | undefined {
  if (step.command === 'nameAssessor') return otherNamed(since);
  if (step.from !== 'BOOKED' || !since.events.some((type) => ASSESSOR_LEFT.includes(type))) return undefined;
  return new DomainError(
    'STEP.ASSESSOR_LEFT',
    'The assessor with whom the visit was booked has left the case since; book the visit anew instead.',
    { step: step.seq },
  );
}

export const lastStep = ({ steps }: Pick<CaseState, 'steps'>): Step | undefined => steps.at(-1);

/** The promise of the report goes with the visit that made it, not with a part that was repeated later. */
export function undoingOf({ command, restores }: Step): Undoing {
  const { ends = [], ...rest }: Undoing = TAKEN_BACK[command as TakenBack];
  return { ...rest, ends: ends.filter((kind) => kind !== 'REPORT' || 'visitedOn' in restores) };
}

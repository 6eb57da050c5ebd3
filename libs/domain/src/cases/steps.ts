// Steps that can be taken back (docs/process.md, Situations: Step taken back), while nothing after them has moved the case on by
// another way. Each says what becomes of the clocks; the mails that went out cannot be recalled, so whoever had one is told.
import type { DeadlineKind } from '../deadlines/rules.js';
import type { CaseEvent } from './events.js';
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
  resubmitScores: { reopens: ['REWORK'] },
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

export const lastStep = ({ steps }: Pick<CaseState, 'steps'>): Step | undefined => steps.at(-1);

export const undoingOf = ({ command }: Step): Undoing => TAKEN_BACK[command as TakenBack];

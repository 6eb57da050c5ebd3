// What keeps a case from going on as usual, beside its stage (docs/process.md, The life of a case). A hold
// never moves a promise. The page of the case shows these; a cycle closes only when there is none.
import type { LocalDay } from '../calendar/dates.js';
import { certificateToRevoke } from './correction-rules.js';
import type { CaseState } from './state.js';

export type HoldKind =
  | 'conflict of interest'
  | 'appeal'
  | 'certificate to revoke'
  | 'assessor unavailable'
  | 'paused'
  | 'postponed'
  | 'organisation silent';

export interface Hold {
  readonly kind: HoldKind;
  /** A sentence for the office. */
  readonly words: string;
  readonly since: LocalDay | null;
}

/** What was found is for those who rule on it and the office; everybody else reads that the case is frozen. */
const inConflict = ({ conflict }: CaseState, confided: boolean): Hold | undefined =>
  conflict
    ? {
        kind: 'conflict of interest',
        words: `Of the ${conflict.about}${confided ? `: ${conflict.facts}` : '.'} Nothing is submitted or issued until it is ruled on.`,
        since: conflict.since,
      }
    : undefined;

const appealed = ({ appeal }: CaseState): Hold | undefined =>
  appeal
    ? {
        kind: 'appeal',
        words: 'An appeal is open. The cycle does not close, and the result is not changed, until it is decided.',
        since: appeal.since,
      }
    : undefined;

const revocation = (state: CaseState): Hold | undefined =>
  certificateToRevoke(state)
    ? {
        kind: 'certificate to revoke',
        words: 'The corrected report awards nothing, and a certificate is out: two people revoke it.',
        since: null,
      }
    : undefined;

function unavailable({ absence, visitedOn }: CaseState): Hold | undefined {
  if (!absence) return undefined;
  const next =
    visitedOn === null || absence.ruling
      ? 'The office names another assessor.'
      : 'The supervisor rules: another assessor scores from the evidence, or part is visited again.';
  return { kind: 'assessor unavailable', words: `${absence.reason} ${next}`, since: absence.since };
}

const paused = ({ pause }: CaseState): Hold | undefined =>
  pause
    ? {
        kind: 'paused',
        words: `${pause.reason} Reminders are held back until the case is resumed; every promise runs on.`,
        since: pause.since,
      }
    : undefined;

function postponed({ stage, postponements }: CaseState): Hold | undefined {
  if (stage !== 'BOOKING' || postponements === 0) return undefined;
  return { kind: 'postponed', words: 'The visit was postponed; new days are to be agreed.', since: null };
}

function silent({ silence, dormantFrom }: CaseState): Hold | undefined {
  if (!silence) return undefined;
  const then = dormantFrom ? `it lapses on ${silence.lapsesOn}` : `it falls dormant on ${silence.dormantOn}`;
  return {
    kind: 'organisation silent',
    words: `The organisation owes an answer: ${silence.what}. Without it ${then}, unless the visit has begun.`,
    since: silence.askedOn,
  };
}

/** @param confided the reader may know what was found of a conflict of interest. */
export const holdsOf = (state: CaseState, confided = true): readonly Hold[] =>
  [inConflict, appealed, revocation, unavailable, paused, postponed, silent]
    .map((holdOf) => holdOf(state, confided))
    .filter((hold) => hold !== undefined);

// What keeps a case from going on as usual, beside its stage (docs/process.md, The life of a case: independent regions). A hold
// never moves a promise. The page of the case shows these; a cycle closes only when there is none.
import type { LocalDay } from '../calendar/dates.js';
import type { CaseState } from './state.js';

export type HoldKind = 'paused' | 'postponed' | 'organisation silent';

export interface Hold {
  readonly kind: HoldKind;
  /** A sentence for the office. */
  readonly words: string;
  readonly since: LocalDay | null;
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

export const holdsOf = (state: CaseState): readonly Hold[] =>
  [paused(state), postponed(state), silent(state)].filter((hold) => hold !== undefined);

// How assessors and their supervisors judge (docs/process.md, Situations: Alternative score): cases reviewed, how many came back, alternative
// scores and by how much they differ. Few cases say nothing of a person: under five, figures are withheld and not only small.
import { add, divide, ratio, truncated, type Ratio } from './ratio.js';

/** As many as figures need to be shown. */
export const ENOUGH = 5;

/** One alternative score: of so many points the assessor gave these, the supervisor would have given those. */
export interface Differing {
  readonly theirs: number;
  readonly alternative: number;
  readonly available: number;
}

export interface Reviewed {
  /** Cases whose scores were accepted or returned. */
  readonly cases: number;
  /** Of these, cases whose scores came back at least once. */
  readonly returned: number;
  /** Alternative scores in all, those with a criterion that is not applicable included. */
  readonly alternatives: number;
  readonly differing: readonly Differing[];
}

export interface Moderation {
  /** Null where there are too few to say anything. */
  readonly cases: number | null;
  /** Per cent of cases whose scores came back. */
  readonly overturned: string | null;
  readonly alternatives: number | null;
  /** Percentage points of a criterion: + where the assessor scores higher than the supervisor would. */
  readonly difference: string | null;
}

const signed = (value: Ratio): string =>
  value.n < 0n ? `-${truncated({ n: -value.n, d: value.d })}` : `+${truncated(value)}`;

export function moderationOf({ cases, returned, alternatives, differing }: Reviewed): Moderation {
  if (cases < ENOUGH) return { cases: null, overturned: null, alternatives: null, difference: null };
  const sum = differing.reduce(
    (total, { theirs, alternative, available }) => add(total, ratio(theirs - alternative, available)),
    ratio(0),
  );
  return {
    cases,
    overturned: truncated(ratio(returned, cases)),
    alternatives,
    difference: differing.length < ENOUGH ? null : signed(divide(sum, ratio(differing.length))),
  };
}

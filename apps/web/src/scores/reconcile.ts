// What somebody typed and what was saved meanwhile, put together criterion by criterion. Who changed something keeps it; where both
// changed the same criterion to something else, a person chooses. Nobody's judgement is taken over in silence.

/** A judgement as it is typed: perhaps half of it, perhaps no number yet. */
export interface Typed {
  readonly criterion: string;
  readonly points?: number | string | undefined;
  readonly comment?: string | undefined;
  readonly notApplicable?: string | undefined;
}

export interface Conflict {
  readonly criterion: string;
  /** Undefined where it was emptied. */
  readonly mine: Typed | undefined;
  readonly theirs: Typed | undefined;
}

export interface Reconciled {
  /** All on which there is nothing to choose. */
  readonly agreed: readonly Typed[];
  readonly conflicts: readonly Conflict[];
}

const of = (scores: readonly Typed[], criterion: string): Typed | undefined =>
  scores.find((each) => each.criterion === criterion);

const text = (typed: Typed | undefined): string =>
  JSON.stringify([typed?.points ?? null, typed?.comment ?? '', typed?.notApplicable ?? null]);

export const sameTyped = (one: Typed | undefined, other: Typed | undefined): boolean => text(one) === text(other);

const criteriaOf = (...lists: readonly (readonly Typed[])[]): readonly string[] => [
  ...new Set(lists.flat().map(({ criterion }) => criterion)),
];

export const sameScores = (one: readonly Typed[], other: readonly Typed[]): boolean =>
  criteriaOf(one, other).every((criterion) => sameTyped(of(one, criterion), of(other, criterion)));

/** @param base what both began from. */
export function reconcile(base: readonly Typed[], mine: readonly Typed[], theirs: readonly Typed[]): Reconciled {
  const agreed: Typed[] = [];
  const conflicts: Conflict[] = [];
  for (const criterion of criteriaOf(base, mine, theirs)) {
    const [before, here, there] = [of(base, criterion), of(mine, criterion), of(theirs, criterion)];
    const mineChanged = !sameTyped(before, here);
    if (mineChanged && !sameTyped(before, there) && !sameTyped(here, there))
      conflicts.push({ criterion, mine: here, theirs: there });
    else {
      const stands = mineChanged ? here : there;
      if (stands) agreed.push(stands);
    }
  }
  return { agreed, conflicts };
}

export type Choice = 'mine' | 'theirs';

/** The sheet once everything is chosen. */
export const chosen = (
  { agreed, conflicts }: Reconciled,
  choices: Readonly<Record<string, Choice>>,
): readonly Typed[] => [
  ...agreed,
  ...conflicts.flatMap(({ criterion, mine, theirs }) => {
    const taken = choices[criterion] === 'mine' ? mine : theirs;
    return taken ? [taken] : [];
  }),
];

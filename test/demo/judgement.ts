interface Rules {
  readonly segments: readonly { readonly criteria: readonly { readonly id: string; readonly points: number }[] }[];
}

/** A score for each criterion: `share` of its points, up and down by turns so that no two look alike, rounded to whole points. */
export function judgement(
  rules: Rules,
  share: number,
): readonly { criterion: string; points: number; comment?: string }[] {
  const criteria = rules.segments.flatMap((segment) => segment.criteria);
  let given = 0;
  let seen = 0;
  return criteria.map(({ id, points }, index) => {
    seen += points;
    const fair = Math.round(seen * share) - given;
    const awarded = Math.max(0, Math.min(points, fair));
    given += awarded;
    return {
      criterion: id,
      points: awarded,
      ...(index % 5 === 0 ? { comment: 'Seen in the documents and confirmed in interviews.' } : {}),
    };
  });
}

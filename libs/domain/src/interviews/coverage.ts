// Whom a visit hears (docs/process.md, Visit): how many of each kind of stakeholder at least is data of a standards version.
// Coverage is shown and its shortfalls are named; it is demanded of nobody, as a visit is completed by its people.

export const STAKEHOLDERS = ['mentor', 'mentee', 'line manager', 'programme team', 'other'] as const;
export type Stakeholder = (typeof STAKEHOLDERS)[number];

/** At least so many people; kinds left out are welcome and not asked for. */
export type CoverageTarget = Readonly<Partial<Record<Stakeholder, number>>>;

export const DEFAULT_COVERAGE: CoverageTarget = { mentor: 2, mentee: 2, 'line manager': 2, 'programme team': 1 };

const WORDS: Readonly<Record<Stakeholder, readonly [one: string, more: string]>> = {
  mentor: ['mentor', 'mentors'],
  mentee: ['mentee', 'mentees'],
  'line manager': ['line manager', 'line managers'],
  'programme team': ['member of the programme team', 'members of the programme team'],
  other: ['other person', 'other people'],
};

/** `1 line manager`, `2 mentees` */
export const peopleInWords = (count: number, stakeholder: Stakeholder): string =>
  `${count} ${WORDS[stakeholder][count === 1 ? 0 : 1]}`;

/** People of one kind: planned and still to come, and heard. */
export interface Counted {
  readonly stakeholder: Stakeholder;
  readonly people: number;
}

export interface Covered {
  readonly stakeholder: Stakeholder;
  readonly target: number;
  /** In slots still to come, beside those who were heard. */
  readonly planned: number;
  readonly heard: number;
  /** Nobody is planned for these yet. */
  readonly unplanned: number;
  readonly unheard: number;
}

const sumOf = (counted: readonly Counted[], kind: Stakeholder): number =>
  counted.filter(({ stakeholder }) => stakeholder === kind).reduce((sum, { people }) => sum + people, 0);

export const coverageOf = (
  target: CoverageTarget,
  planned: readonly Counted[],
  heard: readonly Counted[],
): readonly Covered[] =>
  STAKEHOLDERS.map((stakeholder) => {
    const counts = { target: target[stakeholder] ?? 0, planned: sumOf(planned, stakeholder) };
    const there = sumOf(heard, stakeholder);
    return {
      ...{ stakeholder, ...counts, heard: there },
      unplanned: Math.max(0, counts.target - counts.planned - there),
      unheard: Math.max(0, counts.target - there),
    };
  });

/** `1 mentor, 2 mentees and 1 line manager` */
const listed = (people: readonly string[]): string =>
  people.length < 2 ? people.join('') : `${people.slice(0, -1).join(', ')} and ${people.at(-1) ?? ''}`;

function shortfall(covered: readonly Covered[], of: 'unplanned' | 'unheard', lead: string): string | null {
  const missing = covered.filter((each) => each[of] > 0).map((each) => peopleInWords(each[of], each.stakeholder));
  return missing.length > 0 ? `${lead} ${listed(missing)}.` : null;
}

/** `No slot yet for 1 mentor and 2 line managers.` */
export const shortfallOfPlan = (covered: readonly Covered[]): string | null =>
  shortfall(covered, 'unplanned', 'No slot yet for');

/** `Not heard yet: 2 mentees.` */
export const shortfallOfVisit = (covered: readonly Covered[]): string | null =>
  shortfall(covered, 'unheard', 'Not heard yet:');

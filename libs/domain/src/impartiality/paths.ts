// Impartiality as a graph (docs/process.md, Impartiality): assessor – body – body – applicant. For each fact that ties the
// assessor to somebody the shortest way to the applicant is found and said in words, the shortest of all first.
import { addMonths, type LocalDay } from '../calendar/dates.js';
import {
  goesOn,
  INTERESTS,
  NEVER_WHILE_IT_LASTS,
  spanWords,
  type Body,
  type Holding,
  type Interest,
  type InterestKind,
  type Span,
} from './interests.js';

/** `hard`: nobody can lift it. `soft`: a waiver by two people can. */
export type Severity = 'hard' | 'soft';

export interface ConflictPath {
  /** The facts that it is made of: a waiver covers these and no others. */
  readonly key: string;
  readonly severity: Severity;
  readonly kind: InterestKind | 'rotation';
  /** `Dr A → employed by X until May 2004 → X owns Y, the applicant`. */
  readonly words: string;
}

export interface Ties {
  readonly assessor: string;
  readonly applicant: Body;
  readonly interests: readonly Interest[];
  readonly holdings: readonly Holding[];
  /** Days on which they helped with this very case in-house. */
  readonly helpedOn: readonly LocalDay[];
  /** Other cases of the applicant that they visited. */
  readonly assessed: number;
}

/** Dated data (#domain/assessors/register, `Policy`). */
export interface Limits {
  readonly lookBackMonths: number;
  readonly rotationLimit: number | null;
}

interface Way {
  readonly at: Body;
  readonly holdings: readonly string[];
  readonly words: readonly string[];
}

const lookedAt = ({ to }: Span, since: LocalDay): boolean => to === null || to >= since;

/** From the body outwards, ring by ring: the first to reach the applicant is a shortest way. */
function wayTo(applicant: Body, start: Body, holdings: readonly Holding[], on: LocalDay): Way | undefined {
  const seen = new Set([start.key]);
  let ring: readonly Way[] = [{ at: start, holdings: [], words: [] }];
  while (ring.length > 0) {
    const there = ring.find(({ at }) => at.key === applicant.key);
    if (there) return there;
    ring = ring.flatMap((way) =>
      holdings.flatMap((holding) => {
        const next = otherEnd(holding, way.at);
        if (!next || seen.has(next.key)) return [];
        seen.add(next.key);
        const words = `${holding.owner.name} owns ${holding.owned.name}${spanWords({ ...holding, from: null }, on)}`;
        return [{ at: next, holdings: [...way.holdings, holding.id], words: [...way.words, words] }];
      }),
    );
  }
  return undefined;
}

const otherEnd = ({ owner, owned }: Holding, end: Body): Body | undefined => {
  if (owner.key === end.key) return owned;
  return owned.key === end.key ? owner : undefined;
};

function pathOf({ assessor, applicant, holdings }: Ties, interest: Interest, on: LocalDay): ConflictPath | undefined {
  const way = wayTo(applicant, interest.body, holdings, on);
  if (!way) return undefined;
  const name = interest.body.key === applicant.key ? applicant.name : interest.body.name;
  const tie = `${INTERESTS[interest.kind]} ${name}${spanWords(interest, on)}`;
  const hard = NEVER_WHILE_IT_LASTS.includes(interest.kind) && goesOn(interest, on);
  return {
    key: [interest.id, ...way.holdings].join('+'),
    severity: hard ? 'hard' : 'soft',
    kind: interest.kind,
    words: `${[assessor, tie, ...way.words].join(' → ')}, the applicant`,
  };
}

const lengthOf = ({ key }: ConflictPath): number => key.split('+').length;

/** Help with this very case bars for good; too many assessments of one organisation until two people say otherwise. */
function ownPaths(
  { assessor, applicant, helpedOn, assessed }: Ties,
  { rotationLimit }: Limits,
): readonly ConflictPath[] {
  const helped = helpedOn.at(-1);
  const help: ConflictPath = {
    ...{ key: `help ${helped ?? ''}`, severity: 'hard', kind: 'in-house help' },
    words: `${assessor} → helped with the in-house review of this case (last on ${helped ?? ''})`,
  };
  const rotation: ConflictPath = {
    ...{ key: `rotation ${assessed}`, severity: 'soft', kind: 'rotation' },
    words: `${assessor} → has assessed ${applicant.name} ${assessed === 1 ? 'once' : `${assessed} times`}, where ${rotationLimit ?? 0} is the limit`,
  };
  return [
    ...(helped === undefined ? [] : [help]),
    ...(rotationLimit !== null && assessed >= rotationLimit ? [rotation] : []),
  ];
}

/** Every conflict of interest on that day; hard ones first, then the shortest. Empty: nothing stands between them. */
export function conflictPaths(ties: Ties, on: LocalDay, limits: Limits): readonly ConflictPath[] {
  const since = addMonths(on, -limits.lookBackMonths);
  const holdings = ties.holdings.filter((holding) => lookedAt(holding, since));
  const paths = ties.interests
    .filter((interest) => lookedAt(interest, since))
    .map((interest) => pathOf({ ...ties, holdings }, interest, on))
    .filter((path) => path !== undefined);
  return [...ownPaths(ties, limits), ...paths].sort(
    (a, b) => Number(a.severity === 'soft') - Number(b.severity === 'soft') || lengthOf(a) - lengthOf(b),
  );
}

/** What still stands once a waiver has lifted what it names. Nothing lifts what is hard. */
export const unwaived = (paths: readonly ConflictPath[], waived: readonly string[]): readonly ConflictPath[] =>
  paths.filter(({ key, severity }) => severity === 'hard' || !waived.includes(key));

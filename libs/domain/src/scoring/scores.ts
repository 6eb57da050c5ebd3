// Scores of a whole sheet (docs/process.md, Scoring): every criterion is judged once, with whole points or as not applicable
// with the reason; a segment's score is points awarded over points available, the overall score their weighted mean.
import type { FieldFault } from '../errors.js';
import { add, divide, mul, ratio, type Ratio } from './ratio.js';
import type { Criterion, CriterionScore, Segment, StandardsRules } from './standards.js';

export interface ScoredSegment {
  readonly no: number;
  readonly title: string;
  readonly awarded: number;
  /** Of the applicable criteria. */
  readonly available: number;
  readonly ratio: Ratio;
}

export interface Scored {
  readonly segments: readonly ScoredSegment[];
  readonly overall: Ratio;
}

/** All that is missing or wrong. What concerns one entry points at it; what is missing points at `/scores`. */
export function checkScores(rules: StandardsRules, scores: readonly CriterionScore[]): readonly FieldFault[] {
  const criteria = new Map(rules.segments.flatMap((each) => each.criteria).map((each) => [each.id, each]));
  const first = new Map<string, number>();
  scores.forEach(({ criterion }, index) => first.set(criterion, first.get(criterion) ?? index));
  return [
    ...scores.flatMap((score, index) =>
      faultsOf(score, index, criteria.get(score.criterion), first.get(score.criterion)),
    ),
    ...[...criteria.values()].filter(({ id }) => !first.has(id)).map(missing),
    ...rules.segments.filter((segment) => whollyNotApplicable(segment, scores)).map(nothingToScore),
  ];
}

function faultsOf(
  score: CriterionScore,
  index: number,
  criterion: Criterion | undefined,
  first: number | undefined,
): readonly FieldFault[] {
  const at = `/scores/${index}`;
  if (!criterion) {
    return [{ pointer: `${at}/criterion`, message: `The standards have no criterion ${score.criterion}; remove it.` }];
  }
  if (first !== index) {
    return [{ pointer: `${at}/criterion`, message: `Criterion ${criterion.id} is scored twice; keep one of them.` }];
  }
  if ('notApplicable' in score) {
    if (score.notApplicable.trim() !== '') return [];
    return [{ pointer: `${at}/notApplicable`, message: `Say why criterion ${criterion.id} is not applicable.` }];
  }
  if (Number.isSafeInteger(score.points) && score.points >= 0 && score.points <= criterion.points) return [];
  return [
    { pointer: `${at}/points`, message: `Criterion ${criterion.id} takes whole points from 0 to ${criterion.points}.` },
  ];
}

const missing = ({ id, title }: Criterion): FieldFault => ({
  pointer: '/scores',
  message: `Criterion ${id}, ${title}, is not scored yet; give points, or say why it is not applicable.`,
});

const nothingToScore = ({ no, title }: Segment): FieldFault => ({
  pointer: '/scores',
  message: `Segment ${no}, ${title}, has no applicable criterion left; at least one of them must be scored.`,
});

const whollyNotApplicable = ({ criteria }: Segment, scores: readonly CriterionScore[]): boolean =>
  criteria.every(({ id }) => {
    const score = scores.find((each) => each.criterion === id);
    return score !== undefined && 'notApplicable' in score;
  });

/** @throws Error for scores in which `checkScores` finds a fault. */
export function scoreOf(rules: StandardsRules, scores: readonly CriterionScore[]): Scored {
  const faults = checkScores(rules, scores);
  if (faults[0]) throw new Error(`scores with a fault are not added up: ${faults[0].message}`);
  const given = new Map(scores.map((score) => [score.criterion, score]));
  return weighed(
    rules,
    rules.segments.map((segment) => segmentScore(segment, given)),
  );
}

/** Segments in the order of the version, with their weighted mean. */
export function weighed(rules: StandardsRules, segments: readonly ScoredSegment[]): Scored {
  const weighted = rules.segments.map(({ weight }, index) => mul(ratio(weight), segments[index]?.ratio ?? ratio(0)));
  const weights = rules.segments.reduce((total, { weight }) => total + weight, 0);
  return { segments, overall: divide(weighted.reduce(add, ratio(0)), ratio(weights)) };
}

function segmentScore({ no, title, criteria }: Segment, given: ReadonlyMap<string, CriterionScore>): ScoredSegment {
  let awarded = 0;
  let available = 0;
  for (const { id, points } of criteria) {
    const score = given.get(id);
    if (!score || 'notApplicable' in score) continue;
    awarded += score.points;
    available += points;
  }
  return { no, title, awarded, available, ratio: ratio(awarded, available) };
}

// What would reach a grade, in whole points (docs/process.md, Scoring; F11): first the floors, which nothing else makes up for,
// then the fewest points that lift the overall score to its minimum. A point lifts it by the segment's weight over the points
// available there, so the points that lift most are taken first, and where they lift alike the weakest segment.
import { ceiling, compare, divide, fromPercent, mul, ratio, subtract, type Ratio } from './ratio.js';
import { gapTo } from './grade.js';
import { weighed, type Scored, type ScoredSegment } from './scores.js';
import type { Grade, StandardsRules } from './standards.js';

export interface MorePoints {
  readonly no: number;
  readonly title: string;
  readonly points: number;
}

export interface WayToGrade {
  readonly grade: Grade;
  readonly reached: boolean;
  /** The fewest points that reach it; one of them less does not. */
  readonly more: readonly MorePoints[];
  /** Other segments that would do it alone; none where a floor has to be reached first. */
  readonly instead: readonly MorePoints[];
  readonly words: string;
}

interface Lift {
  readonly segment: ScoredSegment;
  /** What one point there adds to the overall score. */
  readonly each: Ratio;
  readonly room: number;
}

/** The same scores with so many points more. */
export function raised(
  rules: StandardsRules,
  scored: Scored,
  more: readonly Pick<MorePoints, 'no' | 'points'>[],
): Scored {
  const pointsOf = (no: number): number => more.find((each) => each.no === no)?.points ?? 0;
  return weighed(
    rules,
    scored.segments.map((segment) => {
      const awarded = segment.awarded + pointsOf(segment.no);
      return { ...segment, awarded, ratio: ratio(awarded, segment.available) };
    }),
  );
}

function liftsOf(rules: StandardsRules, scored: Scored): readonly Lift[] {
  const weights = rules.segments.reduce((total, { weight }) => total + weight, 0);
  return scored.segments.map((segment, index) => ({
    segment,
    each: ratio(rules.segments[index]?.weight ?? 0, weights * segment.available),
    room: segment.available - segment.awarded,
  }));
}

const bestFirst = (one: Lift, other: Lift): number =>
  compare(other.each, one.each) || compare(one.segment.ratio, other.segment.ratio) || one.segment.no - other.segment.no;

const pointsFor = (lacking: Ratio, { each }: Lift): number => Math.max(0, ceiling(divide(lacking, each)));

/** The fewest points that add up to what is lacking. */
function fewest(lifts: readonly Lift[], lacking: Ratio): readonly MorePoints[] {
  let left = lacking;
  return [...lifts].sort(bestFirst).flatMap((lift) => {
    const points = Math.min(lift.room, pointsFor(left, lift));
    left = subtract(left, mul(ratio(points), lift.each));
    return points > 0 ? [{ no: lift.segment.no, title: lift.segment.title, points }] : [];
  });
}

export function wayTo(rules: StandardsRules, scored: Scored, grade: Grade): WayToGrade {
  const floors = gapTo(rules, scored, grade).segments.map(({ no, title, points }) => ({ no, title, points }));
  const onFloors = raised(rules, scored, floors);
  const minimum = fromPercent(rules.grades.find((each) => each.grade === grade)?.overallMinimum ?? '100');
  const lacking = subtract(minimum, onFloors.overall);
  const lifts = liftsOf(rules, onFloors);
  const more = together(floors, fewest(lifts, lacking));
  const alone = lifts.map((lift) => ({
    no: lift.segment.no,
    title: lift.segment.title,
    points: pointsFor(lacking, lift),
    fits: pointsFor(lacking, lift) <= lift.room,
  }));
  const instead =
    more.length === 0 || floors.length > 0
      ? []
      : alone
          .filter(({ no, fits }) => fits && !(more.length === 1 && more[0]?.no === no))
          .map(({ no, title, points }) => ({ no, title, points }));
  return { grade, reached: more.length === 0, more, instead, words: wordsOf(grade, more) };
}

function together(floors: readonly MorePoints[], further: readonly MorePoints[]): readonly MorePoints[] {
  const numbers = [...new Set([...floors, ...further].map(({ no }) => no))].sort((a, b) => a - b);
  return numbers.map((no) => {
    const parts = [...floors, ...further].filter((each) => each.no === no);
    return { no, title: parts[0]?.title ?? '', points: parts.reduce((total, { points }) => total + points, 0) };
  });
}

const COUNTS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const countOf = (points: number): string => COUNTS[points] ?? String(points);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** “Two more points in segment 4, Measurement and review, and silver is reached.” Read by the organisation and the office alike. */
function wordsOf(grade: Grade, more: readonly MorePoints[]): string {
  if (more.length === 0) return `${capital(grade)} is reached.`;
  const parts = more.map(
    ({ no, title, points }, index) =>
      `${countOf(points)}${index === 0 ? ` more ${points === 1 ? 'point' : 'points'}` : ''} in segment ${no}, ${title}`,
  );
  return `${capital(parts.join('; '))}${parts.length > 1 ? ':' : ','} ${parts.length > 1 ? 'then' : 'and'} ${grade} is reached.`;
}

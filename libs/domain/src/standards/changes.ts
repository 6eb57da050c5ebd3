// What differs between two versions, told criterion by criterion in the order of the newer one: what is new, gone, moved or worded
// otherwise. For whoever is consulted, for the Board, and for an organisation that is offered the newer one.
import { PERIOD_WORDS, STATED_PERIODS, type StatedPeriod } from '../deadlines/rules.js';
import type { Criterion, Segment, StandardsRules } from '../scoring/standards.js';
import { criteriaOf, type Origins } from './draft.js';

export interface Difference {
  /** `Criterion 2.4`, `Segment 3`, `Grade gold`, `Period`. */
  readonly where: string;
  /** Number of the segment that it belongs to; null where it belongs to none. */
  readonly segment: number | null;
  readonly what: 'new' | 'gone' | 'changed';
  /** `title`, `guidance`, `points`, `number`, `weight`, …; the whole where it is new or gone. */
  readonly field: string;
  readonly was: string | null;
  readonly is: string | null;
}

type Told = Omit<Difference, 'where' | 'segment'>;

function changed(field: string, was: string | number, is: string | number): readonly Told[] {
  return was === is ? [] : [{ what: 'changed', field, was: String(was), is: String(is) }];
}

const whole = ({ title, points }: Criterion): string => `${title} (${points} points)`;

function ofCriterion(criterion: Criterion, before: Criterion | undefined): readonly Told[] {
  if (!before) return [{ what: 'new', field: 'criterion', was: null, is: whole(criterion) }];
  return [
    ...changed('number', before.id, criterion.id),
    ...changed('title', before.title, criterion.title),
    ...changed('guidance', before.guidance, criterion.guidance),
    ...changed('points', before.points, criterion.points),
  ];
}

function ofSegment(segment: Segment, before: StandardsRules, origins: Origins): readonly Difference[] {
  const was = before.segments.find(({ no }) => no === segment.no);
  const old = new Map(criteriaOf(before).map((each) => [each.id, each]));
  const own = was
    ? [...changed('title', was.title, segment.title), ...changed('weight', was.weight, segment.weight)]
    : [];
  return [
    ...own.map((each) => ({ where: `Segment ${segment.no}`, segment: segment.no, ...each })),
    ...segment.criteria.flatMap((criterion) =>
      ofCriterion(criterion, old.get(origins[criterion.id] ?? '')).map((each) => ({
        where: `Criterion ${criterion.id}`,
        segment: segment.no,
        ...each,
      })),
    ),
  ];
}

function gone(before: StandardsRules, origins: Origins): readonly Difference[] {
  const kept = new Set(Object.values(origins));
  return before.segments.flatMap(({ no, criteria }) =>
    criteria
      .filter(({ id }) => !kept.has(id))
      .map((each) => ({
        ...{ where: `Criterion ${each.id} of the version before`, segment: no },
        ...{ what: 'gone' as const, field: 'criterion', was: whole(each), is: null },
      })),
  );
}

function ofJudging(before: StandardsRules, after: StandardsRules): readonly Difference[] {
  const grades = after.grades.flatMap((rule) => {
    const was = before.grades.find(({ grade }) => grade === rule.grade);
    const told = was
      ? [
          ...changed('overall minimum', `${was.overallMinimum} %`, `${rule.overallMinimum} %`),
          ...changed('segment floor', `${was.segmentFloor} %`, `${rule.segmentFloor} %`),
        ]
      : [];
    return told.map((each) => ({ where: `Grade ${rule.grade}`, segment: null, ...each }));
  });
  const days = (rules: StandardsRules, kind: StatedPeriod): string =>
    `${rules.periods?.[kind] ?? STATED_PERIODS[kind]} days`;
  const periods = (Object.keys(STATED_PERIODS) as StatedPeriod[]).flatMap((kind) =>
    changed(PERIOD_WORDS[kind], days(before, kind), days(after, kind)).map((each) => ({
      where: 'Period',
      segment: null,
      ...each,
    })),
  );
  return [...grades, ...periods];
}

export const differences = (before: StandardsRules, after: StandardsRules, origins: Origins): readonly Difference[] => [
  ...after.segments.flatMap((segment) => ofSegment(segment, before, origins)),
  ...gone(before, origins),
  ...ofJudging(before, after),
];

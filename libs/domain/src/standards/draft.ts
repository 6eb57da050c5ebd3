// A standards version while it is drafted (docs/process.md, Standards): begun as a copy of a published one, changed segment by
// segment. Each criterion remembers which one of the published version it was, so that a comparison and the scores given by the
// older version find it again under another number.
import type { FieldFault } from '../errors.js';
import { STATED_PERIODS, type Periods } from '../deadlines/rules.js';
import { GRADES, type Criterion, type GradeRule, type Segment, type StandardsRules } from '../scoring/standards.js';

export interface DraftCriterion extends Criterion {
  /** Its id in the version that the draft began from; null for a new one. */
  readonly from: string | null;
}
export interface DraftSegment extends Omit<Segment, 'criteria'> {
  readonly criteria: readonly DraftCriterion[];
}
export interface DraftRules extends Omit<StandardsRules, 'segments'> {
  readonly segments: readonly DraftSegment[];
}

/** A segment as somebody writes it: its criteria are numbered by their order. */
export interface SegmentText {
  readonly title: string;
  readonly weight: number;
  readonly criteria: readonly Omit<DraftCriterion, 'id'>[];
}

export interface Judging {
  readonly grades: readonly GradeRule[];
  readonly periods: Periods;
}

/** Where each criterion of the version was in the one before. */
export type Origins = Readonly<Record<string, string>>;

const SEGMENTS = 6;
/** Default: so many criteria are expected in all. */
const CRITERIA = { least: 30, most: 60 } as const;

export const draftOf = (base: StandardsRules): DraftRules => ({
  ...base,
  segments: base.segments.map((segment) => ({
    ...segment,
    criteria: segment.criteria.map((criterion) => ({ ...criterion, from: criterion.id })),
  })),
});

export const rulesOfDraft = ({ segments, ...rest }: DraftRules): StandardsRules => ({
  ...rest,
  segments: segments.map(({ criteria, ...segment }) => ({
    ...segment,
    criteria: criteria.map(({ id, title, guidance, points }) => ({ id, title, guidance, points })),
  })),
});

export const criteriaOf = <C extends Criterion>(rules: {
  readonly segments: readonly { readonly criteria: readonly C[] }[];
}) => rules.segments.flatMap(({ criteria }) => criteria);

export const originsOf = (draft: DraftRules): Origins =>
  Object.fromEntries(criteriaOf(draft).flatMap(({ id, from }) => (from === null ? [] : [[id, from]])));

export const withSegment = (draft: DraftRules, no: number, { title, weight, criteria }: SegmentText): DraftRules => ({
  ...draft,
  segments: draft.segments.map((segment) =>
    segment.no === no
      ? { no, title, weight, criteria: criteria.map((each, index) => ({ ...each, id: `${no}.${index + 1}` })) }
      : segment,
  ),
});

/** What is wrong with one segment as it is written: where each criterion came from is said once and of one that exists. */
export function faultsOfSegment(base: StandardsRules, draft: DraftRules, no: number): readonly FieldFault[] {
  const known = new Set(criteriaOf(base).map(({ id }) => id));
  const elsewhere = new Set(
    draft.segments.filter((segment) => segment.no !== no).flatMap(({ criteria }) => criteria.map(({ from }) => from)),
  );
  const written = draft.segments.find((segment) => segment.no === no)?.criteria ?? [];
  return written.flatMap(({ from, title }, index): FieldFault[] => {
    const faults: FieldFault[] = [];
    const fault = (field: string, message: string) => faults.push({ pointer: `/criteria/${index}/${field}`, message });
    if (from !== null && !known.has(from)) fault('from', `is no criterion of the version before: ${from}.`);
    const twice = from !== null && (elsewhere.has(from) || written.findIndex((each) => each.from === from) < index);
    if (twice) fault('from', `criterion ${from} of the version before has become another one already.`);
    if (written.findIndex((each) => each.title === title) < index)
      fault('title', 'another criterion of the segment says the same.');
    return faults;
  });
}

function faultsOfGrade(rule: GradeRule, before: GradeRule | undefined, at: string): readonly FieldFault[] {
  const [minimum, floor] = [Number(rule.overallMinimum), Number(rule.segmentFloor)];
  const faults: FieldFault[] = [];
  if (before && minimum <= Number(before.overallMinimum))
    faults.push({
      pointer: `${at}/overallMinimum`,
      message: `is not above that of ${before.grade} (${before.overallMinimum}).`,
    });
  if (before && floor < Number(before.segmentFloor))
    faults.push({
      pointer: `${at}/segmentFloor`,
      message: `is below that of ${before.grade} (${before.segmentFloor}).`,
    });
  if (floor > minimum)
    faults.push({ pointer: `${at}/segmentFloor`, message: `is above the overall minimum (${rule.overallMinimum}).` });
  return faults;
}

/** What is wrong with grades and periods: each grade asks for more than the one below, each step ends before the next. */
export function faultsOfJudging({ grades, periods }: Judging): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (pointer: string, message: string) => faults.push({ pointer, message });
  GRADES.forEach((grade, index) => {
    const [rule, before] = [grades[index], grades[index - 1]];
    if (rule?.grade !== grade) fault(`/grades/${index}/grade`, `${grade} is due here: bronze, silver, gold.`);
    else faults.push(...faultsOfGrade(rule, before, `/grades/${index}`));
  });
  const inOrder = [
    ['SCORES', 'REVIEW', 'the supervisory review'],
    ['REVIEW', 'REPORT', 'the report'],
  ] as const;
  for (const [first, then, words] of inOrder) {
    const [one, other] = [periods[first] ?? STATED_PERIODS[first], periods[then] ?? STATED_PERIODS[then]];
    if (one > other) fault(`/periods/${first}`, `${one} days end after ${words} (${other} days).`);
  }
  return faults;
}

/** What keeps the whole draft from being put to a consultation or to the Board. */
export function faultsOfDraft({ segments, grades, periods = {} }: DraftRules): readonly FieldFault[] {
  const criteria = criteriaOf({ segments }).length;
  const whole: FieldFault[] = [];
  if (segments.length !== SEGMENTS)
    whole.push({ pointer: '/segments', message: `the standards have ${SEGMENTS} segments.` });
  if (criteria < CRITERIA.least || criteria > CRITERIA.most)
    whole.push({
      pointer: '/segments',
      message: `${criteria} criteria; between ${CRITERIA.least} and ${CRITERIA.most} are expected.`,
    });
  segments.forEach((segment, index) => {
    if (segment.criteria.length === 0)
      whole.push({
        pointer: `/segments/${index}/criteria`,
        message: `segment ${segment.no}, ${segment.title}, has no criterion.`,
      });
  });
  return [...whole, ...faultsOfJudging({ grades, periods })];
}

// What is said of a document of evidence (docs/process.md, Evidence; F19, F20, F21): which request it answers, which days it covers,
// who sees it, and which criteria it supports on which pages.
import type { LocalDay } from '../calendar/dates.js';
import type { FieldFault } from '../errors.js';
import type { StandardsRules } from '../scoring/standards.js';
import { OTHER, type EvidenceRules } from './evidence-rules.js';
import type { Visibility } from './visibility.js';

export interface Described {
  readonly kind: string;
  readonly title: string;
  readonly visibility: Visibility;
  /** The period covered, whenever it was uploaded. */
  readonly periodFrom: LocalDay | null;
  readonly periodTo: LocalDay | null;
}

export interface CriterionLink {
  readonly criterion: string;
  /** As people write pages: `4–6, 12`; empty is the whole document. */
  readonly pages: string;
}

export function checkDescribed(
  { kind, visibility, periodFrom, periodTo }: Described,
  rules: EvidenceRules,
  allowed: readonly Visibility[],
): readonly FieldFault[] {
  const kinds = [...rules.kinds.map((each) => each.kind), OTHER];
  return [
    ...(kinds.includes(kind)
      ? []
      : [{ pointer: '/kind', message: `There is no such kind of evidence; choose one of ${kinds.join(', ')}.` }]),
    ...(allowed.includes(visibility)
      ? []
      : [{ pointer: '/visibility', message: `You may choose ${allowed.join(', ')}: what you put here you must see.` }]),
    ...(periodFrom !== null && periodTo !== null && periodTo < periodFrom
      ? [{ pointer: '/periodTo', message: 'The period ends before it begins.' }]
      : []),
  ];
}

export function checkLinks(standards: StandardsRules, links: readonly CriterionLink[]): readonly FieldFault[] {
  const known = new Set(standards.segments.flatMap(({ criteria }) => criteria).map(({ id }) => id));
  return links.flatMap(({ criterion }, index) => {
    const pointer = `/links/${index}/criterion`;
    if (!known.has(criterion)) return [{ pointer, message: `The standards have no criterion ${criterion}.` }];
    const first = links.findIndex((each) => each.criterion === criterion);
    return first === index
      ? []
      : [{ pointer, message: `Criterion ${criterion} is linked twice; write all its pages in one place.` }];
  });
}

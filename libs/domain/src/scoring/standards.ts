// What a published standards version says that scoring needs. Thresholds, floors and weights are data of the version
// (docs/process.md): they have changed in the scheme's history, and each case pins the version it is judged by.
import type { Periods } from '../deadlines/rules.js';
import type { EvidenceRules } from '../evidence/evidence-rules.js';
import type { ReadinessRules } from '../readiness/readiness-rules.js';
import type { VisitRules } from '../visits/visit-rules.js';

export const GRADES = ['bronze', 'silver', 'gold'] as const;
export type Grade = (typeof GRADES)[number];

/** Per cent with at most two decimals, as written in the version: `"80"`, `"59.5"`. Compared exactly, never as a float. */
export type Percent = string;

export interface Criterion {
  /** Unique in the version, such as `3.4`: segment, dot, ordinal. */
  readonly id: string;
  readonly title: string;
  readonly guidance: string;
  /** Points available, a whole number from 1. */
  readonly points: number;
}

export interface Segment {
  /** 1 to 6. */
  readonly no: number;
  readonly title: string;
  /** Relative weight, a whole number from 1; equal weights are all 1. */
  readonly weight: number;
  readonly criteria: readonly Criterion[];
}

export interface GradeRule {
  readonly grade: Grade;
  readonly overallMinimum: Percent;
  /** No segment may lie under it. */
  readonly segmentFloor: Percent;
}

export interface StandardsRules {
  readonly segments: readonly Segment[];
  /** Ascending. */
  readonly grades: readonly GradeRule[];
  /** What it says of visits; the defaults hold for what it leaves out. */
  readonly visit?: Partial<VisitRules>;
  /** For how many years a certificate holds; without end where it says nothing. */
  readonly certificate?: { readonly validYears?: number };
  /** What it says about evidence, where it does. */
  readonly evidence?: Partial<EvidenceRules>;
  /** Its readiness gate; without one the gate only advises. */
  readonly readiness?: Partial<ReadinessRules>;
  /** Days that this version sets otherwise than the defaults of docs/process.md. */
  readonly periods?: Periods;
}

/** A judgement on one criterion: points awarded, or "not applicable" with the reason (it then leaves the denominator). */
export type CriterionScore =
  | { readonly criterion: string; readonly points: number; readonly comment?: string }
  | { readonly criterion: string; readonly notApplicable: string };

export const criterionOf = ({ segments }: Pick<StandardsRules, 'segments'>, id: string): Criterion | undefined =>
  segments.flatMap(({ criteria }) => criteria).find((each) => each.id === id);

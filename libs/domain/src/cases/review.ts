// The supervisory review, and the organisation's look at the facts before the report goes out (docs/process.md, Situations:
// Supervisory return, Factual-accuracy check).
import type { LocalDay } from '../calendar/dates.js';

export interface PointBySegment {
  readonly segment: number;
  readonly text: string;
}

export interface Accuracy {
  readonly sentOn: LocalDay;
  /** Last day on which the organisation can answer. */
  readonly until: LocalDay;
  /** `settled`: what was changed is on record. */
  readonly status: 'open' | 'no comment' | 'points' | 'settled' | 'expired';
}

export interface ReviewCommands {
  appointSecondSupervisor: { readonly supervisor: string; readonly clearance: string };
  /** `draft`: the row that holds what the organisation is shown. */
  sendForAccuracy: { readonly draft: string; readonly until: LocalDay; readonly today: LocalDay };
  /** No points: no comment. */
  answerAccuracy: { readonly points: readonly PointBySegment[]; readonly today: LocalDay };
  recordAccuracyChanges: { readonly changes: readonly PointBySegment[]; readonly today: LocalDay };
  expireAccuracy: { readonly today: LocalDay };
}

/** Returns after which a second supervisor is appointed. */
export const RETURNS_BY_ONE_SUPERVISOR = 2;

// A conflict of interest that comes to light while a case is under way (docs/process.md, Situations).
import type { LocalDay } from '../calendar/dates.js';

/** Whose conflict it can be. */
export const CONCERNED = ['assessor', 'supervisor', 'second supervisor'] as const;
export type Concerned = (typeof CONCERNED)[number];
export type ConflictRuling = 'waive' | 're-score' | 're-visit';
/** The two who rule together: a member of the Board, and a supervisor who has no part in the case. */
export type RulesAs = 'board' | 'supervisor';

export interface Ruling {
  readonly as: RulesAs;
  /** Account of whoever ruled. */
  readonly by: string;
  readonly ruling: ConflictRuling;
}

export interface Conflict {
  /** Number of the event that reported it. */
  readonly seq: number;
  readonly about: Concerned;
  readonly person: string;
  readonly since: LocalDay;
  readonly facts: string;
  /** The uninvolved supervisor who was asked to rule. */
  readonly ruler: string | null;
  /** At most one of each; the same person may rule anew until both agree. */
  readonly rulings: readonly Ruling[];
}

export interface ConflictCommands {
  reportConflict: { readonly about: Concerned; readonly facts: string; readonly today: LocalDay };
  askForRuling: { readonly supervisor: string; readonly clearance: string };
  /** `record`: the row in which the ruling is frozen. `days`: to be visited again. */
  ruleOnConflict: {
    readonly as: RulesAs;
    readonly ruling: ConflictRuling;
    readonly reason: string;
    readonly days: number;
    readonly record: string;
    readonly today: LocalDay;
  };
}

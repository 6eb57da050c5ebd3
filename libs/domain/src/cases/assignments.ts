// Who assesses when somebody drops out (docs/process.md, Situations: Assessor ill). What was held and said stays.
import type { LocalDay } from '../calendar/dates.js';

/** The assessor has dropped out and nobody has taken over yet. */
export interface Absence {
  readonly since: LocalDay;
  readonly reason: string;
  /** After the visit the supervisor rules before anybody takes over. */
  readonly ruling: 'score from evidence' | null;
}

export interface AssignmentCommands {
  /** `daysDone`: visit days held before the assessor dropped out during the visit; empty otherwise. */
  endAssignment: { readonly reason: string; readonly daysDone: readonly LocalDay[]; readonly today: LocalDay };
  scoreFromEvidence: { readonly reason: string; readonly today: LocalDay };
  /** `days`: how many visit days are to be held again. */
  repeatVisit: { readonly reason: string; readonly days: number; readonly today: LocalDay };
}

// What a standards version may say about visits; where it says nothing, the defaults of docs/process.md hold.
import { DEFAULT_COVERAGE, type CoverageTarget } from '../interviews/coverage.js';

/** London clock, `HH:MM`. */
export interface VisitHours {
  readonly from: string;
  readonly until: string;
}

export interface VisitRules {
  /** When a visit day begins and ends, for the calendars. */
  readonly hours: VisitHours;
  /** How many people of each kind are heard at least. */
  readonly coverage: CoverageTarget;
}

export const DEFAULT_VISIT_RULES: VisitRules = {
  hours: { from: '09:00', until: '17:00' },
  coverage: DEFAULT_COVERAGE,
};

export const visitRulesOf = (said: Partial<VisitRules> | null | undefined): VisitRules => ({
  ...DEFAULT_VISIT_RULES,
  ...said,
});

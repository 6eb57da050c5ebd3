// What a standards version may say about visits; where it says nothing, the defaults of docs/process.md hold.

/** London clock, `HH:MM`. */
export interface VisitHours {
  readonly from: string;
  readonly until: string;
}

export interface VisitRules {
  /** When a visit day begins and ends, for the calendars. */
  readonly hours: VisitHours;
}

export const DEFAULT_VISIT_RULES: VisitRules = { hours: { from: '09:00', until: '17:00' } };

export const visitRulesOf = (said: Partial<VisitRules> | null | undefined): VisitRules => ({
  ...DEFAULT_VISIT_RULES,
  ...said,
});

// A case number is for life (docs/process.md, Next cycles): as what a later cycle follows the one before. Its rules: next-cycle-rules.ts.

export const CYCLE_REASONS = ['resubmission', 're-assessment', 'renewal', 'upgrade'] as const;
export type CycleReason = (typeof CYCLE_REASONS)[number];

/** What the first event of a later cycle says of the one before. */
export interface Follows {
  readonly cycle: number;
  readonly why: CycleReason;
  /** Register ids of those who left an earlier cycle for a conflict of interest: they do not come back in a later one. */
  readonly barred: readonly string[];
}

// The readiness gate as a standards version may say it (docs/process.md, Readiness; F6, F14). Hard: not ready while it is not met.
// Soft: ready all the same, with a reason. Advice: shown, and asks for nothing; that is all where a version says nothing, so
// that a case stays as free as it was when its version was published (decision 0046).
import type { CoverageTarget } from '../interviews/coverage.js';

export const SEVERITIES = ['hard', 'soft', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Beside these every criterion is judged, always: the self-assessment is sealed whole. */
export const GATE_RULES = ['cycles', 'samples', 'evidence', 'target', 'actions'] as const;
export type GateRule = (typeof GATE_RULES)[number];

interface Weighed {
  readonly severity: Severity;
}

export interface ReadinessRules extends Readonly<Record<GateRule, Weighed>> {
  /** Cycles that the programme has completed. */
  readonly cycles: Weighed & { readonly least: number };
  /** People who could be heard; by default as many as a visit hears. */
  readonly samples: Weighed & { readonly least?: CoverageTarget };
}

export const DEFAULT_READINESS_RULES: ReadinessRules = {
  cycles: { severity: 'advice', least: 1 },
  samples: { severity: 'advice' },
  evidence: { severity: 'advice' },
  target: { severity: 'advice' },
  actions: { severity: 'advice' },
};

export const readinessRulesOf = (said: Partial<ReadinessRules> | null | undefined): ReadinessRules => ({
  ...DEFAULT_READINESS_RULES,
  ...said,
});

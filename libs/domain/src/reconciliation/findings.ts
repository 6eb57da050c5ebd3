// What a reconciliation can find (docs/process.md, Reconciliation).

export const FINDINGS_ABOUT = [
  'chain',
  'projection',
  'workflow',
  'deadline',
  'reminder',
  'timer',
  'mail',
  'calendar',
] as const;
export type FindingAbout = (typeof FINDINGS_ABOUT)[number];

export interface Finding {
  readonly about: FindingAbout;
  /** Null where it is about no single case. */
  readonly caseId: string | null;
  /** Null where it is about none: an appeal, a complaint, a certificate's later life. */
  readonly proceedingId: string | null;
  readonly words: string;
  /** What was done about it; null where it waits for a person. */
  readonly mended: string | null;
}

/** By whom the nightly one is. */
export const THE_NIGHT = 'the night';

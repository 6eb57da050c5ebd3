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
  readonly words: string;
  /** What was done about it; null where it waits for a person. */
  readonly mended: string | null;
}

/** Every night, by the engine's own schedule. */
export const NIGHTLY_ID = 'reconciliation-nightly';
/** The one that somebody asks for: while it runs, whoever asks again gets it. */
export const ASKED_ID = 'reconciliation/asked';

export interface ReconciliationInput {
  /** An account, or `the night`. */
  readonly by: string;
  /** What is safe is mended; otherwise it is only reported. */
  readonly repair: boolean;
}

export interface ReconciliationActivities {
  /** Compares everything and keeps what it found under that id; a repeat begins anew. */
  reconcile(request: ReconciliationInput & { readonly id: string }): Promise<{ readonly found: number }>;
}

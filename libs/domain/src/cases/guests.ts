import type { CaseState } from './state.js';

/** Supervisors without a part in the case who were asked to rule on it: they may read it while they are. */
export const guestsOf = ({ conflict }: Pick<CaseState, 'conflict'>): readonly string[] =>
  conflict?.ruler ? [conflict.ruler] : [];

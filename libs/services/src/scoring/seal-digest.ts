// The hash of a sealed set (docs/process.md, Scoring): SHA-256 of the JSON with sorted keys and no spaces, by the rule of its number.
// 1: the scores. 2: scores, evidence and interviews. A set is verified by the rule under which it was sealed, whatever came later;
// test/oracle/seals.py reckons it without our code.
import { createHash } from 'node:crypto';
import type { CriterionScore } from '#domain/scoring/standards';
import { canonical } from '#platform/database/canonical';
import type { SealedInterview, SealedSupport } from './score.entity.js';

export interface Sealed {
  readonly digest: number;
  readonly scores: readonly CriterionScore[];
  readonly evidence: readonly SealedSupport[];
  readonly interviews: readonly SealedInterview[];
}

/** The rule for what is sealed now. */
export const DIGEST = 2;

export function digestOf({ digest, scores, evidence, interviews }: Sealed): string {
  const covered = digest === 1 ? scores : { scores, evidence, interviews };
  return createHash('sha256').update(canonical(covered)).digest('hex');
}

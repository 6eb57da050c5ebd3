// The way of a claim: draft, submitted, then approved, or returned with a reason for each line at fault and submitted again; withdrawn by the
// claimant while it is not decided. Whoever claims never decides, whatever their roles are.
import { DomainError } from '../errors.js';

export const CLAIM_STATUSES = ['draft', 'submitted', 'returned', 'approved', 'withdrawn'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const CLAIM_STEPS = ['change', 'submit', 'withdraw', 'return', 'approve'] as const;
export type ClaimStep = (typeof CLAIM_STEPS)[number];

interface Rule {
  readonly from: readonly ClaimStatus[];
  readonly by: 'claimant' | 'approver';
  readonly does: string;
}

export const CLAIM_RULES: Readonly<Record<ClaimStep, Rule>> = {
  change: { from: ['draft', 'returned'], by: 'claimant', does: 'change the claim' },
  submit: { from: ['draft', 'returned'], by: 'claimant', does: 'submit the claim' },
  withdraw: { from: ['draft', 'submitted', 'returned'], by: 'claimant', does: 'withdraw the claim' },
  return: { from: ['submitted'], by: 'approver', does: 'return the claim' },
  approve: { from: ['submitted'], by: 'approver', does: 'approve the claim' },
};

export interface ClaimAtHand {
  readonly status: ClaimStatus;
  readonly claimant: string;
}

export interface Acting {
  readonly id: string;
  /** Holds the permission to decide on claims. */
  readonly decides: boolean;
}

/** The refusal, or nothing where the step may be taken. */
export function checkClaimStep(claim: ClaimAtHand, step: ClaimStep, who: Acting): DomainError | undefined {
  const { from, by, does } = CLAIM_RULES[step];
  const mine = claim.claimant === who.id;
  if (by === 'claimant' && !mine)
    return new DomainError('CLAIM.NOT_YOURS', `Only who made the claim may ${does}.`, { step });
  if (by === 'approver' && mine)
    return new DomainError('CLAIM.OWN', 'Nobody decides on a claim of their own; somebody else has to.', { step });
  if (by === 'approver' && !who.decides)
    return new DomainError('ACCESS.DENIED', 'Your account does not allow this. It is for: finance, manager.', { step });
  if (from.includes(claim.status)) return undefined;
  return new DomainError('CLAIM.WRONG_STATUS', `It is not possible to ${does}: it is ${claim.status}.`, {
    step,
    status: claim.status,
  });
}

// A statutory claim is computed by the system and released by a person (docs/process.md, Money). What one person proposed another
// releases; what the ladder proposed any of those who may. While an invoice is disputed nothing is claimed of it. A claim is withdrawn
// with a reason, never deleted; it never changes the invoice.
import { DomainError } from '../errors.js';

export interface StandingClaim {
  readonly status: 'proposed' | 'released';
  /** An account's id; `system` where the ladder proposed it. */
  readonly proposedBy: string;
}

export interface ClaimStanding {
  readonly disputed: boolean;
  /** Neither withdrawn. */
  readonly claim: StandingClaim | null;
}

export function refuseProposal({ claim }: ClaimStanding): DomainError | undefined {
  if (!claim) return undefined;
  return new DomainError(
    'CLAIM.STANDS',
    claim.status === 'released'
      ? 'A claim for this invoice is released; withdraw it before another is proposed.'
      : 'A claim for this invoice is proposed already; release or withdraw it.',
  );
}

export function refuseRelease({ claim, disputed }: ClaimStanding, by: string): DomainError | undefined {
  if (claim?.status !== 'proposed')
    return new DomainError('CLAIM.NOT_PROPOSED', 'No claim is proposed; propose it first.');
  if (claim.proposedBy === by)
    return new DomainError('CLAIM.SECOND_PERSON', 'You proposed this claim; somebody else releases it.');
  if (disputed)
    return new DomainError('CLAIM.DISPUTED', 'The invoice is disputed; settle the dispute before anything is claimed.');
  return undefined;
}

export function refuseWithdrawal({ claim }: ClaimStanding): DomainError | undefined {
  if (claim) return undefined;
  return new DomainError('CLAIM.NONE', 'There is no claim to withdraw.');
}

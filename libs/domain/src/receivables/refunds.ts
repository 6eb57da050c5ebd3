// Four eyes on refunds (docs/process.md, Money): above a limit, which is dated data, one person proposes and another approves.
import { DomainError } from '../errors.js';
import { decimalPounds, pence, type Pence } from '../money/pence.js';

export interface ProposedRefund {
  readonly status: 'proposed' | 'approved' | 'refused';
  readonly pence: Pence;
  readonly proposedBy: string;
}

export const needsSecondPerson = (amount: Pence, limit: Pence): boolean => amount > limit;

/** Why this person cannot approve it; undefined where they can. */
export function refusalOfApproval(proposal: ProposedRefund, by: string, onAccount: Pence): DomainError | undefined {
  return (
    refusalOfDecision(proposal) ??
    (proposal.proposedBy === by
      ? new DomainError('RECEIVABLES.SECOND_PERSON', 'You proposed this refund; somebody else has to approve it.')
      : undefined) ??
    (proposal.pence > onAccount
      ? new DomainError(
          'RECEIVABLES.NOT_ON_ACCOUNT',
          `£${decimalPounds(proposal.pence)} is proposed, and the account has £${decimalPounds(pence(onAccount))} that settles nothing; refuse this one and propose it anew.`,
        )
      : undefined)
  );
}

/** Why nobody decides on it any more; whoever proposed it may give it up. */
export const refusalOfDecision = ({ status }: ProposedRefund): DomainError | undefined =>
  status === 'proposed'
    ? undefined
    : new DomainError('RECEIVABLES.REFUND_DECIDED', `This refund is ${status} already.`, { status });

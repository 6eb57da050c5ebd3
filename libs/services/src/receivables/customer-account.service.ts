import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { pence } from '#domain/money/pence';
import { refusalOfApproval, type ProposedRefund } from '#domain/receivables/refunds';
import { Clock } from '#platform/clock/clock';
import { ACCOUNT, type CustomerAccount, type ProposedRefundView } from './account-views.js';

type Proposed = Omit<ProposedRefundView, 'why'> & ProposedRefund;
type Stored = Omit<CustomerAccount, 'balancePence' | 'overduePence' | 'onAccountPence' | 'proposedRefund'> & {
  readonly proposedRefund: Proposed | null;
};

/** What a customer owes, what came in, what settles what: one statement whatever the account holds. */
@Injectable()
export class CustomerAccountService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(user: User, organisationId: string): Promise<CustomerAccount> {
    const denied = refuseUnless(user, 'readReceivables');
    if (denied) throw denied;
    const [stored] = await this.db.query<readonly Stored[]>(ACCOUNT, [organisationId, await this.clock.today()]);
    if (!stored) throw new DomainError('ORGANISATION.UNKNOWN', 'There is no such organisation.', { organisationId });
    const owed = total(stored.open.map(({ openPence }) => openPence));
    const overduePence = total(stored.open.filter(({ overdue }) => overdue).map(({ openPence }) => openPence));
    const onAccountPence = total(stored.credits.map(({ leftPence }) => leftPence));
    const proposedRefund = stored.proposedRefund && decidable(user, stored.proposedRefund, onAccountPence);
    return { ...stored, proposedRefund, balancePence: owed - onAccountPence, overduePence, onAccountPence };
  }
}

function decidable(user: User, proposed: Proposed, onAccount: number): ProposedRefundView {
  const { id, pence: amount, reference, reason, by, at } = proposed;
  const refusal = refuseUnless(user, 'decideRefund') ?? refusalOfApproval(proposed, user.id, pence(onAccount));
  return { ...{ id, pence: amount, reference, reason, by, at }, why: refusal?.message ?? null };
}

const total = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);

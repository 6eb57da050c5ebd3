import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay } from '#domain/calendar/dates';
import { CURRENCY } from '#domain/receivables/allocation';
import { refusalOfApproval, refusalOfDecision } from '#domain/receivables/refunds';
import { Clock } from '#platform/clock/clock';
import { lockAccount } from './ledger.js';
import { decide, onAccount, payOut, proposal } from './refund-rows.js';
import { isDone } from './reversals.js';

/** Refunds above the limit: another person approves what one has proposed. Approving is paying: it leaves the account then. */
@Injectable()
export class RefundProposalsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Answers the customer. @throws DomainError for who proposed it, and where the money is on account no more. */
  async approve(user: User, id: string, commandId: string, note: string): Promise<string> {
    const denied = refuseUnless(user, 'decideRefund');
    if (denied) throw denied;
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      const { organisationId } = await proposal(tx, id);
      await lockAccount(tx, organisationId);
      if (await isDone(tx, 'refund', commandId)) return organisationId;
      const proposed = await proposal(tx, id);
      const refusal = refusalOfApproval(proposed, user.id, await onAccount(tx, organisationId));
      if (refusal) throw refusal;
      await decide(tx, id, 'approved', { by: user.id, at: now, note });
      const refund = { ...proposed, paidOn: londonDay(now), currency: CURRENCY };
      await payOut(tx, refund, { commandId, by: user.id, now }, id);
      return organisationId;
    });
  }

  /** Not approved, or given up by who proposed it. Answers the customer. */
  async refuse(user: User, id: string, note: string): Promise<string> {
    const denied = refuseUnless(user, 'decideRefund');
    if (denied) throw denied;
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      const { organisationId } = await proposal(tx, id);
      await lockAccount(tx, organisationId);
      const refusal = refusalOfDecision(await proposal(tx, id));
      if (refusal) throw refusal;
      await decide(tx, id, 'refused', { by: user.id, at: now, note });
      return organisationId;
    });
  }
}

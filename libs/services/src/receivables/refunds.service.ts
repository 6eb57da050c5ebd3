import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, type LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput, type FieldFault } from '#domain/errors';
import { decimalPounds, pence, type Pence } from '#domain/money/pence';
import { checkCurrency } from '#domain/receivables/allocation';
import { needsSecondPerson } from '#domain/receivables/refunds';
import { Clock } from '#platform/clock/clock';
import { lockAccount, standing, takeBack } from './ledger.js';
import { onAccount, payOut, propose, refundLimitAt, type NewRefund } from './refund-rows.js';
import { insertReversal, isDone, refuseReversed } from './reversals.js';

/** Money that goes back to a customer: out of payments and credit notes that settle nothing. */
@Injectable()
export class RefundsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Recorded at once up to the limit; above it, it is proposed and waits for a second person.
   * @throws InvalidInput for more than the credits of the account.
   */
  async record(user: User, commandId: string, refund: NewRefund): Promise<void> {
    const denied = refuseUnless(user, 'refundPayment');
    if (denied) throw denied;
    const entry = { commandId, by: user.id, now: await this.clock.now() };
    const today = londonDay(entry.now);
    await this.db.transaction(async (tx) => {
      await lockAccount(tx, refund.organisationId);
      if ((await isDone(tx, 'refund', commandId)) || (await isDone(tx, 'refund_proposal', commandId))) return;
      const faults = faultsOf(refund, await onAccount(tx, refund.organisationId), today);
      if (faults.length > 0) throw new InvalidInput('This refund cannot be recorded as entered.', faults);
      if (needsSecondPerson(refund.pence, await refundLimitAt(tx, today))) await propose(tx, refund, entry);
      else await payOut(tx, refund, entry, null);
    });
  }

  async reverse(user: User, id: string, commandId: string, reason: string): Promise<string> {
    const denied = refuseUnless(user, 'refundPayment');
    if (denied) throw denied;
    const entry = { commandId, by: user.id, now: await this.clock.now() };
    return this.db.transaction(async (tx) => {
      const rows = await tx.query<readonly { organisationId: string }[]>(
        'select organisation_id as "organisationId" from refund where id::text = $1',
        [id],
      );
      if (!rows[0]) throw new DomainError('RECEIVABLES.REFUND_UNKNOWN', 'There is no such refund.', { id });
      await lockAccount(tx, rows[0].organisationId);
      if (await isDone(tx, 'reversal', commandId)) return rows[0].organisationId;
      await refuseReversed(tx, { refundId: id });
      await takeBack(tx, await standing(tx, { refundId: id }), reason, entry);
      await insertReversal(tx, { refundId: id }, reason, entry);
      return rows[0].organisationId;
    });
  }
}

function faultsOf(
  { pence: amount, currency, paidOn }: NewRefund,
  there: Pence,
  today: LocalDay,
): readonly FieldFault[] {
  const wrongCurrency = checkCurrency(currency);
  return [
    ...(amount > 0 ? [] : [{ pointer: '/amount', message: 'Enter an amount above nothing.' }]),
    ...(amount > there
      ? [
          {
            pointer: '/amount',
            message: `The account has £${decimalPounds(pence(there))} that settles nothing; no more than that can go back.`,
          },
        ]
      : []),
    ...(wrongCurrency ? [wrongCurrency] : []),
    ...(paidOn > today
      ? [{ pointer: '/paidOn', message: 'The day is still to come; enter the day on which the money left the bank.' }]
      : []),
  ];
}

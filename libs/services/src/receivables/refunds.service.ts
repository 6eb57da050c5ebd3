import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, type LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput, type FieldFault } from '#domain/errors';
import { decimalPounds, pence, sum, type Pence } from '#domain/money/pence';
import { checkCurrency, fundsFor } from '#domain/receivables/allocation';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { creditsOf, insertAllocations, lockAccount, standing, takeBack, type Entry } from './ledger.js';
import { insertReversal, isDone, refuseReversed } from './reversals.js';

export interface NewRefund {
  readonly organisationId: string;
  readonly paidOn: LocalDay;
  readonly pence: Pence;
  readonly currency: string;
  readonly reference: string;
  readonly reason: string;
}

/** Money that goes back to a customer: out of payments and credit notes that settle nothing. */
@Injectable()
export class RefundsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput for more than the credits of the account. */
  async record(user: User, commandId: string, refund: NewRefund): Promise<void> {
    const denied = refuseUnless(user, 'refundPayment');
    if (denied) throw denied;
    const entry = { commandId, by: user.id, now: await this.clock.now() };
    await this.db.transaction(async (tx) => {
      await lockAccount(tx, refund.organisationId);
      if (await isDone(tx, 'refund', commandId)) return;
      const credits = await creditsOf(tx, { organisationId: refund.organisationId });
      const left = credits.map(({ id, left: amount }) => ({ id, pence: amount }));
      const funds = fundsFor(refund.pence, left) ?? [];
      const faults = faultsOf(refund, sum(left.map((each) => each.pence)), londonDay(entry.now));
      if (faults.length > 0) throw new InvalidInput('This refund cannot be recorded as entered.', faults);
      const id = await insertRefund(tx, refund, entry);
      for (const [index, fund] of funds.entries()) {
        const source = credits.find((each) => each.id === fund.id);
        if (source) await insertAllocations(tx, source, { refund: id, pence: fund.pence }, entry, index + 1);
      }
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

async function insertRefund(tx: EntityManager, refund: NewRefund, { commandId, by, now }: Entry): Promise<string> {
  const { organisationId, paidOn, pence: amount, currency, reference, reason } = refund;
  const id = idOf('refund', commandId);
  await tx.query(
    `insert into refund (id, organisation_id, command_id, paid_on, pence, currency, reference, reason, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, organisationId, commandId, paidOn, amount, currency, reference, reason, by, now],
  );
  return id;
}

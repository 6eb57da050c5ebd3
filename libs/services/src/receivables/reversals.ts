// Taking back what was recorded: one row more, nothing deleted.
import type { EntityManager } from 'typeorm';
import { londonDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { idOf } from '#platform/database/ids';
import type { Entry } from './ledger.js';

type Of = { readonly paymentId: string } | { readonly refundId: string };

const idsOf = (of: Of): readonly [string | null, string | null] =>
  'paymentId' in of ? [of.paymentId, null] : [null, of.refundId];

export async function insertReversal(tx: EntityManager, of: Of, reason: string, entry: Entry): Promise<void> {
  const { commandId, by, now } = entry;
  await tx.query(
    `insert into reversal (id, payment_id, refund_id, command_id, reversed_on, reason, reversed_by, reversed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [idOf('reversal', commandId), ...idsOf(of), commandId, londonDay(now), reason, by, now],
  );
}

/** @throws DomainError for what has been taken back before. */
export async function refuseReversed(tx: EntityManager, of: Of): Promise<void> {
  const rows = await tx.query<readonly { on: string }[]>(
    'select reversed_on::text as on from reversal where payment_id = $1 or refund_id = $2',
    [...idsOf(of)],
  );
  if (rows[0])
    throw new DomainError('RECEIVABLES.TAKEN_BACK', `This was taken back on ${rows[0].on} already.`, {
      on: rows[0].on,
    });
}

/** The command has been recorded before: a repeat changes nothing. */
export async function isDone(
  tx: EntityManager,
  table: 'payment' | 'refund' | 'refund_proposal' | 'reversal' | 'allocation',
  commandId: string,
): Promise<boolean> {
  const rows = await tx.query<readonly unknown[]>(`select from ${table} where command_id = $1 limit 1`, [commandId]);
  return rows.length > 0;
}

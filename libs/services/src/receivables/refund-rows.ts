// The rows of refunds: what is proposed, and what left the account.
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { pence, sum, type Pence } from '#domain/money/pence';
import { fundsFor } from '#domain/receivables/allocation';
import type { ProposedRefund } from '#domain/receivables/refunds';
import { idOf } from '#platform/database/ids';
import { creditsOf, insertAllocations, type Entry } from './ledger.js';

export interface NewRefund {
  readonly organisationId: string;
  readonly paidOn: LocalDay;
  readonly pence: Pence;
  readonly currency: string;
  readonly reference: string;
  readonly reason: string;
}

export interface StoredProposal extends ProposedRefund {
  readonly id: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly reason: string;
}

export async function refundLimitAt(tx: EntityManager, on: LocalDay): Promise<Pence> {
  const rows = await tx.query<readonly { pence: number }[]>(
    `select pence from approval_limit where act = 'refund' and from_day <= $1 order by from_day desc limit 1`,
    [on],
  );
  return pence(rows[0]?.pence ?? 0);
}

/** Settles nothing, and can go back. */
export async function onAccount(tx: EntityManager, organisationId: string): Promise<Pence> {
  const credits = await creditsOf(tx, { organisationId });
  return sum(credits.map(({ left }) => left));
}

/** Out of the credits of the account, the oldest first. The caller holds the account's lock and has seen that they suffice. */
export async function payOut(
  tx: EntityManager,
  refund: NewRefund,
  entry: Entry,
  proposalId: string | null,
): Promise<void> {
  const credits = await creditsOf(tx, { organisationId: refund.organisationId });
  const funds = fundsFor(
    refund.pence,
    credits.map(({ id, left }) => ({ id, pence: left })),
  );
  if (!funds) throw new Error(`account ${refund.organisationId} has not enough for this refund`);
  const id = await insertRefund(tx, refund, entry, proposalId);
  for (const [index, fund] of funds.entries()) {
    const source = credits.find((each) => each.id === fund.id);
    if (source) await insertAllocations(tx, source, { refund: id, pence: fund.pence }, entry, index + 1);
  }
}

async function insertRefund(
  tx: EntityManager,
  { organisationId, paidOn, pence: amount, currency, reference, reason }: NewRefund,
  { commandId, by, now }: Entry,
  proposalId: string | null,
): Promise<string> {
  const id = idOf('refund', commandId);
  await tx.query(
    `insert into refund (id, organisation_id, command_id, paid_on, pence, currency, reference, reason, recorded_by, recorded_at, proposal_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, organisationId, commandId, paidOn, amount, currency, reference, reason, by, now, proposalId],
  );
  return id;
}

/** @throws DomainError where another one of this customer waits for its decision. */
export async function propose(
  tx: EntityManager,
  { organisationId, pence: amount, reference, reason }: NewRefund,
  { commandId, by, now }: Entry,
): Promise<void> {
  const made = await tx.query<readonly unknown[]>(
    `insert into refund_proposal (id, organisation_id, command_id, pence, reference, reason, proposed_by, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (organisation_id) where status = 'proposed' do nothing returning id`,
    [idOf('refund proposal', commandId), organisationId, commandId, amount, reference, reason, by, now],
  );
  if (made.length === 0)
    throw new DomainError(
      'RECEIVABLES.REFUND_PROPOSED',
      'A refund to this customer is proposed already; it is decided first.',
      { organisationId },
    );
}

export async function proposal(tx: EntityManager, id: string): Promise<StoredProposal> {
  const rows = await tx.query<readonly StoredProposal[]>(
    `select id, organisation_id as "organisationId", status, pence, proposed_by as "proposedBy", reference, reason
     from refund_proposal where id::text = $1`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw new DomainError('RECEIVABLES.PROPOSAL_UNKNOWN', 'There is no such proposal of a refund.', { id });
}

export const decide = (
  tx: EntityManager,
  id: string,
  status: 'approved' | 'refused',
  { by, at, note }: { readonly by: string; readonly at: Instant; readonly note: string },
): Promise<unknown> =>
  tx.query('update refund_proposal set status = $2, note = $3, decided_by = $4, decided_at = $5 where id = $1', [
    ...[id, status, note, by, at],
  ]);

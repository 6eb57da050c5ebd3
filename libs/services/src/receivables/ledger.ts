// Statements on a customer's account. Whoever changes it holds its lock, so that what was read is still so when it is written; the
// database checks every sum once more.
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import type { Debt, Share } from '#domain/receivables/allocation';
import { idOf } from '#platform/database/ids';

/** What settles. */
export interface Source {
  readonly kind: 'payment' | 'credit note' | 'write-off';
  readonly id: string;
}

export interface CreditAtHand extends Source {
  readonly organisationId: string;
  /** Reference of a payment, number of a credit note. */
  readonly name: string;
  readonly pence: Pence;
  readonly left: Pence;
}

/** Who does it, under which command, when. */
export interface Entry {
  readonly commandId: string;
  readonly by: string;
  readonly now: Instant;
}

export interface Allocated {
  readonly id: string;
  readonly organisationId: string;
  readonly paymentId: string | null;
  readonly creditNoteId: string | null;
  readonly writeOffId: string | null;
  readonly invoiceId: string | null;
  readonly refundId: string | null;
  readonly pence: number;
}

export async function lockAccount(tx: EntityManager, organisationId: string): Promise<void> {
  await tx.query('select lock_account($1)', [organisationId]);
}

/** What the customer owes, the first due first. */
export const debtsOf = (tx: EntityManager, organisationId: string): Promise<readonly Debt[]> =>
  tx.query(
    `select id, number, due_on::text as "dueOn", gross_pence - settled_pence as open from invoice
     where organisation_id = $1 and status = 'issued' and kind <> 'credit note' and settled_pence < gross_pence
     order by due_on, number`,
    [organisationId],
  );

/** Credits of the account that are not used up, or one of them whatever is left; reversed payments are none. */
export const creditsOf = (
  tx: EntityManager,
  { organisationId, id }: { readonly organisationId?: string; readonly id?: string },
): Promise<readonly CreditAtHand[]> =>
  tx.query(
    `select * from (
       select 'payment' as kind, p.id, p.organisation_id as "organisationId", p.reference as name, p.pence, p.received_on as day,
         p.pence - coalesce((select sum(a.pence) from allocation a where a.payment_id = p.id), 0)::int as left
       from payment p where not exists (select from reversal r where r.payment_id = p.id)
         and (p.organisation_id = $1 or p.id = $2)
       union all
       select 'credit note', i.id, i.organisation_id, i.number, i.gross_pence, i.issued_on, i.gross_pence - i.settled_pence
       from invoice i where i.kind = 'credit note' and i.status = 'issued' and (i.organisation_id = $1 or i.id = $2)) credit
     where "left" > 0 or id = $2 order by day, id`,
    [organisationId ?? null, id ?? null],
  );

/** @param to each share's id is an invoice, or the one refund */
export async function insertAllocations(
  tx: EntityManager,
  { kind, id, organisationId }: Source & { readonly organisationId: string },
  to: { readonly invoices: readonly Share[] } | { readonly refund: string; readonly pence: Pence },
  { commandId, by, now }: Entry,
  firstOrdinal = 1,
): Promise<void> {
  const shares = 'invoices' in to ? to.invoices : [{ id: to.refund, pence: to.pence }];
  const rows = shares.map((share, index) => ({
    id: idOf('allocation', commandId, firstOrdinal + index),
    organisation_id: organisationId,
    payment_id: kind === 'payment' ? id : null,
    credit_note_id: kind === 'credit note' ? id : null,
    write_off_id: kind === 'write-off' ? id : null,
    invoice_id: 'invoices' in to ? share.id : null,
    refund_id: 'invoices' in to ? null : share.id,
    pence: share.pence,
    command_id: commandId,
    ordinal: firstOrdinal + index,
    made_on: londonDay(now),
    made_by: by,
    made_at: now,
  }));
  await insertRows(tx, rows);
}

/** Mirror images: from then on it is as if the allocations had not been made, and both are on record. */
export async function takeBack(
  tx: EntityManager,
  allocations: readonly Allocated[],
  reason: string,
  { commandId, by, now }: Entry,
): Promise<void> {
  const rows = allocations.map((each, index) => ({
    id: idOf('allocation taken back', each.id),
    organisation_id: each.organisationId,
    payment_id: each.paymentId,
    credit_note_id: each.creditNoteId,
    write_off_id: each.writeOffId,
    invoice_id: each.invoiceId,
    refund_id: each.refundId,
    pence: -each.pence,
    reverses: each.id,
    reason,
    command_id: commandId,
    ordinal: index + 1,
    made_on: londonDay(now),
    made_by: by,
    made_at: now,
  }));
  await insertRows(tx, rows);
}

/** One by one in the order given: the check of each sees those before it. */
async function insertRows(tx: EntityManager, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into allocation select * from jsonb_populate_recordset(null::allocation, $1)
     on conflict on constraint allocation_command_unique do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Allocations that hold: neither taken back nor the taking back. */
export const standing = (
  tx: EntityManager,
  where: {
    readonly id?: string;
    readonly paymentId?: string;
    readonly refundId?: string;
    readonly writeOffId?: string;
  },
): Promise<readonly Allocated[]> =>
  tx.query(
    `select a.id, a.organisation_id as "organisationId", a.payment_id as "paymentId", a.credit_note_id as "creditNoteId", a.write_off_id as "writeOffId",
       a.invoice_id as "invoiceId", a.refund_id as "refundId", a.pence from allocation a
     where (a.id::text = $1 or a.payment_id = $2 or a.refund_id = $3 or a.write_off_id = $4) and a.reverses is null
       and not exists (select from allocation r where r.reverses = a.id) order by a.made_at, a.ordinal`,
    [where.id ?? null, where.paymentId ?? null, where.refundId ?? null, where.writeOffId ?? null],
  );

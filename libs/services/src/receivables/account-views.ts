// A customer's account as it is shown. Amounts are whole pence; `$1` is the organisation, `$2` today.
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { PaymentMethod } from './receivables.entity.js';

export interface OpenDocument {
  readonly id: string;
  readonly kind: 'invoice' | 'debit note';
  readonly number: string;
  readonly issuedOn: LocalDay;
  readonly dueOn: LocalDay;
  readonly grossPence: number;
  readonly openPence: number;
  readonly overdue: boolean;
}

export interface AllocationView {
  readonly id: string;
  /** The invoice's number; `Refund` where the money went back. */
  readonly to: string;
  readonly invoiceId: string | null;
  readonly pence: number;
  readonly madeOn: LocalDay;
  /** Why and when it was taken back; null while it holds. */
  readonly takenBack: { readonly on: LocalDay; readonly reason: string } | null;
}

/** A payment or a credit note with what it settles. */
export interface CreditView {
  readonly kind: 'payment' | 'credit note';
  readonly id: string;
  readonly day: LocalDay;
  readonly name: string;
  readonly method: PaymentMethod | null;
  readonly pence: number;
  readonly leftPence: number;
  readonly reversed: { readonly on: LocalDay; readonly reason: string } | null;
  readonly allocations: readonly AllocationView[];
}

export interface RefundView {
  readonly id: string;
  readonly paidOn: LocalDay;
  readonly pence: number;
  readonly reference: string;
  readonly reason: string;
  readonly reversed: { readonly on: LocalDay; readonly reason: string } | null;
}

/** A refund above the limit that waits for a second person. */
export interface ProposedRefundView {
  readonly id: string;
  readonly pence: number;
  readonly reference: string;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Instant;
  /** Why the reader cannot approve it; null where they can. */
  readonly why: string | null;
}

export interface CustomerAccount {
  readonly organisation: { readonly id: string; readonly name: string };
  /** Reminders to this customer rest; null while they do not. */
  readonly pause: { readonly reason: string; readonly until: LocalDay | null; readonly by: string | null } | null;
  /** Owed less what is on account; below nothing, the customer is in credit. */
  readonly balancePence: number;
  readonly overduePence: number;
  readonly onAccountPence: number;
  readonly open: readonly OpenDocument[];
  readonly drafts: readonly { readonly id: string; readonly createdAt: Instant }[];
  readonly credits: readonly CreditView[];
  readonly refunds: readonly RefundView[];
  readonly proposedRefund: ProposedRefundView | null;
  /** A larger refund needs a second person. */
  readonly refundLimitPence: number;
}

const REVERSED = (column: string, id: string): string =>
  `(select jsonb_build_object('on', r.reversed_on, 'reason', r.reason) from reversal r where r.${column} = ${id})`;

const ALLOCATIONS = (column: string, id: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'to', coalesce(t.number, 'Refund'), 'invoiceId', a.invoice_id,
      'pence', a.pence, 'madeOn', a.made_on, 'takenBack',
      (select jsonb_build_object('on', b.made_on, 'reason', b.reason) from allocation b where b.reverses = a.id))
      order by a.made_at, a.ordinal), '[]')
    from allocation a left join invoice t on t.id = a.invoice_id where a.${column} = ${id} and a.reverses is null)`;

const OPEN = `
  select i.id, i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.gross_pence as "grossPence",
    i.gross_pence - i.settled_pence as "openPence", i.due_on < $2 as overdue
  from invoice i where i.organisation_id = o.id and i.status = 'issued' and i.kind <> 'credit note' and i.settled_pence < i.gross_pence
  order by i.due_on, i.number`;

const CREDITS = `
  select 'payment' as kind, p.id, p.received_on as day, p.reference as name, p.method, p.pence,
    case when exists (select from reversal r where r.payment_id = p.id) then 0
      else p.pence - coalesce((select sum(a.pence) from allocation a where a.payment_id = p.id), 0)::int end as "leftPence",
    ${REVERSED('payment_id', 'p.id')} as reversed, ${ALLOCATIONS('payment_id', 'p.id')} as allocations
  from payment p where p.organisation_id = o.id
  union all
  select 'credit note', c.id, c.issued_on, c.number, null, c.gross_pence, c.gross_pence - c.settled_pence, null,
    ${ALLOCATIONS('credit_note_id', 'c.id')}
  from invoice c where c.organisation_id = o.id and c.kind = 'credit note' and c.status = 'issued'
  order by day desc, id desc`;

const REFUNDS = `
  select f.id, f.paid_on as "paidOn", f.pence, f.reference, f.reason, ${REVERSED('refund_id', 'f.id')} as reversed
  from refund f where f.organisation_id = o.id order by f.paid_on desc, f.id desc`;

const PROPOSED = `
  (select jsonb_build_object('id', p.id, 'pence', p.pence, 'reference', p.reference, 'reason', p.reason, 'by', a.name,
      'proposedBy', p.proposed_by, 'status', p.status, 'at', to_char(p.proposed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from refund_proposal p left join account a on a.id::text = p.proposed_by
    where p.organisation_id = o.id and p.status = 'proposed')`;

const listed = (rows: string): string => `(select coalesce(jsonb_agg(to_jsonb(each)), '[]') from (${rows}) each)`;

export const ACCOUNT = `
  select jsonb_build_object('id', o.id, 'name', o.name) as organisation,
    (select jsonb_build_object('reason', h.reason, 'until', h.until, 'by', a.name) from collection_pause h
      left join account a on a.id::text = h.made_by where h.organisation_id = o.id and h.ended_at is null) as pause,
    ${PROPOSED} as "proposedRefund",
    (select pence from approval_limit where act = 'refund' and from_day <= $2 order by from_day desc limit 1) as "refundLimitPence",
    ${listed(OPEN)} as open, ${listed(CREDITS)} as credits,
    ${listed(REFUNDS)} as refunds,
    ${listed(`select d.id, to_char(d.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt" from invoice d
      where d.organisation_id = o.id and d.status = 'draft' and d.kind <> 'credit note' order by d.created_at`)} as drafts
  from organisation o where o.id::text = $1`;

// Lines of the bank with what was decided of them, as they are shown and as suggestions are made for them.
import type { LooseRefund, LoosePayment, Customer, Suggestion } from '#domain/bank/suggest';
import type { LineState } from '#domain/bank/statement';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import type { EntityManager } from 'typeorm';

export interface MatchView {
  readonly kind: 'payment' | 'refund' | 'ignored';
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly settled: readonly { readonly invoiceId: string; readonly number: string; readonly pence: Pence }[];
  readonly reason: string | null;
  readonly by: string;
  readonly at: Instant;
  /** Why the payment or refund does not count any more, though the line stands for it. */
  readonly takenBack: string | null;
}

export interface StoredLine {
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string };
  readonly statementId: string;
  readonly ordinal: number;
  readonly bookedOn: LocalDay;
  readonly pence: Pence;
  readonly description: string;
  readonly reference: string;
  readonly state: LineState;
  readonly match: MatchView | null;
}

export interface LineView extends StoredLine {
  /** The best first; of new lines only. */
  readonly suggestions: readonly Suggestion[];
}

const MATCH = `
  (select jsonb_build_object('kind', m.kind, 'reason', m.reason, 'by', coalesce(a.name, m.made_by),
      'at', to_char(m.made_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'organisation', (select jsonb_build_object('id', o.id, 'name', o.name) from organisation o
        where o.id = coalesce(p.organisation_id, f.organisation_id)),
      'takenBack', (select r.reason from reversal r where r.payment_id = p.id or r.refund_id = f.id),
      'settled', (select coalesce(jsonb_agg(jsonb_build_object('invoiceId', i.id, 'number', i.number, 'pence', al.pence)
          order by al.made_at, al.ordinal), '[]') from allocation al join invoice i on i.id = al.invoice_id
        where al.payment_id = p.id and al.reverses is null and not exists (select from allocation b where b.reverses = al.id)))
    from bank_match m left join account a on a.id::text = m.made_by left join payment p on p.id = m.payment_id
      left join refund f on f.id = m.refund_id
    where m.bank_line_id = l.id and m.undone_at is null)`;

export const LINES = `
  select l.*, case when l.match is null then 'new' when l.match ->> 'kind' = 'ignored' then 'ignored' else 'matched' end as state
  from (select l.id, jsonb_build_object('id', b.id, 'name', b.name) as account, l.bank_statement_id as "statementId", l.ordinal,
      l.booked_on::text as "bookedOn", l.booked_on, l.pence, l.description, l.reference, ${MATCH} as match
    from bank_line l join bank_account b on b.id = l.bank_account_id
    where ($1::uuid is null or l.bank_account_id = $1) and ($2::uuid is null or l.bank_statement_id = $2)
      and ($3::uuid is null or l.id = $3)) l`;

export interface Candidates {
  readonly customers: readonly Customer[];
  readonly payments: readonly LoosePayment[];
  readonly refunds: readonly LooseRefund[];
}

const CUSTOMERS = `
  select o.id, o.name, o.legal_name as "legalName",
    (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'dueOn', i.due_on,
        'open', i.gross_pence - i.settled_pence) order by i.due_on, i.number), '[]')
      from invoice i where i.organisation_id = o.id and i.status = 'issued' and i.kind <> 'credit note'
        and i.settled_pence < i.gross_pence) as debts
  from organisation o order by o.name`;

const loose = (table: 'payment' | 'refund', day: string, as: string): string => `
  select t.id, t.organisation_id as "organisationId", o.name as organisation, t.pence, t.${day}::text as "${as}", t.reference
  from ${table} t join organisation o on o.id = t.organisation_id
  where t.pence = any($1::int[]) and not exists (select from reversal r where r.${table}_id = t.id)
    and not exists (select from bank_match m where m.${table}_id = t.id and m.undone_at is null)
  order by t.${day}, t.id`;

/** Whom and what these amounts may belong to. */
export async function candidatesFor(tx: Pick<EntityManager, 'query'>, amounts: readonly number[]): Promise<Candidates> {
  const [customers, payments, refunds] = await Promise.all([
    tx.query<readonly Customer[]>(CUSTOMERS),
    tx.query<readonly LoosePayment[]>(loose('payment', 'received_on', 'receivedOn'), [amounts]),
    tx.query<readonly LooseRefund[]>(loose('refund', 'paid_on', 'paidOn'), [amounts.map((each) => -each)]),
  ]);
  return { customers, payments, refunds };
}

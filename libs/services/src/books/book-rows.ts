// The rows behind every report, as of any day: nothing is read from stored balances. Amounts are whole pence.
import type { EntityManager, DataSource } from 'typeorm';
import type { OpenItem, Unallocated } from '#domain/books/aged-debtors';
import type { BookDocument } from '#domain/books/documents';
import type { LedgerEntry } from '#domain/books/sales-ledger';
import type { Period } from '#domain/books/vat-periods';
import type { LocalDay } from '#domain/calendar/dates';
import { pence, type Pence } from '#domain/money/pence';

type Reader = Pick<DataSource | EntityManager, 'query'>;

const ORGANISATION = `jsonb_build_object('id', o.id, 'name', o.name) as organisation`;

const DOCUMENTS = `
  select i.id, i.number, i.kind, ${ORGANISATION}, i.issued_on::text as "issuedOn", i.tax_point::text as "taxPoint",
    i.vat_day::text as "vatDay", i.vat_day_reason as "vatDayReason", i.vat_treatment as treatment,
    i.vat_treatment <> 'outside the scope' or coalesce(d.subject = 'place of supply', false) as supply, i.net_pence as "netPence",
    i.vat_pence as "vatPence", i.gross_pence as "grossPence", i.totals -> 'vatByRate' as "vatByRate"
  from invoice i join organisation o on o.id = i.organisation_id left join vat_decision d on d.id = i.vat_decision_id
  where i.status = 'issued' and i.vat_day between $1 and $2 order by i.vat_day, i.series, i.series_value`;

/** Those that count for VAT in the period. */
export const documentsIn = (db: Reader, { from, to }: Period): Promise<readonly BookDocument[]> =>
  db.query(DOCUMENTS, [from, to]);

const OPEN = `
  select * from (
    select i.id, i.number, ${ORGANISATION}, i.issued_on::text as "issuedOn", i.due_on::text as "dueOn",
      i.gross_pence - coalesce((select sum(a.pence) from allocation a where a.invoice_id = i.id and a.made_on <= $1), 0)::int as "openPence",
      exists (select from dispute d where d.invoice_id = i.id and (d.opened_at at time zone 'Europe/London')::date <= $1
        and (d.ended_at is null or (d.ended_at at time zone 'Europe/London')::date > $1)) as disputed
    from invoice i join organisation o on o.id = i.organisation_id
    where i.status = 'issued' and i.kind <> 'credit note' and i.issued_on <= $1) item
  where "openPence" <> 0 order by "dueOn", number`;

export const openAsOf = (db: Reader, asOf: LocalDay): Promise<readonly OpenItem[]> => db.query(OPEN, [asOf]);

/** What went back to the customer counts from the day on which it was paid, whenever it was written down. */
const USED = (column: string): string => `
  coalesce((select sum(a.pence) from allocation a left join refund f on f.id = a.refund_id
    where a.${column} and case when a.reverses is null then coalesce(f.paid_on, a.made_on) else a.made_on end <= $1), 0)::int`;

const UNALLOCATED = `
  select * from (
    select p.id, p.reference as name, 'payment' as kind, ${ORGANISATION}, p.received_on::text as day,
      p.pence - ${USED('payment_id = p.id')} as "leftPence"
    from payment p join organisation o on o.id = p.organisation_id
    where p.received_on <= $1 and not exists (select from reversal r where r.payment_id = p.id and r.reversed_on <= $1)
    union all
    select i.id, i.number, 'credit note', ${ORGANISATION}, i.issued_on::text, i.gross_pence - ${USED('credit_note_id = i.id')}
    from invoice i join organisation o on o.id = i.organisation_id
    where i.status = 'issued' and i.kind = 'credit note' and i.issued_on <= $1) credit
  where "leftPence" <> 0 order by day, id`;

export const unallocatedAsOf = (db: Reader, asOf: LocalDay): Promise<readonly Unallocated[]> =>
  db.query(UNALLOCATED, [asOf]);

/** `pence` adds to what is owed. */
const ENTRIES = `
  select id, kind, issued_on as day, number as name, organisation_id, case kind when 'credit note' then -gross_pence else gross_pence end as pence
    from invoice where status = 'issued'
  union all select id, 'payment', received_on, reference, organisation_id, -pence from payment
  union all select r.id, 'payment taken back', r.reversed_on, p.reference, p.organisation_id, p.pence
    from reversal r join payment p on p.id = r.payment_id
  union all select id, 'refund', paid_on, reference, organisation_id, pence from refund
  union all select r.id, 'refund taken back', r.reversed_on, f.reference, f.organisation_id, -f.pence
    from reversal r join refund f on f.id = r.refund_id
  union all select a.id, case when a.reverses is null then 'write-off' else 'write-off taken back' end, a.made_on, i.number, a.organisation_id, -a.pence
    from allocation a join invoice i on i.id = a.invoice_id where a.write_off_id is not null`;

const NAMES = `
  (select coalesce(jsonb_agg(jsonb_build_object('name', case when e.id = a.invoice_id
        then coalesce(p.reference, c.number, 'written off') else coalesce(t.number, 'refund') end, 'on', a.made_on, 'pence', a.pence)
      order by a.made_at, a.ordinal), '[]')
    from allocation a left join payment p on p.id = a.payment_id left join invoice c on c.id = a.credit_note_id
      left join invoice t on t.id = a.invoice_id
    where (a.invoice_id = e.id or a.payment_id = e.id or a.credit_note_id = e.id) and a.made_on <= $2)`;

const LEDGER = `
  select e.id, e.kind, e.day::text, e.name, ${ORGANISATION}, e.pence, ${NAMES} as allocations
  from (${ENTRIES}) e join organisation o on o.id = e.organisation_id
  where e.day between $1 and $2 and ($3::uuid is null or e.organisation_id = $3)`;

export const ledgerIn = (
  db: Reader,
  { from, to }: Period,
  organisationId: string | null,
): Promise<readonly LedgerEntry[]> => db.query(LEDGER, [from, to, organisationId]);

/** What was owed, less what was on account, at the end of the day before. */
export async function owedBefore(db: Reader, from: LocalDay, organisationId: string | null): Promise<Pence> {
  const [row] = await db.query<readonly { owed: string }[]>(
    `select coalesce(sum(e.pence), 0)::text as owed from (${ENTRIES}) e where e.day < $1 and ($2::uuid is null or e.organisation_id = $2)`,
    [from, organisationId],
  );
  return pence(Number(row?.owed ?? 0));
}

/** Issued in the period, less credit notes; with VAT. */
export async function invoicedIn(db: Reader, { from, to }: Period): Promise<Pence> {
  const [row] = await db.query<readonly { invoiced: string }[]>(
    `select coalesce(sum(case kind when 'credit note' then -gross_pence else gross_pence end), 0)::text as invoiced
     from invoice where status = 'issued' and issued_on between $1 and $2`,
    [from, to],
  );
  return pence(Number(row?.invoiced ?? 0));
}

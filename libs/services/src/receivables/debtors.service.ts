import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { Clock } from '#platform/clock/clock';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';
import { Parameters } from '#platform/database/parameters';
import { containing } from '#platform/database/containing';

export interface Debtor {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly owedPence: number;
  readonly overduePence: number;
  readonly onAccountPence: number;
  readonly documents: number;
  /** Due date of what is open longest; null where nothing is open. */
  readonly oldestDueOn: LocalDay | null;
  readonly daysOverdue: number;
  readonly disputed: number;
  readonly promisedOn: LocalDay | null;
  readonly paused: boolean;
}

export interface DebtorFilter {
  readonly q?: string;
  readonly overdue?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

const DUE = /^(?:\d{4}-\d{2}-\d{2}|infinity)$/;

/** Customers who owe, or who have money on account; `$1` is today. */
const DEBTORS = `
  with owed as (
    select i.organisation_id, sum(i.gross_pence - i.settled_pence)::int as owed, count(*)::int as documents, min(i.due_on) as oldest,
      coalesce(sum(i.gross_pence - i.settled_pence) filter (where i.due_on < $1), 0)::int as overdue,
      (count(*) filter (where exists (select from dispute d where d.invoice_id = i.id and d.ended_at is null)))::int as disputed,
      (select min(m.promised_on) from promise_to_pay m join invoice p on p.id = m.invoice_id
         where p.organisation_id = i.organisation_id and m.status = 'open') as promised_on
    from invoice i where i.status = 'issued' and i.kind <> 'credit note' and i.settled_pence < i.gross_pence
    group by i.organisation_id
  ), account as (
    select organisation_id, sum(left_over)::int as on_account from (
      select p.organisation_id, p.pence - coalesce((select sum(a.pence) from allocation a where a.payment_id = p.id), 0) as left_over
      from payment p where not exists (select from reversal r where r.payment_id = p.id)
      union all
      select c.organisation_id, c.gross_pence - c.settled_pence from invoice c where c.kind = 'credit note' and c.status = 'issued'
    ) credit group by organisation_id having sum(left_over) > 0
  ), debtor as (
    select o.id, o.name, coalesce(w.owed, 0) as owed, coalesce(w.overdue, 0) as overdue, coalesce(c.on_account, 0) as on_account,
      coalesce(w.documents, 0) as documents, w.oldest, coalesce(w.disputed, 0) as disputed, w.promised_on,
      exists (select from collection_pause h where h.organisation_id = o.id and h.ended_at is null) as paused
    from organisation o left join owed w on w.organisation_id = o.id left join account c on c.organisation_id = o.id
    where w.owed is not null or c.on_account is not null
  )`;

const ROW = `
  jsonb_build_object('id', id, 'name', name) as organisation, owed as "owedPence", overdue as "overduePence",
  on_account as "onAccountPence", documents, oldest::text as "oldestDueOn",
  case when oldest < $1 then $1::date - oldest else 0 end as "daysOverdue", disputed, promised_on::text as "promisedOn", paused`;

const TOTALS = `
  select count(*) filter (where owed > 0)::int as debtors, coalesce(sum(owed), 0)::int as "owedPence",
    coalesce(sum(overdue), 0)::int as "overduePence", coalesce(sum(on_account), 0)::int as "onAccountPence" from debtor`;

/** Who owes, what is overdue longest first. */
@Injectable()
export class DebtorsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(user: User, { q, overdue, limit, cursor }: DebtorFilter) {
    const denied = refuseUnless(user, 'readReceivables');
    if (denied) throw denied;
    const parameters = new Parameters();
    const today = await this.clock.today();
    parameters.add(today);
    const conditions = ['true'];
    if (q) conditions.push(`name ilike ${parameters.add(containing(q))}`);
    if (overdue) conditions.push('overdue > 0');
    const after = placeOf(cursor, [DUE, UUID]);
    if (after)
      conditions.push(
        `(coalesce(oldest, 'infinity'), id) > (${parameters.add(after[0])}::date, ${parameters.add(after[1])}::uuid)`,
      );
    const rows = await this.db.query<readonly Debtor[]>(
      `${DEBTORS} select ${ROW} from debtor where ${conditions.join(' and ')}
       order by coalesce(oldest, 'infinity'), id limit ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const nextCursor = cursorAfter(last && [last.oldestDueOn ?? 'infinity', last.organisation.id]);
    return { items, nextCursor, totals: await this.totals(today) };
  }

  private async totals(today: LocalDay): Promise<Totals> {
    const [totals] = await this.db.query<readonly [Totals]>(`${DEBTORS} ${TOTALS}`, [today]);
    return totals;
  }
}

interface Totals {
  readonly debtors: number;
  readonly owedPence: number;
  readonly overduePence: number;
  readonly onAccountPence: number;
}

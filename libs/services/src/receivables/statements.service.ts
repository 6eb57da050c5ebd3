import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import type { InvoiceKind } from '#domain/invoices/kinds';
import { statementOf, type Statement, type StatementEntry } from '#domain/receivables/statement';

export interface Entry extends StatementEntry {
  readonly kind: InvoiceKind | 'payment' | 'refund' | 'write-off' | 'taken back';
  /** Number of a document, reference of a payment. */
  readonly name: string;
  readonly detail: string | null;
  /** The document that it is, or that it is about. */
  readonly documentId: string | null;
  readonly dueOn: LocalDay | null;
}

export interface AccountStatement extends Statement<Entry> {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly legalName: string;
    readonly addressLines: readonly string[];
  };
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** Signed as the customer sees it: what is charged adds, what settles takes away. `$1` is the organisation, `$2` the last day. */
const ENTRIES = `
  select day::text, kind, name, detail, pence, document_id as "documentId", due_on::text as "dueOn" from (
    select issued_on as day, case when kind = 'credit note' then 2 else 1 end as place, kind, number as name, correction_reason as detail,
      case when kind = 'credit note' then -gross_pence else gross_pence end as pence, id as document_id, due_on
    from invoice where organisation_id = $1 and status = 'issued'
    union all
    select received_on, 3, 'payment', reference, method, -pence, null, null from payment where organisation_id = $1
    union all
    select r.reversed_on, 4, 'taken back', p.reference, r.reason, p.pence, null, null
    from reversal r join payment p on p.id = r.payment_id where p.organisation_id = $1
    union all
    select paid_on, 5, 'refund', reference, reason, pence, null, null from refund where organisation_id = $1
    union all
    select r.reversed_on, 6, 'taken back', f.reference, r.reason, -f.pence, null, null
    from reversal r join refund f on f.id = r.refund_id where f.organisation_id = $1
    union all
    select a.made_on, 7, case when a.pence > 0 then 'write-off' else 'taken back' end, i.number, coalesce(a.reason, w.reason), -a.pence, i.id, null
    from allocation a join write_off w on w.id = a.write_off_id join invoice i on i.id = a.invoice_id where a.organisation_id = $1
  ) entry where day <= $2 order by day, place, name`;

const ORGANISATION = `
  select jsonb_build_object('id', id, 'name', name, 'legalName', legal_name, 'addressLines', address_lines) as organisation
  from organisation where id::text = $1`;

/** What was charged and what was paid between two days. */
@Injectable()
export class StatementsService {
  constructor(private readonly db: DataSource) {}

  async of(user: User, organisationId: string, from: LocalDay, to: LocalDay): Promise<AccountStatement> {
    const denied = refuseUnless(user, 'readReceivables');
    if (denied) throw denied;
    return readStatement(this.db.manager, organisationId, { from, to });
  }
}

/** For a use case that has asked for permission already. @throws DomainError for an organisation that is not there. */
export async function readStatement(
  tx: Pick<EntityManager, 'query'>,
  organisationId: string,
  { from, to }: { readonly from: LocalDay; readonly to: LocalDay },
): Promise<AccountStatement> {
  if (from > to)
    throw new InvalidInput('These days do not make a period.', [
      { pointer: '/to', message: 'The last day comes before the first; exchange them.' },
    ]);
  const [found] = await tx.query<readonly Pick<AccountStatement, 'organisation'>[]>(ORGANISATION, [organisationId]);
  if (!found) throw new DomainError('ORGANISATION.UNKNOWN', 'There is no such organisation.', { organisationId });
  const entries = await tx.query<readonly Entry[]>(ENTRIES, [organisationId, to]);
  return { ...found, from, to, ...statementOf(entries, { from, to }) };
}

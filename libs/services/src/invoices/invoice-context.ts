// An invoice with what its paper and its letters need of the case: one statement.
import type { EntityManager } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { ChargeLine } from '#domain/invoices/expenses';
import type { PaperCustomer } from '#platform/pdf/papers';
import type { InvoiceStatus } from './invoice.entity.js';

export interface InvoiceContext {
  readonly id: string;
  readonly status: InvoiceStatus;
  readonly number: string | null;
  readonly lines: readonly ChargeLine[];
  readonly customer: PaperCustomer;
  readonly grossPence: number;
  readonly paidPence: number;
  readonly caseId: string;
  readonly caseNo: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
  /** The day on which the service was complete: certificate, report without an award, or withdrawal. */
  readonly basicDate: LocalDay | null;
  readonly billing: { readonly name: string; readonly email: string } | null;
}

const CONTEXT = `
  select i.id, i.status, i.number, i.lines, i.customer, i.gross_pence as "grossPence", i.paid_pence as "paidPence",
    f.id as "caseId", f.number as "caseNo", f.cycle, o.name as organisation, p.name as programme,
    (select to_char(e.at at time zone 'Europe/London', 'YYYY-MM-DD') from case_event e
      where e.case_id = f.id and (e.type in ('CertificateIssued', 'CaseWithdrawn')
        or e.type = 'ReportIssued' and f.grade is null) order by e.seq limit 1) as "basicDate",
    (select jsonb_build_object('name', c.name, 'email', c.email) from contact c
      where c.organisation_id = o.id and c.to_day is null
      order by array_position(array['billing', 'programme manager', 'sponsor', 'second contact'], c.role) limit 1) as billing
  from invoice i join case_file f on f.id = i.case_id join organisation o on o.id = i.organisation_id
    join programme p on p.id = f.programme_id
  where i.id = $1 for update of i`;

/** Locks the invoice for the transaction. */
export async function lockInvoice(tx: EntityManager, id: string): Promise<InvoiceContext> {
  const rows = await tx.query<readonly InvoiceContext[]>(CONTEXT, [id]);
  if (rows[0]) return rows[0];
  throw new Error(`invoice ${id} is not in the database`);
}

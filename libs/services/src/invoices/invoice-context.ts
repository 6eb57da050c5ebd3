// An invoice or note with what its paper and its letters need of the case: one statement.
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import type { Issued } from '#domain/invoices/credits';
import type { Basic } from '#domain/invoices/pricing';
import type { InvoiceKind } from '#domain/invoices/kinds';
import type { VatTreatment } from '#domain/invoices/treatment';
import type { Totals } from '#domain/invoices/vat';
import type { PaperCustomer } from '#platform/pdf/papers';
import type { InvoiceLine, InvoiceStatus } from './invoice.entity.js';

/** The issued document that a note corrects. */
export interface Corrected extends Issued {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: LocalDay;
  readonly taxPoint: LocalDay;
  readonly totals: Totals;
}

export interface InvoiceContext {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly reason: string;
  readonly status: InvoiceStatus;
  readonly number: string | null;
  readonly lines: readonly InvoiceLine[];
  readonly totals: Totals | null;
  readonly customer: PaperCustomer;
  /** The customer as the register has it now: what a draft is issued to. */
  readonly customerNow: PaperCustomer;
  /** Of a draft the order that its case has now. */
  readonly purchaseOrder: string | null;
  readonly orderRequired: boolean;
  /** Of the customer, ISO 3166. */
  readonly country: string;
  readonly vatTreatment: VatTreatment;
  readonly vatDecisionId: string | null;
  /** What the decision wants said on it. */
  readonly wording: string | null;
  readonly grossPence: number;
  readonly paidPence: number;
  readonly creditedPence: number;
  readonly preparedBy: string | null;
  readonly releasedBy: string | null;
  readonly version: number;
  readonly correctionReason: string | null;
  readonly corrected: Corrected | null;
  readonly caseId: string;
  readonly caseNo: string;
  readonly cycle: number;
  readonly organisationId: string;
  readonly organisation: string;
  readonly programme: string;
  /** The day on which the service was complete: certificate, report without an award, or withdrawal. */
  readonly basic: Basic | null;
  /** The day of the first payment for it, where money came ahead of its issue. */
  readonly paidOn: LocalDay | null;
  /** Everything up to this day is locked for VAT; null where nothing is. */
  readonly lockedThrough: LocalDay | null;
  readonly billing: { readonly name: string; readonly email: string } | null;
}

/** A draft has the order that its case has when somebody looks; from its release on it keeps it. */
export const ORDER_OF = `case when i.kind = 'invoice' and i.status = 'draft' and i.released_at is null
  then (select q.number from purchase_order q where q.case_id = i.case_id order by q.ordinal desc limit 1) else i.purchase_order end`;

const CONTEXT = `
  select i.id, i.kind, i.reason, i.status, i.number, i.lines, i.totals, i.customer, ${ORDER_OF} as "purchaseOrder",
    o.purchase_order_required as "orderRequired", o.country, i.vat_treatment as "vatTreatment", i.vat_decision_id as "vatDecisionId",
    (select d.wording from vat_decision d where d.id = i.vat_decision_id) as wording, i.gross_pence as "grossPence", i.paid_pence as "paidPence", i.credited_pence as "creditedPence", i.prepared_by as "preparedBy",
    i.released_by as "releasedBy", i.correction_reason as "correctionReason", i.version,
    (select jsonb_build_object('id', c.id, 'number', c.number, 'issuedOn', c.issued_on, 'taxPoint', c.tax_point,
        'lines', c.lines, 'totals', c.totals) from invoice c where c.id = i.corrects) as corrected,
    jsonb_strip_nulls(jsonb_build_object('name', o.legal_name, 'addressLines', o.address_lines, 'vatNumber', o.vat_number)) as "customerNow",
    f.id as "caseId", f.number as "caseNo", f.cycle, o.id as "organisationId", o.name as organisation, p.name as programme,
    (select jsonb_build_object('day', to_char(e.at at time zone 'Europe/London', 'YYYY-MM-DD'), 'event', e.type) from case_event e
      where e.case_id = f.id and (e.type in ('CertificateIssued', 'CaseWithdrawn')
        or e.type = 'ReportIssued' and f.grade is null and f.stage in ('NOT_AWARDED', 'CLOSED')) order by e.seq limit 1) as basic,
    books_locked_through()::text as "lockedThrough",
    (select min(p.received_on)::text from payment p where p.earmarked_for = i.id
      and not exists (select from reversal r where r.payment_id = p.id)) as "paidOn",
    (select jsonb_build_object('name', coalesce(c.name, o.legal_name), 'email', coalesce(o.invoice_email, c.email))
      from finance_contact_on(o.id, $2) c where coalesce(o.invoice_email, c.email) is not null) as billing
  from invoice i join case_file f on f.id = i.case_id join organisation o on o.id = i.organisation_id
    join programme p on p.id = f.programme_id
  where i.id = $1`;

/** Locks the invoice for the transaction. */
export const lockInvoice = (tx: EntityManager, id: string, now: Instant): Promise<InvoiceContext> =>
  readInvoice(tx, id, now, 'for update of i');

export async function readInvoice(
  manager: EntityManager,
  id: string,
  now: Instant,
  lock: '' | 'for update of i' = '',
): Promise<InvoiceContext> {
  const rows = await manager.query<readonly InvoiceContext[]>(`${CONTEXT} ${lock}`, [id, londonDay(now)]);
  if (rows[0]) return rows[0];
  throw new Error(`invoice ${id} is not in the database`);
}

import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { ChargeLine } from '#domain/invoices/expenses';
import type { Totals } from '#domain/invoices/vat';
import type { PaperCustomer } from '#platform/pdf/papers';
import type { InvoiceStatus } from './invoice.entity.js';

/** One invoice as lists show it. Amounts are whole pence; of a draft, the net sum. */
export interface InvoiceRow {
  readonly id: string;
  readonly number: string | null;
  readonly status: InvoiceStatus;
  readonly caseNumber: string;
  readonly cycle: number;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly issuedOn: LocalDay | null;
  readonly dueOn: LocalDay | null;
  readonly grossPence: number;
  readonly paidPence: number;
  readonly overdue: boolean;
}

export interface PaymentView {
  readonly id: string;
  readonly receivedOn: LocalDay;
  readonly pence: number;
  readonly reference: string;
  readonly recordedAt: Instant;
}

export interface InvoiceView extends InvoiceRow {
  readonly customer: PaperCustomer;
  readonly purchaseOrder: string | null;
  readonly taxPoint: LocalDay | null;
  readonly taxPointReason: string | null;
  readonly lines: readonly (ChargeLine & { readonly rateBasisPoints?: number })[];
  /** Null before it is issued: the tax point decides on the VAT. */
  readonly totals: Totals | null;
  readonly payments: readonly PaymentView[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly fileName: string }[];
}

/** Columns of a row; `$1` is today. */
export const ROW = `
  i.id, i.number, i.status, f.number as "caseNumber", f.cycle, jsonb_build_object('id', o.id, 'name', o.name) as organisation,
  i.issued_on::text as "issuedOn", i.due_on::text as "dueOn", i.gross_pence as "grossPence", i.paid_pence as "paidPence",
  coalesce(i.due_on < $1 and i.paid_pence < i.gross_pence, false) as overdue`;

export const FROM = `
  from invoice i join case_file f on f.id = i.case_id join organisation o on o.id = i.organisation_id`;

export const VIEW = `
  select ${ROW}, i.customer, i.purchase_order as "purchaseOrder", i.tax_point::text as "taxPoint",
    i.tax_point_reason as "taxPointReason", i.lines, i.totals, i.organisation_id as "organisationId",
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'receivedOn', p.received_on, 'pence', p.pence, 'reference', p.reference,
        'recordedAt', to_char(p.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by p.recorded_at), '[]')
       from payment p where p.invoice_id = i.id) as payments,
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'fileName', d.file_name) order by d.made_at), '[]')
       from document d where d.invoice_id = i.id) as documents
  ${FROM} where i.id::text = $2`;

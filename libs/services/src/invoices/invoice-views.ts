import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Remaining } from '#domain/invoices/credits';
import type { InvoiceKind } from '#domain/invoices/kinds';
import type { VatTreatment } from '#domain/invoices/treatment';
import type { Totals } from '#domain/invoices/vat';
import type { PaperCustomer } from '#platform/pdf/papers';
import { instantOf } from '#platform/database/instant-of';
import type { EForm } from '../papers/papers.service.js';
import { ORDER_OF } from './invoice-context.js';
import type { InvoiceLine, InvoiceStatus } from './invoice.entity.js';

/** One document as lists show it. Amounts are whole pence; of a draft invoice, the net sum. */
export interface InvoiceRow {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly number: string | null;
  readonly status: InvoiceStatus;
  /** What it arose from: `fee and expenses`, `cancellation`, `correction`. */
  readonly reason: string;
  /** Of a draft: since when it waits, and who prepared it; null there where the system did. */
  readonly prepared: { readonly at: Instant; readonly by: string | null; readonly approved: boolean } | null;
  /** The document that a note corrects. */
  readonly corrects: { readonly id: string; readonly number: string } | null;
  readonly caseNumber: string;
  readonly cycle: number;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly issuedOn: LocalDay | null;
  readonly dueOn: LocalDay | null;
  readonly grossPence: number;
  readonly paidPence: number;
  readonly creditedPence: number;
  /** Still to pay: less what payments and credit notes settle. What they cannot settle stands on the customer's account. */
  readonly openPence: number;
  readonly overdue: boolean;
}

export interface PaymentView {
  readonly id: string;
  readonly receivedOn: LocalDay;
  readonly pence: number;
  readonly reference: string;
  readonly recordedAt: Instant;
}

export interface InvoiceNote {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly number: string | null;
  readonly status: InvoiceStatus;
  readonly issuedOn: LocalDay | null;
  readonly grossPence: number;
  readonly reason: string;
}

export interface VatDecisionStep {
  readonly treatment: VatTreatment;
  readonly rule: string;
  readonly evidence: string;
  readonly by: string | null;
  readonly at: Instant;
}

export interface InvoiceStep {
  readonly what: 'prepared' | 'approved' | 'issued' | 'discarded';
  readonly at: Instant;
  /** Null where the system did it. */
  readonly by: string | null;
  readonly reason: string | null;
}

/** The paper, or an electronic form of it; with trouble, and without content, where it could not be made. */
export interface InvoiceFile {
  readonly id: string;
  readonly kind: InvoiceKind | EForm;
  readonly title: string;
  readonly fileName: string;
  readonly trouble: string | null;
}

export interface InvoiceView extends InvoiceRow {
  readonly customer: PaperCustomer;
  readonly purchaseOrder: string | null;
  readonly taxPoint: LocalDay | null;
  readonly taxPointReason: string | null;
  readonly correctionReason: string | null;
  readonly vatTreatment: VatTreatment;
  /** Why this tax point and rate; of a draft it is told by what it would be if issued now. */
  readonly vatReasons: readonly string[];
  /** Of a cancellation item, who decided how its VAT is treated; the newest last. */
  readonly vatDecisions: readonly VatDecisionStep[];
  readonly lines: readonly InvoiceLine[];
  /** Issued, or prepared, to correct it. */
  readonly notes: readonly InvoiceNote[];
  /** What was done with it, the oldest first. */
  readonly history: readonly InvoiceStep[];
  /** What may still be credited; null where nothing is to be. */
  readonly remaining: Remaining | null;
  readonly version: number;
  /** Null before it is issued: the tax point decides on the VAT. */
  readonly totals: Totals | null;
  readonly payments: readonly PaymentView[];
  readonly documents: readonly InvoiceFile[];
}

/** Columns of a row; `$1` is today. */
export const ROW = `
  i.id, i.kind, i.number, i.status, i.reason, f.number as "caseNumber", f.cycle, jsonb_build_object('id', o.id, 'name', o.name) as organisation,
  i.issued_on::text as "issuedOn", i.due_on::text as "dueOn", i.gross_pence as "grossPence", i.paid_pence as "paidPence",
  i.credited_pence as "creditedPence",
  case when i.status = 'issued' and i.kind <> 'credit note' then i.gross_pence - i.settled_pence else 0 end as "openPence",
  case when i.status = 'draft' then jsonb_build_object('at', ${instantOf('i.created_at')}, 'approved', i.released_at is not null,
    'by', (select u.name from account u where u.id::text = i.prepared_by)) end as prepared,
  case when c.id is not null then jsonb_build_object('id', c.id, 'number', c.number) end as corrects,
  coalesce(i.due_on < $1 and i.settled_pence < i.gross_pence, false) as overdue`;

export const FROM = `
  from invoice i join case_file f on f.id = i.case_id join organisation o on o.id = i.organisation_id
    left join invoice c on c.id = i.corrects`;

export const VIEW = `
  select ${ROW}, i.customer, ${ORDER_OF} as "purchaseOrder", i.tax_point::text as "taxPoint",
    i.tax_point_reason as "taxPointReason", i.lines, i.totals, i.organisation_id as "organisationId", i.version,
    i.correction_reason as "correctionReason", i.vat_treatment as "vatTreatment", i.vat_reasons as "vatReasons",
    (select coalesce(jsonb_agg(jsonb_build_object('treatment', d.treatment, 'rule', d.rule, 'evidence', d.evidence, 'by', u.name,
        'at', ${instantOf('d.decided_at')}) order by d.decided_at, d.id), '[]')
       from vat_decision d left join account u on u.id::text = d.decided_by where d.invoice_id = i.id) as "vatDecisions",
    (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'number', n.number, 'status', n.status,
        'issuedOn', n.issued_on, 'grossPence', n.gross_pence, 'reason', n.correction_reason) order by n.created_at), '[]')
       from invoice n where n.corrects = i.id and n.status <> 'discarded') as notes,
    (select coalesce(jsonb_agg(jsonb_build_object('lines', n.lines, 'totals', n.totals)), '[]')
       from invoice n where n.corrects = i.id and n.kind = 'credit note' and n.status = 'issued') as credits,
    (select coalesce(jsonb_agg(jsonb_build_object('what', s.what, 'at', ${instantOf('s.at')}, 'by', u.name, 'reason', s.reason)
        order by s.at, s.step), '[]')
       from (values (1, 'prepared', i.created_at, i.prepared_by, i.correction_reason), (2, 'approved', i.released_at, i.released_by, null),
           (3, 'issued', i.issued_at, i.issued_by, null), (4, 'discarded', i.discarded_at, i.discarded_by, i.discard_reason))
         as s(step, what, at, by_account, reason) left join account u on u.id::text = s.by_account
       where s.at is not null) as history,
    (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'receivedOn', p.received_on, 'pence', a.pence, 'reference', p.reference,
        'recordedAt', ${instantOf('a.made_at')}) order by a.made_at, a.ordinal), '[]')
       from allocation a join payment p on p.id = a.payment_id where a.invoice_id = i.id and a.reverses is null
         and not exists (select from allocation r where r.reverses = a.id)) as payments,
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'fileName', d.file_name,
        'trouble', d.trouble) order by d.made_at, d.kind), '[]')
       from document d where d.invoice_id = i.id) as documents
  ${FROM} where i.id::text = $2`;

// An issued document with both parties' addresses, as its electronic form needs them: one statement.
import type { DataSource } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { ChargeLine } from '#domain/invoices/expenses';
import type { InvoiceKind } from '#domain/invoices/kinds';
import type { Totals } from '#domain/invoices/vat';
import type { PaperCustomer } from '#platform/pdf/papers';

export interface IssuedInvoice {
  readonly id: string;
  readonly caseId: string;
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly issuedOn: LocalDay;
  readonly taxPoint: LocalDay;
  readonly dueOn: LocalDay | null;
  readonly customer: PaperCustomer;
  readonly country: string;
  readonly electronicScheme: string | null;
  readonly electronicId: string | null;
  readonly buyerReference: string | null;
  readonly purchaseOrder: string | null;
  readonly wording: string | null;
  readonly vatTreatment: 'UK VAT' | 'reverse charge' | 'outside the scope';
  readonly lines: readonly (ChargeLine & { readonly rateBasisPoints: number })[];
  readonly totals: Totals;
  readonly credits: { readonly number: string; readonly issuedOn: LocalDay } | null;
  /** The paper, PDF/A-3. */
  readonly pdf: Buffer | null;
}

const ISSUED = `
  select i.id, i.case_id as "caseId", i.kind, i.number, i.issued_on::text as "issuedOn", i.tax_point::text as "taxPoint",
    i.due_on::text as "dueOn", i.customer, o.country, o.electronic_scheme as "electronicScheme", o.electronic_id as "electronicId",
    o.buyer_reference as "buyerReference", i.purchase_order as "purchaseOrder", i.vat_treatment as "vatTreatment",
    (select d.wording from vat_decision d where d.id = i.vat_decision_id) as wording, i.lines, i.totals,
    (select jsonb_build_object('number', c.number, 'issuedOn', c.issued_on) from invoice c where c.id = i.corrects) as credits,
    (select b.bytes from document d join file_content b on b.sha256 = d.sha256
      where d.invoice_id = i.id and d.kind = i.kind order by d.version desc limit 1) as pdf
  from invoice i join organisation o on o.id = i.organisation_id where i.id = $1 and i.status = 'issued'`;

/** @throws Error where the document is not issued: only then its figures are final. */
export async function issuedInvoice(db: DataSource, id: string): Promise<IssuedInvoice> {
  const rows = await db.query<readonly IssuedInvoice[]>(ISSUED, [id]);
  if (rows[0]) return rows[0];
  throw new Error(`invoice ${id} is not issued: it has no electronic form yet`);
}

import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import {
  creditOf,
  remainingOf,
  type CreditLine,
  type Issued,
  type PricedLine,
  type Wanted,
} from '#domain/invoices/credits';
import { SERIES_OF, type InvoiceKind } from '#domain/invoices/kinds';
import type { Totals } from '#domain/invoices/vat';
import { lockInvoice, type InvoiceContext } from './invoice-context.js';

export interface Note {
  readonly id: string;
  readonly kind: Exclude<InvoiceKind, 'invoice'>;
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  readonly reason: string;
}

/** The issued credit notes of a document, the oldest first. */
export const creditNotesOf = (tx: EntityManager, id: string): Promise<readonly Issued<CreditLine>[]> =>
  tx.query(
    `select lines, totals from invoice where corrects = $1 and kind = 'credit note' and status = 'issued' order by series_value`,
    [id],
  );

/** Locked for the transaction. @throws DomainError where there is none. */
export async function existing(tx: EntityManager, id: string, now: Instant): Promise<InvoiceContext> {
  const rows = await tx.query<readonly unknown[]>('select from invoice where id::text = $1', [id]);
  if (rows.length === 0) throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id });
  return lockInvoice(tx, id, now);
}

/** The draft of a note: customer, order, treatment and tax point are those of the document that it corrects. */
export async function insertNote(
  tx: EntityManager,
  corrects: string,
  note: Note,
  by: string | null,
  now: Instant,
): Promise<void> {
  await tx.query(
    `insert into invoice (id, kind, series, case_id, organisation_id, reason, status, corrects, correction_reason, customer, lines,
       purchase_order, vat_treatment, vat_decision_id, tax_point, tax_point_reason, totals, gross_pence, prepared_by, created_at)
     select $1, $2, $3, case_id, organisation_id, 'correction', 'draft', id, $4, customer, $5, purchase_order, vat_treatment,
       vat_decision_id, tax_point, 'that of ' || number || ', which it corrects', $6, $7, $8, $9 from invoice where id = $10
     on conflict (id) do nothing`,
    [
      ...[note.id, note.kind, SERIES_OF[note.kind], note.reason, JSON.stringify(note.lines), note.totals],
      ...[note.totals.gross, by, now, corrects],
    ],
  );
}

/** A credit that the system proposes: as much of it as remains, for finance to issue. */
export async function insertCreditDraft(
  tx: EntityManager,
  corrects: string,
  id: string,
  wanted: Exclude<Wanted, 'whole'>,
  reason: string,
  now: Instant,
): Promise<void> {
  const { lines, totals } = await lockInvoice(tx, corrects, now);
  const invoice = { lines: lines as readonly PricedLine[], totals: totals as Totals };
  const remaining = remainingOf(invoice, await creditNotesOf(tx, corrects));
  const possible = wanted.flatMap(({ line, net }) => {
    const left = remaining.lines[line - 1] ?? 0;
    return left > 0 ? [{ line, ...(net !== undefined && net < left ? { net } : {}) }] : [];
  });
  if (possible.length === 0) return;
  const credit = creditOf(invoice, remaining, possible);
  if (credit instanceof DomainError) throw credit;
  await insertNote(tx, corrects, { id, kind: 'credit note', reason, ...credit }, null, now);
}

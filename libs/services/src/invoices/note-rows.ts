import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/errors';
import type { CreditLine, Issued } from '#domain/invoices/credits';
import { lockInvoice, type InvoiceContext } from './invoice-context.js';

/** The issued credit notes of a document, the oldest first. */
export const creditNotesOf = (tx: EntityManager, id: string): Promise<readonly Issued<CreditLine>[]> =>
  tx.query(
    `select lines, totals from invoice where corrects = $1 and kind = 'credit note' and status = 'issued' order by series_value`,
    [id],
  );

/** Locked for the transaction. @throws DomainError where there is none. */
export async function existing(tx: EntityManager, id: string): Promise<InvoiceContext> {
  const rows = await tx.query<readonly unknown[]>('select from invoice where id::text = $1', [id]);
  if (rows.length === 0) throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id });
  return lockInvoice(tx, id);
}

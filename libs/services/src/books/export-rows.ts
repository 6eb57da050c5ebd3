// The rows behind an export to another package: documents with their lines, and money, of one period.
import type { EntityManager } from 'typeorm';
import type { ExportDocument } from '#domain/books/export-lines';
import type { MoneyMoved } from '#domain/books/sage';
import type { LedgerEntry } from '#domain/books/sales-ledger';
import type { Period } from '#domain/books/vat-periods';
import { documentsIn } from './book-rows.js';

type More = Omit<ExportDocument, keyof Awaited<ReturnType<typeof documentsIn>>[number]>;

const MORE = `
  select i.id, o.reference as "customerReference", i.customer, i.lines, i.due_on::text as "dueOn", f.number as "caseNumber",
    i.purchase_order as "purchaseOrder",
    (select c.email from contact c where c.organisation_id = o.id and c.role = 'billing' and c.from_day <= i.issued_on
       and (c.to_day is null or c.to_day >= i.issued_on) order by c.from_day desc limit 1) as email
  from invoice i join organisation o on o.id = i.organisation_id join case_file f on f.id = i.case_id
  where i.status = 'issued' and i.vat_day between $1 and $2`;

export async function exportDocumentsIn(tx: EntityManager, period: Period): Promise<readonly ExportDocument[]> {
  const documents = await documentsIn(tx, period);
  const rows = await tx.query<readonly (More & { readonly id: string })[]>(MORE, [period.from, period.to]);
  const more = new Map(rows.map((row) => [row.id, row]));
  return documents.flatMap((document) => {
    const row = more.get(document.id);
    return row ? [{ ...row, ...document }] : [];
  });
}

const isMoney = (entry: LedgerEntry): entry is LedgerEntry & { readonly kind: MoneyMoved['kind'] } =>
  entry.kind !== 'invoice' && entry.kind !== 'debit note' && entry.kind !== 'credit note';

export async function moneyOf(tx: EntityManager, entries: readonly LedgerEntry[]): Promise<readonly MoneyMoved[]> {
  const money = entries.filter(isMoney);
  const rows = await tx.query<readonly { id: string; reference: string }[]>(
    'select id, reference from organisation where id = any ($1::uuid[])',
    [money.map(({ organisation }) => organisation.id)],
  );
  const references = new Map(rows.map(({ id, reference }) => [id, reference]));
  return money.map(({ organisation, ...entry }) => ({
    ...entry,
    customerReference: references.get(organisation.id) ?? '',
  }));
}

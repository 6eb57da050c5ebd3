// What stands between the draft of a credit note and its issue; asked when it is issued, and shown before.
import type { EntityManager } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { creditOf, remainingOf, type Credit, type CreditLine } from '#domain/invoices/credits';
import { checkSecondPerson } from '#domain/invoices/second-person';
import { DomainError } from '#domain/errors';
import { decimalPounds, pence, type Pence } from '#domain/money/pence';
import type { InvoiceContext } from './invoice-context.js';
import { creditNotesOf } from './note-rows.js';

type Draft = Pick<InvoiceContext, 'lines' | 'corrected' | 'preparedBy' | 'totals'>;

/** What the note comes to, or why this person cannot issue it: more than remains, or above the limit and prepared by the same person. */
export async function checkedCredit(
  tx: EntityManager,
  { lines, corrected, preparedBy }: Draft,
  by: string,
  on: LocalDay,
): Promise<Credit | DomainError> {
  if (!corrected)
    return new DomainError('INVOICE.NOT_A_CREDIT_NOTE', 'This is no credit note; issue it as an invoice.');
  const remaining = remainingOf(corrected, await creditNotesOf(tx, corrected.id));
  const wanted = (lines as readonly CreditLine[]).map(({ ofLine, net }) => ({ line: ofLine, net }));
  const credit = creditOf(corrected, remaining, wanted);
  if (credit instanceof DomainError) return credit;
  return checkSecondPerson(credit.totals.gross, await limitAt(tx, on), preparedBy, by) ?? credit;
}

/** Who issues a note above the limit, in words; null where one person may prepare and issue it. */
export async function secondPersonFor(
  tx: EntityManager,
  { totals, preparedBy }: Draft,
  on: LocalDay,
): Promise<string | null> {
  const limit = await limitAt(tx, on);
  if (!totals || totals.gross <= limit) return null;
  const rows = await tx.query<readonly { name: string }[]>('select name from account where id::text = $1', [
    preparedBy,
  ]);
  const preparer = rows[0]?.name ?? 'who prepared it';
  return `A credit above £${decimalPounds(limit)} is issued by somebody of finance or a manager other than ${preparer}.`;
}

async function limitAt(tx: EntityManager, on: LocalDay): Promise<Pence> {
  const rows = await tx.query<readonly { pence: number }[]>(
    `select pence from approval_limit where act = 'credit note' and from_day <= $1 order by from_day desc limit 1`,
    [on],
  );
  return pence(rows[0]?.pence ?? 0);
}

import type { Schemas } from '../api/client.js';
import { capital, penceOf } from '../shell/words.js';

export type Invoice = Schemas['Invoice'];
export type InvoiceRow = Schemas['InvoiceRow'];
export type Kind = Schemas['InvoiceKind'];

type Named = Pick<InvoiceRow, 'kind' | 'number'>;

/** `Invoice INV-000001`, `Draft of a credit note` */
export const titleOf = ({ kind, number }: Named): string =>
  number ? `${capital(kind)} ${number}` : `Draft of ${kind === 'invoice' ? 'an' : 'a'} ${kind}`;

/** What a draft arose from, as the office says it. */
export const reasonText = (reason: string): string =>
  ({ cancellation: 'cancellation item', 'fee and expenses': 'fee with travel and subsistence' })[reason] ?? reason;

type Tone = 'quiet' | 'good' | 'warn' | 'alarm';
type Standing = Pick<InvoiceRow, 'kind' | 'status' | 'gross' | 'paid' | 'credited' | 'open' | 'overdue' | 'prepared'>;

/** What there is to say of it in a word or two. */
export function standingOf(of: Standing): readonly [words: string, tone: Tone] {
  const { kind, status, gross, paid, credited, open, overdue, prepared } = of;
  if (status === 'draft') return prepared?.approved ? ['being issued', 'quiet'] : ['to approve', 'warn'];
  if (status === 'discarded') return ['discarded', 'quiet'];
  if (kind === 'credit note') return ['issued', 'quiet'];
  if (penceOf(open) > 0) {
    if (overdue) return ['overdue', 'alarm'];
    return penceOf(paid) > 0 ? ['part paid', 'quiet'] : ['open', 'quiet'];
  }
  if (penceOf(paid) >= penceOf(gross)) return ['paid', 'good'];
  return penceOf(credited) >= penceOf(gross) ? ['credited', 'quiet'] : ['settled', 'good'];
}

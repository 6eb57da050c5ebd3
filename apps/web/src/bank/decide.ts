import { change } from '../api/client.js';
import type { Line, Suggestion } from './bank.js';

type Way = 'match' | 'match-payment' | 'match-refund' | 'ignore' | 'undo';

/** A decision of one line; the same key is the same decision. */
export const decide = (way: Way, id: string, body: object, key: string): Promise<Line> =>
  change(`/api/bank/lines/{id}/${way}`, { path: { id }, body, key });

/** Takes a suggestion as it stands. */
export function confirm({ id }: Line, suggestion: Suggestion, key: string): Promise<Line> {
  if (suggestion.kind === 'payment on record') return decide('match-payment', id, { id: suggestion.id }, key);
  if (suggestion.kind === 'refund on record') return decide('match-refund', id, { id: suggestion.id }, key);
  const shares = suggestion.shares.map(({ invoiceId, amount }) => ({ invoice: invoiceId, amount: amount.amount }));
  return decide('match', id, { organisationId: suggestion.organisation.id, shares }, key);
}

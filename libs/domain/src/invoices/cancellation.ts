// What a withdrawal costs by default (docs/process.md, Situations): nothing before the visit was ever booked, a quarter of the fee
// once it was, also when it was postponed since, the whole fee after the visit. Finance releases it.
import type { CaseState } from '../cases/state.js';
import { pence, type Pence } from '../money/pence.js';
import type { ChargeLine } from './expenses.js';

const SHARE_AFTER_BOOKING = 25;

export function cancellationOf(
  { bookings, visitedOn }: Pick<CaseState, 'bookings' | 'visitedOn'>,
  fee: Pence,
): ChargeLine | undefined {
  if (bookings === 0) return undefined;
  const visited = visitedOn !== null;
  const net = visited ? fee : pence(Math.floor((fee * SHARE_AFTER_BOOKING + 50) / 100));
  const description = visited ? 'Assessment, withdrawn after the visit' : 'Cancellation after the visit was booked';
  return { description, quantity: '1', unit: 'item', unitNet: net, net };
}

// What a withdrawal costs by default (docs/process.md, Situations): nothing before the visit is booked, a quarter of the fee
// once it was, the whole fee after the visit. Finance releases it; the quarter needs a recorded decision on its VAT.
import type { CaseState } from '../cases/state.js';
import { pence, type Pence } from '../money/pence.js';
import type { ChargeLine } from './expenses.js';

const SHARE_AFTER_BOOKING = 25;

export interface Cancellation {
  readonly reason: 'cancellation' | 'fee after withdrawal';
  readonly line: ChargeLine;
}

/** @param before the case as it was when it was withdrawn. */
export function cancellationOf(
  { bookings, visitedOn }: Pick<CaseState, 'bookings' | 'visitedOn'>,
  fee: Pence,
): Cancellation | undefined {
  if (visitedOn !== null)
    return { reason: 'fee after withdrawal', line: item('Assessment, withdrawn after the visit', fee) };
  if (bookings === 0) return undefined;
  const net = pence(Math.floor((fee * SHARE_AFTER_BOOKING + 50) / 100));
  return { reason: 'cancellation', line: item('Cancellation after the visit was booked', net) };
}

const item = (description: string, net: Pence): ChargeLine => ({
  ...{ description, quantity: '1', unit: 'item', unitNet: net, net },
});

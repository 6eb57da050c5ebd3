// What a withdrawal costs by default (docs/process.md, Situations): nothing before the visit is booked, a quarter of the fee
// once it is, the whole fee after the visit. Finance releases it.
import { STAGES, type Stage } from '../cases/stages.js';
import { pence, type Pence } from '../money/pence.js';
import type { ChargeLine } from './expenses.js';

const SHARE_AFTER_BOOKING = 25;

export function cancellationOf(stage: Stage, fee: Pence): ChargeLine | undefined {
  const at = STAGES.indexOf(stage);
  if (at < STAGES.indexOf('BOOKED')) return undefined;
  const visited = at >= STAGES.indexOf('SCORING');
  const net = visited ? fee : pence(Math.floor((fee * SHARE_AFTER_BOOKING + 50) / 100));
  const description = visited ? 'Assessment, withdrawn after the visit' : 'Cancellation after the visit was booked';
  return { description, quantity: '1', unit: 'item', unitNet: net, net };
}

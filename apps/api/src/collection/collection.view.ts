import type { z } from 'zod';
import type { CollectionsService } from '#services/collection/collections.service';
import { money } from '../http/parts.schema.js';
import type { CollectionView } from './collection.schema.js';

type Collection = Awaited<ReturnType<CollectionsService['of']>>;
type Shown = z.input<typeof CollectionView>;

/** In one word; of two that hold, the one that holds longer. */
function standingOf({ status, openPence, writeOff, dispute, pause, promise }: Collection['state']): Shown['standing'] {
  if (status !== 'issued') return 'draft';
  if (writeOff?.status === 'approved') return 'written off';
  if (openPence <= 0) return 'settled';
  if (dispute) return 'disputed';
  if (pause) return 'paused';
  return promise ? 'promised' : 'collecting';
}

export const collectionView = ({ state, next, history, possible }: Collection): Shown => ({
  invoiceId: state.invoiceId,
  standing: standingOf(state),
  open: money(state.openPence),
  next,
  rungs: state.rungs.map(({ name, days, dueAt, status, settledAt, reason }) => ({
    ...{ name, days, dueAt, status, settledAt, reason },
  })),
  promise: state.promise && { promisedOn: state.promise.promisedOn, note: state.promise.note },
  dispute: state.dispute && {
    reason: state.dispute.reason,
    owner: { id: state.dispute.owner.id, name: state.dispute.owner.name },
    reviewOn: state.dispute.reviewOn,
    openedAt: state.dispute.openedAt,
  },
  pause: state.pause && { reason: state.pause.reason, until: state.pause.until },
  writeOff: state.writeOff && {
    status: state.writeOff.status,
    reason: state.writeOff.reason,
    amount: state.writeOff.pence === null ? null : money(state.writeOff.pence),
  },
  history: [...history],
  possible: possible.map(({ type, why }) => ({ instruction: type, why })),
});

// How long evidence is kept (docs/process.md, Evidence; F22). Its bytes are removed on purpose only: while the in-house review is
// going on, what was uploaded by mistake; afterwards, what has been kept as long as its class asks. A legal hold stops either.
import { addMonths, type LocalDay } from '../calendar/dates.js';
import { DomainError } from '../errors.js';

export interface Kept {
  readonly heldWhy: string | null;
  readonly removedWhy: string | null;
  /** While the organisation prepares its case. */
  readonly inHouse: boolean;
  /** When the cycle ended; null while it goes on. */
  readonly closedOn: LocalDay | null;
  /** Of its class; null is for good. */
  readonly years: number | null;
}

/** The last day on which it has to be kept; null while the cycle goes on, and for what is kept for good. */
export const keptUntil = ({ closedOn, years }: Pick<Kept, 'closedOn' | 'years'>): LocalDay | null =>
  closedOn === null || years === null ? null : addMonths(closedOn, years * 12);

export const gone = ({ removedWhy }: Pick<Kept, 'removedWhy'>): DomainError | undefined =>
  removedWhy === null
    ? undefined
    : new DomainError('EVIDENCE.REMOVED', `This document was removed: ${removedWhy}`, { reason: removedWhy });

export function checkRemoval(kept: Kept, today: LocalDay, office: boolean): DomainError | undefined {
  const removed = gone(kept);
  if (removed) return removed;
  if (kept.heldWhy !== null)
    return new DomainError('EVIDENCE.HELD', `A legal hold keeps this document: ${kept.heldWhy}`, {
      reason: kept.heldWhy,
    });
  if (kept.inHouse) return undefined;
  const until = keptUntil(kept);
  if (until === null)
    return new DomainError(
      'EVIDENCE.KEPT',
      kept.closedOn === null
        ? 'The case rests on this document while its cycle goes on; it cannot be removed now.'
        : 'Documents of this class are kept for good.',
    );
  if (until >= today)
    return new DomainError('EVIDENCE.KEPT', `This document is kept until ${until}; it can be removed after that.`, {
      until,
    });
  return office
    ? undefined
    : new DomainError('EVIDENCE.KEPT', 'The time of this document is over; the office removes it.', { until });
}

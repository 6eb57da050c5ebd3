// The day by which a document counts for VAT returns. An invoice counts by its tax point. A credit or debit note bears the tax point, and so
// the rate, of what it corrects, but it counts by the day on which it is issued: the change of price belongs to the period in which it
// happens (VAT Regulations 1995, reg. 38 and 24A). What would count in a period that is locked falls into the first open one, as an error
// of an earlier period that the next return puts right (VAT Notice 700/45; above its limits the accountant discloses it apart).
import { addDays, type LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import { DomainError } from '../errors.js';
import type { InvoiceKind } from '../invoices/kinds.js';

export interface VatDay {
  readonly day: LocalDay;
  /** Why it is not the natural day; null where it is. */
  readonly reason: string | null;
}

export interface Dated {
  readonly kind: InvoiceKind;
  readonly taxPoint: LocalDay;
  readonly issuedOn: LocalDay;
}

/** @param locked everything up to this day is locked. Refused where the day of issue is. */
export function vatDayOf({ kind, taxPoint, issuedOn }: Dated, locked: LocalDay | null): VatDay | DomainError {
  const natural = kind === 'invoice' ? taxPoint : issuedOn;
  if (locked === null || natural > locked) return { day: natural, reason: null };
  if (issuedOn <= locked)
    return new DomainError(
      'BOOKS.PERIOD_LOCKED',
      `The VAT period up to ${dayInWords(locked)} is locked; nothing is issued with a date in it. Issue it after that day, or have the period unlocked.`,
      { lockedThrough: locked, issuedOn },
    );
  const first = addDays(locked, 1);
  return {
    day: first,
    reason: `Its tax point, ${dayInWords(taxPoint)}, lies in a VAT period that was locked when it was issued; it counts in the period from ${dayInWords(first)}.`,
  };
}

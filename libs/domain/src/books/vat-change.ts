// A change of the VAT rate and the supplies that straddle it. The tax point decides (tax-point.ts), so invoicing before or after the change
// may make a difference; and where the service is performed on one side and invoiced or paid on the other, the supplier may elect the rate of
// the day of performance (VATA 1994, s.88). Where an invoice at another rate is out by then, a credit note headed "Credit note – change of
// VAT rate" is due within 45 days after the change (VAT Regulations 1995, reg. 15).
import { addDays, type LocalDay } from '../calendar/dates.js';
import { taxPointOf } from '../invoices/tax-point.js';
import { rateAt, vatOf, type VatRate } from '../invoices/vat.js';
import { pence, type Pence } from '../money/pence.js';

const CREDIT_DAYS = 45;

/** A supply that is not invoiced yet, or was invoiced on the other side of the change. */
export interface Straddling {
  readonly netPence: Pence;
  /** The day on which the service was complete; null while it is not. */
  readonly basic: LocalDay | null;
  /** A payment that came in ahead of its invoice. */
  readonly paid: LocalDay | null;
  /** Null while it is not invoiced. */
  readonly invoiced: { readonly taxPoint: LocalDay } | null;
}

export interface Way {
  readonly taxPoint: LocalDay;
  readonly rateBasisPoints: number;
  readonly vatPence: Pence;
}

export interface Effect {
  /** Invoiced today; null where it is invoiced already. */
  readonly now: Way | null;
  /** Invoiced on the day of the change, or today where that is later. */
  readonly later: Way | null;
  /** With the election for the day of performance; null where there is none to make. */
  readonly elected: Way | null;
  /** VAT to be credited after an election, and by when. */
  readonly creditDue: { readonly pence: Pence; readonly by: LocalDay } | null;
}

/** The rates before and from the day of a change; undefined where nothing changes on it. */
export function changeOn(
  rates: readonly VatRate[],
  on: LocalDay,
): { readonly before: number; readonly after: number } | undefined {
  const [before, after] = [rateAt(rates, addDays(on, -1)), rateAt(rates, on)];
  return before === undefined || after === undefined || before === after ? undefined : { before, after };
}

/** @param change the day from which the new rate holds; an unfinished service will be performed after it */
export function effectOf(supply: Straddling, change: LocalDay, today: LocalDay, rates: readonly VatRate[]): Effect {
  const { netPence, basic, paid, invoiced } = supply;
  const way = (taxPoint: LocalDay): Way => {
    const rateBasisPoints = rateAt(rates, taxPoint) ?? 0;
    return { taxPoint, rateBasisPoints, vatPence: vatOf(netPence, rateBasisPoints) };
  };
  const performed = way(basic ?? (change > today ? change : today));
  if (invoiced) {
    const billed = way(invoiced.taxPoint);
    const credit = pence(billed.vatPence - performed.vatPence);
    const creditDue = credit > 0 ? { pence: credit, by: addDays(change, CREDIT_DAYS) } : null;
    return { now: null, later: null, elected: differs(performed, billed) ? performed : null, creditDue };
  }
  const now = way(taxPointOf(basic, today, paid).day);
  const later = way(taxPointOf(basic, today < change ? change : today, paid).day);
  return {
    now,
    later,
    elected: differs(performed, now) || differs(performed, later) ? performed : null,
    creditDue: null,
  };
}

const differs = (one: Way, other: Way): boolean => one.rateBasisPoints !== other.rateBasisPoints;

// The tax point (docs/process.md, Money). Basic: the service is performed; the fee includes the certificate, so its issue, or
// the report's where nothing is awarded. An earlier invoice or payment makes that earlier date; an invoice within 14 days
// after the basic date makes the invoice date; later than that the basic date stays.
import { addDays, type LocalDay } from '../calendar/dates.js';

/** Days after the basic date within which the invoice's own date counts. */
const DAYS_AFTER = 14;

export interface TaxPoint {
  readonly day: LocalDay;
  /** In words that follow "Tax point:". */
  readonly reason: string;
}

/** @param basic null while the service is not yet performed; `paid`: the first payment, if any came before the invoice. */
export function taxPointOf(basic: LocalDay | null, invoiced: LocalDay, paid: LocalDay | null = null): TaxPoint {
  const earlier = (day: LocalDay): boolean => basic === null || day < basic;
  if (paid !== null && paid < invoiced && earlier(paid))
    return { day: paid, reason: 'the payment came before the invoice and before the service was complete' };
  if (earlier(invoiced)) return { day: invoiced, reason: 'the invoice is issued before the service is complete' };
  if (basic === null || invoiced <= addDays(basic, DAYS_AFTER))
    return { day: invoiced, reason: `the invoice is issued within ${DAYS_AFTER} days of the completed service` };
  return { day: basic, reason: `the service was complete more than ${DAYS_AFTER} days before the invoice` };
}

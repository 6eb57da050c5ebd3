// Declarations of interests (docs/process.md, Impartiality): each assessor makes a standing one every year (default, dated
// data, the first a year after the appointment began), and one for each case that they take on.
import { addMonths, type LocalDay } from '../calendar/dates.js';

export interface DeclarationDue {
  /** Null before an appointment has begun. */
  readonly on: LocalDay | null;
  readonly overdue: boolean;
}

/** When the next standing declaration is due. */
export function standingDue(last: LocalDay | null, months: number, today: LocalDay): DeclarationDue {
  const on = last === null ? null : addMonths(last, months);
  return { on, overdue: on !== null && on < today };
}

// VAT periods (VAT Regulations 1995, reg. 25): quarters that end in the months of the stagger group, one after the other without a gap.
// Where the group changes, the period that runs ends with the first quarter's end that follows. A period is locked once it is over and
// all before it are locked, so that "locked" is always everything up to one day.
import { addDays, addMonths, day, type LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import { DomainError } from '../errors.js';

/** 1: quarters end in March, June, September, December; 2: in April, July, …; 3: in May, August, … */
export type Stagger = 1 | 2 | 3;

export interface Period {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

export interface KnownPeriod extends Period {
  readonly status: 'open' | 'locked';
}

export const inPeriod = (of: LocalDay, { from, to }: Period): boolean => from <= of && of <= to;

const monthOf = (of: LocalDay): number => Number(of.slice(5, 7));
const firstOfMonth = (of: LocalDay): LocalDay => day(`${of.slice(0, 7)}-01`);
const lastOfMonth = (of: LocalDay): LocalDay => addDays(addMonths(firstOfMonth(of), 1), -1);

/** The last day of the quarter of this stagger group in which a day lies. */
export function quarterEnd(of: LocalDay, stagger: Stagger): LocalDay {
  const more = (3 - ((monthOf(of) - stagger + 1) % 3)) % 3;
  return lastOfMonth(addMonths(firstOfMonth(of), more));
}

/** The quarter in which a day lies. */
export function quarterOf(of: LocalDay, stagger: Stagger): Period {
  const to = quarterEnd(of, stagger);
  return { from: firstOfMonth(addMonths(firstOfMonth(to), -2)), to };
}

/** Those on record, then quarters up to the one of `until`; the books begin with the quarter of their first document. */
export function periodsThrough(
  recorded: readonly KnownPeriod[],
  begin: LocalDay,
  until: LocalDay,
  stagger: Stagger,
): readonly KnownPeriod[] {
  const periods: KnownPeriod[] = [...recorded].sort((one, other) => (one.from < other.from ? -1 : 1));
  const last = periods.at(-1);
  let from = last ? addDays(last.to, 1) : quarterOf(begin, stagger).from;
  while (from <= until) {
    const to = quarterEnd(from, stagger);
    periods.push({ from, to, status: 'open' });
    from = addDays(to, 1);
  }
  return periods;
}

/** Everything up to this day is locked; null where nothing is. */
export const lockedThrough = (periods: readonly KnownPeriod[]): LocalDay | null =>
  periods.reduce<LocalDay | null>(
    (latest, { status, to }) => (status === 'locked' && (latest === null || to > latest) ? to : latest),
    null,
  );

export const periodInWords = ({ from, to }: Period): string => `${dayInWords(from)} to ${dayInWords(to)}`;

/** Refused while it runs, while an earlier one is open, or when it is locked already. */
export function checkLock(periods: readonly KnownPeriod[], from: LocalDay, today: LocalDay): KnownPeriod | DomainError {
  const period = periods.find((each) => each.from === from);
  if (!period) return new DomainError('BOOKS.NO_PERIOD', `No VAT period begins on ${dayInWords(from)}.`, { from });
  const words = periodInWords(period);
  if (period.status === 'locked')
    return new DomainError('BOOKS.LOCKED_ALREADY', `The VAT period ${words} is locked already.`, { from });
  if (period.to >= today)
    return new DomainError('BOOKS.PERIOD_RUNS', `The VAT period ${words} is not over; lock it from the day after.`, {
      from,
    });
  const earlier = periods.find((each) => each.status === 'open' && each.from < from);
  if (earlier)
    return new DomainError('BOOKS.EARLIER_OPEN', `Lock the VAT period ${periodInWords(earlier)} first.`, {
      from: earlier.from,
    });
  return period;
}

/** Only the last one that is locked is opened again: those after it rest on it. */
export function checkUnlock(periods: readonly KnownPeriod[], from: LocalDay): KnownPeriod | DomainError {
  const period = periods.find((each) => each.from === from);
  if (period?.status !== 'locked')
    return new DomainError('BOOKS.NOT_LOCKED', `No locked VAT period begins on ${dayInWords(from)}.`, { from });
  if (period.to === lockedThrough(periods)) return period;
  return new DomainError('BOOKS.LATER_LOCKED', 'A later VAT period is locked; open that one first.', { from });
}

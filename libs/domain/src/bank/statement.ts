// A bank statement as it was read, whatever file it came in (docs/process.md, Money). A file goes in whole or not at all: every fault is
// named by its line, its field and the rule. The books are kept in sterling, so a statement in another currency is refused.
import type { LocalDay } from '../calendar/dates.js';
import type { FieldFault } from '../errors.js';
import type { Pence } from '../money/pence.js';

export interface StatementLine {
  /** Where it stands in the file: `line 12`, `line 120, entry 3`. */
  readonly place: string;
  readonly bookedOn: LocalDay;
  /** Above nothing money came in, below it went out; never nothing. */
  readonly pence: Pence;
  /** What the payer or the bank wrote. */
  readonly description: string;
  readonly reference: string;
  /** The bank's own number of the entry, where the file has one. */
  readonly bankReference: string | null;
}

export interface Statement {
  /** IBAN or number of the account, where the file says it. */
  readonly account: string | null;
  readonly opening: Pence | null;
  readonly closing: Pence | null;
  readonly lines: readonly StatementLine[];
}

/** With faults nothing of the file is used. */
export interface Read extends Statement {
  readonly faults: readonly FieldFault[];
}

/** Nothing is decided of a new line. */
export const LINE_STATES = ['new', 'matched', 'ignored'] as const;
export type LineState = (typeof LINE_STATES)[number];

export const MOST_LINES = 5_000;

export const fault = (place: string, field: string, message: string): FieldFault => ({
  pointer: `${place}, ${field}`,
  message,
});

/** A line and which of its equals in the file it is, from 1. */
export interface Counted extends StatementLine {
  readonly occurrence: number;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** What makes a line itself: the bank's own number of it, else everything that it says. */
export const identityOf = ({
  bookedOn,
  pence,
  description,
  reference,
  bankReference,
}: StatementLine): readonly (string | number)[] =>
  bankReference ? [bookedOn, pence, bankReference] : [bookedOn, pence, plain(description), plain(reference)];

/**
 * Two equal lines of one file are two payments; the same line in an overlapping file is the same payment. So equals are counted through
 * each file: the second of a day is the second in every file that holds the day whole.
 */
export function counted(lines: readonly StatementLine[]): readonly Counted[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = JSON.stringify(identityOf(line));
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { ...line, occurrence };
  });
}

type Booking = Pick<StatementLine, 'bookedOn' | 'pence'>;

const bookingOf = ({ bookedOn, pence }: Booking): string => `${bookedOn} ${pence}`;

const countedBookings = (lines: readonly Booking[]): ReadonlyMap<string, number> => {
  const count = new Map<string, number>();
  for (const line of lines) count.set(bookingOf(line), (count.get(bookingOf(line)) ?? 0) + 1);
  return count;
};

/**
 * How many new lines are of the day and amount of a line on record that the file itself does not hold: where a period came in twice in
 * two forms (CSV and CAMT.053), the words differ and nothing else does. To be looked at, not refused.
 */
export function alikeOf<L extends Booking & { readonly known: boolean }>(
  lines: readonly L[],
  onRecord: readonly Booking[],
): number {
  const known = countedBookings(lines.filter((line) => line.known));
  const left = new Map([...countedBookings(onRecord)].map(([key, count]) => [key, count - (known.get(key) ?? 0)]));
  return lines.filter((line) => {
    const spare = left.get(bookingOf(line)) ?? 0;
    if (line.known || spare <= 0) return false;
    left.set(bookingOf(line), spare - 1);
    return true;
  }).length;
}

/** Sort code and number, or IBAN, as far as one says the other: only letters and digits count. */
export function isSameAccount(stated: string, known: string): boolean {
  const [one, other] = [stated, known].map((each) => each.replace(/[^A-Za-z0-9]/g, '').toUpperCase()) as [
    string,
    string,
  ];
  // A British IBAN ends in sort code and account number.
  return one === other || (other.length >= 8 && one.endsWith(other)) || (one.length >= 8 && other.endsWith(one));
}

/** What does not fit the account that the file is meant for, or the day on which it comes in. */
export function faultsOfPlace(
  { account, lines }: Pick<Statement, 'account' | 'lines'>,
  number: string,
  today: LocalDay,
): readonly FieldFault[] {
  const message = `The statement is of the account ${account ?? ''}, and ${number} was chosen.`;
  return [
    ...(account !== null && !isSameAccount(account, number) ? [fault('file', 'account', message)] : []),
    ...lines
      .filter(({ bookedOn }) => bookedOn > today)
      .map(({ place, bookedOn }) =>
        fault(place, 'date', `${bookedOn} is still to come; is the order of day and month right?`),
      ),
  ];
}

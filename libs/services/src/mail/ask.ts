import type { LocalDay } from '#domain/calendar/dates';

/** What somebody inside is asked for: a line of their digest of the day, and what the line stands or falls with. */
export interface Ask {
  /** `"Submit your scores"`. */
  readonly what: string;
  /** The number of the case, or of whatever it is about. */
  readonly about: string;
  /** Programme and organisation, or the title. */
  readonly title: string;
  readonly url: string;
  /** By when. Where it is a clock's, the digest says what the clock then says. */
  readonly due: LocalDay;
  /** Late after this day: a promised day may be later than the working date. */
  readonly promised: LocalDay;
  /** The last day on which it is of use; null where it is never too late. */
  readonly until: LocalDay | null;
  readonly level: number;
  /** Its reader is asked as whoever holds the case. */
  readonly holds?: boolean;
  readonly reason: 'deadline' | 'proceeding' | 'offer' | 'declaration' | 'application' | 'dispute' | 'overdue';
  /** Of what: a clock's id, a naming's number, … (digest-standing.ts). */
  readonly of: string;
}

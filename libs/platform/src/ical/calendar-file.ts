// Calendar entries as iCalendar text (RFC 5545; invitations as RFC 5546 has them). The same entry gives the same text.
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  type ICalCalendar,
  type ICalRepeatingOptions,
} from 'ical-generator';
import { addDays, daysBetween, LONDON, type Instant, type LocalDay } from '#domain/calendar/dates';
import { LONDON_TIME } from './london-time.js';

export interface Mailbox {
  readonly name: string;
  readonly email: string;
}

export interface CalendarEntry {
  /** The same for all editions of an entry. */
  readonly uid: string;
  /** 0 for its first edition, one more for each after it. */
  readonly sequence: number;
  readonly title: string;
  readonly place: string;
  readonly notes: string;
  readonly url: string;
  /** Ascending, each once, at least one. */
  readonly days: readonly LocalDay[];
  /** London clock, `HH:MM`, on each of the days. */
  readonly from: string;
  readonly until: string;
  /** When this edition was written. */
  readonly at: Instant;
}

export interface Invitation extends CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly organiser: Mailbox;
  readonly guest: Mailbox;
}

export interface Feed {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** How often calendars ask for a feed again, in seconds. */
const ASK_AGAIN = 3600;

/** One invitation to one guest, or its withdrawal. */
export function invitation({ method, organiser, guest, ...entry }: Invitation): string {
  const calendar = emptyCalendar();
  calendar.method(ICalCalendarMethod[method]);
  const event = add(calendar, entry);
  event.status(method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
  event.organizer({ ...organiser });
  event.createAttendee({
    ...guest,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
  return calendar.toString();
}

/** All entries of one reader, for calendars that come to fetch them. */
export function feed({ name, entries }: Feed): string {
  const calendar = emptyCalendar();
  calendar.name(name).ttl(ASK_AGAIN);
  for (const entry of entries) add(calendar, entry).status(ICalEventStatus.CONFIRMED);
  return calendar.toString();
}

/** The zone is set at each event, not at the calendar: there it would take the `Z` from DTSTAMP. */
function emptyCalendar(): ICalCalendar {
  const calendar = ical({ prodId: { company: 'ISMPE', product: 'Casework', language: 'EN' } });
  return calendar.timezone({ name: null, generator: () => LONDON_TIME });
}

function add(calendar: ICalCalendar, entry: CalendarEntry) {
  const { uid, sequence, title, place, notes, url, days, from, until, at } = entry;
  const [first] = days;
  if (first === undefined) throw new Error('a calendar entry needs a day');
  const repeating = repeatingOn(days, from);
  return calendar.createEvent({
    ...{ id: uid, sequence, summary: title, location: place, description: notes, url },
    start: wallClock(first, from),
    end: wallClock(first, until),
    stamp: new Date(at),
    timezone: LONDON,
    ...(repeating ? { repeating } : {}),
  });
}

/** The library writes the digits that this machine's clock shows; with the zone beside them they are London's. */
const wallClock = (day: LocalDay, time: string): Date => new Date(`${day}T${time}:00`);

/** Several days are one entry: every calendar knows “each n days, so many times”, few know a list of dates. */
function repeatingOn(days: readonly LocalDay[], from: string): ICalRepeatingOptions | undefined {
  const [first, second] = days;
  const last = days.at(-1);
  if (first === undefined || second === undefined || last === undefined) return undefined;
  if (days.length === 2) return { freq: ICalEventRepeatingFreq.DAILY, count: 2, interval: daysBetween(first, second) };
  const span = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  const between = span.filter((day) => !days.includes(day));
  return {
    freq: ICalEventRepeatingFreq.DAILY,
    count: span.length,
    ...(between.length > 0 ? { exclude: between.map((day) => wallClock(day, from)) } : {}),
  };
}

// What stands in people's calendars for one case (docs/process.md, Visit): the days held so far and, while a visit is
// booked or under way, those to come. Every change of days, of the place or of the supervisor who comes is a new edition of the same entry.
import type { LocalDay } from '../calendar/dates.js';
import type { CaseState } from '../cases/state.js';

type Entry = Pick<CaseState, 'stage' | 'bookedDays' | 'heldDays' | 'place'>;
type WithGuests = Entry & Pick<CaseState, 'supervisor' | 'supervisorAttends'>;

const isAhead = ({ stage }: Pick<Entry, 'stage'>): boolean => stage === 'BOOKED' || stage === 'VISIT';

/** Ascending, each once. Empty: nothing stands in any calendar. */
export function entryDays({ stage, bookedDays, heldDays }: Entry): readonly LocalDay[] {
  const toCome = isAhead({ stage }) ? bookedDays : [];
  return [...new Set([...heldDays, ...toCome])].sort();
}

/** Another supervisor comes to the visit that lies ahead, or none any more. */
const otherGuest = (before: WithGuests, after: WithGuests): boolean =>
  isAhead(before) && isAhead(after) && after.supervisorAttends && before.supervisor !== after.supervisor;

/** A change that its calendars have to hear of. */
export function entryChanged(before: WithGuests, after: WithGuests): boolean {
  const [was, is] = [entryDays(before), entryDays(after)];
  if (was.join() !== is.join()) return true;
  return is.length > 0 && (before.place !== after.place || otherGuest(before, after));
}

/** The address of a cycle's entry, the same in all calendars and editions. */
export const visitUid = (number: string, cycle: number, domain: string): string => `visit-${number}-${cycle}@${domain}`;

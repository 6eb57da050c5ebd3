// Who is taken on which day by a case (docs/process.md, Visit): its assessor on each day of a booked visit, its supervisor too
// where they come along. Nobody can be taken twice on one day; a day that was held stays theirs who held it.
import type { LocalDay } from '../calendar/dates.js';
import type { CaseState } from '../cases/state.js';

export type VisitPart = 'assessor' | 'supervisor';

export interface Seat {
  readonly assessor: string;
  readonly part: VisitPart;
  readonly day: LocalDay;
}

type Booked = Pick<CaseState, 'stage' | 'assessor' | 'supervisor' | 'supervisorAttends' | 'bookedDays' | 'heldDays'>;

/** The seats that these days would take. */
export function seatsOn(
  days: readonly LocalDay[],
  { assessor, supervisor, supervisorAttends }: Booked,
): readonly Seat[] {
  return days.flatMap((day): Seat[] => [
    ...(assessor === null ? [] : [{ assessor, part: 'assessor' as const, day }]),
    ...(supervisorAttends && supervisor !== null ? [{ assessor: supervisor, part: 'supervisor' as const, day }] : []),
  ]);
}

/** The seats of days to come. */
const toCome = (state: Booked): readonly Seat[] =>
  state.stage === 'BOOKED' || state.stage === 'VISIT' ? seatsOn(state.bookedDays, state) : [];

export interface SeatChange {
  /** Taken after the event, whether or not they were before. */
  readonly taken: readonly Seat[];
  /** Days that were held: whoever was taken on them stays so. */
  readonly held: readonly LocalDay[];
}

const same = (one: readonly Seat[], other: readonly Seat[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What an event means for the days that people are taken; undefined where nothing changes. */
export function seatChange(before: Booked, after: Booked): SeatChange | undefined {
  const heldNow = after.heldDays.filter((day) => !before.heldDays.includes(day));
  const [was, is] = [toCome(before), toCome(after)];
  if (heldNow.length === 0 && same(was, is)) return undefined;
  return { taken: [...is, ...seatsOn(heldNow, after)], held: after.heldDays };
}

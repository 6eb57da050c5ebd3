// What is read of the plan of a visit.
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { Counted } from '#domain/interviews/coverage';
import type { SlotWish } from '#domain/interviews/slots';
import { instantOf } from '#platform/database/instant-of';

export interface StoredSlot extends SlotWish {
  readonly id: string;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
  readonly interviewed: boolean;
}

const SLOTS = `
  select s.id, s.version, s.day::text as day, left(s.from_time::text, 5) as "from", left(s.until_time::text, 5) as until,
    s.stakeholder, s.people, s.interviewer, s.way, s.place, s.note, a.name as "changedBy", ${instantOf('s.changed_at')} as "changedAt",
    exists (select from interview i where i.slot_id = s.id and i.struck_at is null) as interviewed
  from interview_slot s join account a on a.id = s.changed_by
  where s.case_id = $1 and s.removed_at is null order by s.day, s.from_time, s.id`;

const HEARD = `
  select stakeholder, sum(people)::int as people from interview where case_id = $1 and struck_at is null group by stakeholder`;

const CASE_OF = `
  select f.number, f.cycle from interview_slot s join case_file f on f.id = s.case_id where s.id::text = $1 and s.removed_at is null`;

export const slotsOf = (manager: EntityManager, caseId: string): Promise<readonly StoredSlot[]> =>
  manager.query<readonly StoredSlot[]>(SLOTS, [caseId]);

/** People heard, by kind. */
export const heardOf = (manager: EntityManager, caseId: string): Promise<readonly Counted[]> =>
  manager.query<readonly Counted[]>(HEARD, [caseId]);

export async function caseOfSlot(
  manager: EntityManager,
  id: string,
): Promise<{ readonly number: string; readonly cycle: number } | undefined> {
  const [row] = await manager.query<readonly { number: string; cycle: number }[]>(CASE_OF, [id]);
  return row;
}

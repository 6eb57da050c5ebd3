// Steps that the system takes later by itself.
import type { EntityManager } from 'typeorm';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { idOf } from '#platform/database/ids';
import type { TimedStep } from './proceeding-keeper.js';

export async function setTimers(
  tx: EntityManager,
  id: string,
  steps: readonly TimedStep[],
  { version }: HolidayCalendar,
): Promise<void> {
  for (const { type, at } of steps)
    await tx.query(
      `insert into proceeding_timer (id, proceeding_id, type, due_at, calendar_version) values ($1, $2, $3, $4, $5)
       on conflict (id) do nothing`,
      [idOf('proceeding timer', id, type, at), id, type, at, version],
    );
}

// The letters of one invoice as rows: set from the ladder, moved with the calendar, settled once.
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { rungsOf } from '#domain/collection/collection';
import { idOf } from '#platform/database/ids';
import type { CollectionState, Step } from './collection-state.js';

/** Those still to come follow the ladder and the calendar; what was suppressed while nothing was open waits again. */
export async function setRungs(
  tx: EntityManager,
  { invoiceId, dueOn, issuedAt }: CollectionState,
  steps: readonly Step[],
  calendar: HolidayCalendar,
): Promise<void> {
  const rungs = rungsOf(dueOn, steps, calendar, issuedAt).map(({ rung, days, dueAt }) => ({
    id: idOf('collection rung', invoiceId, rung),
    invoice_id: invoiceId,
    name: rung,
    days,
    due_at: dueAt,
    status: 'waiting',
  }));
  await tx.query(
    `insert into collection_rung select * from jsonb_populate_recordset(null::collection_rung, $1)
     on conflict on constraint collection_rung_name_unique do update
       set due_at = excluded.due_at, status = 'waiting', settled_at = null, reason = null
       where collection_rung.status = 'suppressed'
         or collection_rung.status = 'waiting' and collection_rung.due_at <> excluded.due_at`,
    [JSON.stringify(rungs)],
  );
}

export async function settleRungs(
  tx: EntityManager,
  invoiceId: string,
  names: readonly string[] | 'all that wait',
  status: 'sent' | 'skipped' | 'suppressed',
  now: Instant,
  reason: string | null = null,
): Promise<void> {
  await tx.query(
    `update collection_rung set status = $3, settled_at = $4, reason = $5
     where invoice_id = $1 and status = 'waiting' and ($2::text[] is null or name = any($2))`,
    [invoiceId, names === 'all that wait' ? null : names, status, now, reason],
  );
}

import type { EntityManager } from 'typeorm';
import type { KnownPeriod } from '#domain/books/vat-periods';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { idOf } from '#platform/database/ids';
import type { PeriodStep, PeriodTotals, PeriodView } from './vat-period-views.js';

export type RecordedPeriod = KnownPeriod &
  Pick<PeriodView, 'unlock' | 'steps'> & { readonly totals: PeriodTotals | null };

const RECORDED = `
  select p.from_day::text as from, p.to_day::text as to, p.status, p.totals,
    case when p.unlock_asked_by is not null then jsonb_build_object('reason', p.unlock_reason,
      'askedBy', coalesce((select name from account where id::text = p.unlock_asked_by), p.unlock_asked_by),
      'askedById', p.unlock_asked_by) end as unlock,
    (select coalesce(jsonb_agg(jsonb_build_object('what', s.what, 'reason', s.reason, 'by', u.name,
        'at', to_char(s.made_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.made_at, s.id), '[]')
      from vat_period_step s left join account u on u.id::text = s.made_by where s.from_day = p.from_day) as steps
  from vat_period p order by p.from_day`;

export const recordedPeriods = (tx: EntityManager): Promise<readonly RecordedPeriod[]> => tx.query(RECORDED);

/** A period that was unlocked has its row: an insert that finds it would be taken for one out of turn. */
export async function recordLock(
  tx: EntityManager,
  { from, to }: KnownPeriod,
  totals: PeriodTotals,
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<void> {
  const [again] = await tx.query<readonly [readonly unknown[], number]>(
    `update vat_period set status = 'locked', totals = $2, locked_by = $3, locked_at = $4, unlock_asked_by = null,
       unlock_asked_at = null, unlock_reason = null where from_day = $1 returning 1`,
    [from, totals, by, now],
  );
  if (again.length > 0) return;
  await tx.query(
    `insert into vat_period (from_day, to_day, status, totals, locked_by, locked_at) values ($1, $2, 'locked', $3, $4, $5)`,
    [from, to, totals, by, now],
  );
}

export interface Step {
  readonly from: LocalDay;
  readonly what: PeriodStep['what'];
  readonly reason: string | null;
  readonly totals: PeriodTotals | null;
}

export async function noteStep(
  tx: EntityManager,
  { from, what, reason, totals }: Step,
  { commandId, by, now }: { readonly commandId: string; readonly by: string; readonly now: Instant },
): Promise<void> {
  await tx.query(
    `insert into vat_period_step (id, from_day, what, reason, totals, command_id, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [idOf('VAT period', commandId), from, what, reason, totals, commandId, by, now],
  );
}

export async function isDone(tx: EntityManager, commandId: string): Promise<boolean> {
  const rows = await tx.query<readonly unknown[]>('select from vat_period_step where command_id = $1', [commandId]);
  return rows.length > 0;
}

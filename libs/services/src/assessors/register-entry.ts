// One entry of the register as its steps see it, locked for the transaction.
import type { EntityManager } from 'typeorm';
import type { Policy, RegisterEntry } from '#domain/assessors/register';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';

export interface LockedEntry extends RegisterEntry {
  readonly id: string;
  readonly version: number;
  readonly approvalId: string | null;
  readonly activeFrom: LocalDay | null;
}

export async function lockEntry(tx: EntityManager, id: string): Promise<LockedEntry> {
  const rows = await tx.query<readonly LockedEntry[]>(
    `select id, version, name, status, supervisory, trained_on::text as "trainedOn", approved_on::text as "approvedOn",
       approval_id as "approvalId", active_from::text as "activeFrom", competence_until::text as "competenceUntil"
     from assessor where id::text = $1 for update`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw new DomainError('ASSESSOR.UNKNOWN', 'There is no such assessor on the register.', { id });
}

/** Whether the command has been carried out; refused where somebody else changed the entry since. */
export async function alreadyDone(
  tx: EntityManager,
  { id, version }: LockedEntry,
  commandId: string,
  expectedVersion: number,
): Promise<boolean> {
  const done = await tx.query<readonly unknown[]>(
    'select 1 from assessor_event where assessor_id = $1 and command_id = $2',
    [id, commandId],
  );
  if (done.length > 0) return true;
  if (version === expectedVersion) return false;
  throw new DomainError('ASSESSORS.CHANGED', 'The entry has changed since you opened it; load it again.', {
    seen: expectedVersion,
    current: version,
  });
}

/** Hours of further training on record in the running period of competence. */
export async function cpdHoursOf(tx: Pick<EntityManager, 'query'>, id: string, policy: Policy): Promise<number> {
  const rows = await tx.query<readonly { hours: string }[]>(
    `select coalesce(sum(c.hours), 0)::text as hours from assessor a left join cpd_record c on c.assessor_id = a.id
       and c.day >= coalesce(a.competence_until - make_interval(months => $2), '-infinity') where a.id = $1`,
    [id, policy.competenceMonths],
  );
  return Number(rows[0]?.hours ?? 0);
}

export interface Happening {
  readonly commandId: string;
  readonly step: string;
  readonly on: LocalDay;
  readonly detail: string;
  readonly decisionId?: string | null;
  readonly by: string;
  readonly at: string;
}

/** The history of an entry: in the same transaction as what it tells, after it. */
export async function tellHistory(tx: EntityManager, id: string, happening: Happening): Promise<void> {
  const { commandId, step, on, detail, decisionId = null, by, at } = happening;
  await tx.query(
    `with moved as (update assessor set version = version + 1 where id = $1 returning version, status)
     insert into assessor_event (assessor_id, seq, command_id, step, on_day, status, detail, decision_id, recorded_by, recorded_at)
     select $1, version, $2, $3, $4, status, $5, $6, $7, $8 from moved`,
    [id, commandId, step, on, detail, decisionId, by, at],
  );
}

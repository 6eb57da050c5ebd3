// What waits for the digests, and whether its reason still stands: read when a digest is written, not when the reminder was due.
import type { EntityManager } from 'typeorm';
import { instant, type Instant, type LocalDay } from '#domain/calendar/dates';
import { moverIn } from '#domain/cases/holders';
import { restored, type CaseState } from '#domain/cases/state';
import type { Gathered } from '#domain/deadlines/digest';
import type { Ask } from './outbox.service.js';

export interface Waiting extends Gathered {
  readonly id: string;
  readonly ask: Ask;
  readonly role: string;
  readonly promised: LocalDay;
}

interface Stored {
  readonly id: string;
  readonly ask: Ask;
  readonly role: string;
  readonly dated: Date;
  /** What the clock says now; null where there is none. */
  readonly due: LocalDay | null;
  readonly promised: LocalDay | null;
  readonly over: boolean;
  readonly paused: boolean;
  readonly theirs: boolean;
  readonly state: Partial<CaseState> | null;
}

const WAITING = `
  select m.id, m.ask, m.recipient_role as role, m.dated, coalesce(d.working_day, c.working_day)::text as due,
    coalesce(d.promised_day, c.promised_day)::text as promised, f.state,
    case m.ask ->> 'reason'
      when 'deadline' then d.status is distinct from 'running'
      when 'proceeding' then c.status is distinct from 'running'
      when 'offer' then exists (select from offer_answer w where w.case_id = m.case_id and w.naming_seq::text = m.ask ->> 'of')
      when 'declaration' then exists (select from declaration x where x.assessor_id::text = m.ask ->> 'of' and x.case_id is null
        and x.made_on >= (m.dated at time zone 'Europe/London')::date)
      when 'application' then not exists (select from assessor_application p where p.id || ' ' || p.recorded_seq = m.ask ->> 'of')
      when 'dispute' then not exists (select from dispute x join account u on u.id = x.owner
        where x.id::text = m.ask ->> 'of' and x.ended_at is null and u.email = m.recipient)
      when 'overdue' then not exists (select from deadline o where o.status = 'running' and o.kind in ('REPORT', 'CERTIFICATE')
        and o.ends_at < $2)
      else false end as over,
    coalesce(m.ask ->> 'reason' = 'deadline' and jsonb_typeof(f.state -> 'pause') = 'object', false) as paused,
    case when m.recipient_role in ('assessor', 'supervisor', 'second supervisor') then exists (select from assessor a
        where a.email = m.recipient and (m.case_id is null or a.id = case m.recipient_role when 'assessor' then f.assessor_id
          when 'supervisor' then f.supervisor_id else f.second_supervisor_id end))
      else exists (select from account u where u.active and lower(u.email) = lower(m.recipient)
        and (u.roles ? m.recipient_role or m.ask ->> 'reason' = 'dispute'))
    end as theirs
  from mail m left join case_file f on f.id = m.case_id
    left join deadline d on m.ask ->> 'reason' = 'deadline' and d.id::text = m.ask ->> 'of'
    left join proceeding_clock c on m.ask ->> 'reason' = 'proceeding' and c.id::text = m.ask ->> 'of'
  where m.status = 'for digest' and m.recipient = $1 order by m.dated, m.id for update of m`;

/** Held for the transaction: who comes second finds what the first has left. */
export async function waitingFor(tx: EntityManager, recipient: string, now: Instant): Promise<readonly Waiting[]> {
  const rows = await tx.query<readonly Stored[]>(WAITING, [recipient, now]);
  return rows.map(({ id, ask, dated, due, promised, ...row }) => ({
    ...{
      id,
      ask,
      role: row.role,
      matter: `${ask.reason} ${ask.about} ${ask.of}`,
      dated: instant(dated),
      due: due ?? ask.due,
    },
    ...{ promised: promised ?? ask.promised, until: ask.until, level: ask.level, gone: whyGone(ask, row) },
  }));
}

type Facts = Pick<Stored, 'over' | 'paused' | 'theirs' | 'state' | 'role'>;

function whyGone(ask: Ask, { over, paused, theirs, state, role }: Facts): string | null {
  if (over) return 'Its reason had gone: the step was done.';
  if (paused) return 'The case was paused.';
  const moved = ask.holds === true && state !== null && moverIn(restored(state)) !== role;
  return theirs && !moved ? null : 'It was with somebody else by then.';
}

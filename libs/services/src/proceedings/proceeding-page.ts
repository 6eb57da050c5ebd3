// What the page of every proceeding shows, as columns of one statement; `p` is the proceeding.
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { instantOf } from '#platform/database/instant-of';

export interface HistoryEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly by: string;
  /** Account of whoever did it; null where the system did. */
  readonly byId: string | null;
}

export interface ClockOfProceeding {
  readonly kind: string;
  readonly status: 'running' | 'met' | 'missed' | 'superseded';
  readonly promisedDay: LocalDay;
  readonly workingDay: LocalDay;
  readonly explanation: readonly string[];
}

export interface MailOfProceeding {
  readonly id: string;
  readonly subject: string;
  readonly at: Instant;
  readonly to: string;
}

/** What a changed calendar has moved. */
export interface RedatingOfProceeding {
  readonly id: string;
  readonly at: Instant;
  /** Null for the reminders of a certificate's renewal. */
  readonly clock: string | null;
  readonly before: LocalDay;
  readonly after: LocalDay;
  readonly change: string;
  readonly reason: string;
  readonly by: string;
}

export const REDATINGS = `
  (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'at', ${instantOf('x.at')}, 'clock', k.kind,
      'before', x.working_day_before, 'after', x.working_day_after, 'change', h.change, 'reason', h.reason,
      'by', coalesce(u.name, h.made_by)) order by x.at desc, x.id), '[]')
     from deadline_redating x join holiday_calendar h on h.version = x.calendar_version
     left join proceeding_clock k on k.id = x.clock_id left join account u on u.id::text = h.made_by
    where x.proceeding_id = p.id)`;

export const HISTORY = `
  (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'at', ${instantOf('e.at')}, 'type', e.type, 'data', e.data,
      'by', coalesce(u.name, e.actor ->> 'id'), 'byId', u.id) order by e.seq desc), '[]')
     from proceeding_event e left join account u on u.id::text = e.actor ->> 'id' where e.proceeding_id = p.id)`;

export const CLOCKS = `
  (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'status', c.status, 'promisedDay', c.promised_day,
      'workingDay', c.working_day, 'explanation', c.explanation) order by (c.status = 'running') desc, c.promised_day), '[]')
     from proceeding_clock c where c.proceeding_id = p.id)`;

export const MAILS = `
  (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'subject', m.subject, 'at', ${instantOf('m.dated')}, 'to', m.recipient)
      order by m.dated desc, m.id), '[]')
     from mail m where m.subject_kind = p.kind and m.subject_id = p.number)`;

/** The promise that runs and is due first. */
export const NEXT_PROMISE = `
  (select jsonb_build_object('kind', c.kind, 'promisedDay', c.promised_day, 'workingDay', c.working_day)
     from proceeding_clock c where c.proceeding_id = p.id and c.status = 'running' order by c.promised_day limit 1)`;

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { IMPORTED } from '#domain/cases/back-catalogue';
import type { CaseEvent } from '#domain/cases/events';
import { rungWords } from '#domain/deadlines/rung-words';
import { instantOf } from '#platform/database/instant-of';
import { CommandsService } from './commands.service.js';
import { eventDetail, eventTitle } from './event-words.js';

export interface TimelineEntry {
  readonly id: string;
  /** Number of the event; null beside events. */
  readonly seq: number | null;
  readonly at: Instant;
  readonly kind: 'event' | 'mail' | 'document' | 'reminder' | 'calendar' | 'repair';
  readonly title: string;
  readonly detail: string;
  readonly actor: string | null;
  /** Path of the thing itself: `/mails/…`, `/api/documents/…`. */
  readonly link: string | null;
  readonly status: string | null;
}

interface StoredEntry extends Omit<TimelineEntry, 'title' | 'detail'> {
  readonly title: string;
  readonly detail: string;
  /** Of an event, or of a reminder the name of its rung. */
  readonly data: CaseEvent['data'] | { readonly rung: string } | null;
}

/** A clock's kind in words, in SQL; `d` is the deadline. */
const clockWords = `lower(replace(d.kind, '_', ' '))`;

const ENTRIES = `
  select 'event-' || e.seq as id, e.seq, ${instantOf('e.at')} as at, 'event' as kind, e.type as title, '' as detail,
    coalesce((select u.name from account u where u.id::text = e.actor ->> 'id'), e.actor ->> 'id') as actor,
    null as link, case when e.command_id like '${IMPORTED}%' then 'imported' end as status, e.data as data
  from case_event e where e.case_id = $1
  union all
  select 'mail-' || m.id, null::int, ${instantOf('coalesce(m.dated, m.created_at)')}, 'mail', m.subject,
    'to ' || m.recipient || ' (' || m.recipient_role || ')' || coalesce('. ' || m.trouble, '')
      || coalesce('. In the digest of ' || (select to_char(g.dated at time zone 'Europe/London', 'FMDD Mon YYYY') from mail g where g.id = m.digest_id), ''),
    null, '/mails/' || m.id, m.status, null
  from mail m where m.case_id = $1
  union all
  select 'document-' || d.id, null::int, ${instantOf('d.made_at')}, 'document', d.title, coalesce(d.trouble, d.file_name), null,
    '/api/documents/' || d.id, case when d.trouble is null then 'issued' else 'in trouble' end, null
  from document d where d.case_id = $1 and ($2 or d.kind in ('report', 'certificate'))
  union all
  select 'reminder-' || r.id, null::int, ${instantOf('r.settled_at')}, 'reminder',
    'Reminder not sent: ' || ${clockWords},
    case when r.reason is not null then 'Not sent: ' || r.reason || '.'
      when r.status = 'skipped' then 'It was stale by the time it could be sent; a later one took its place.'
      else 'Its reason had gone: ' || coalesce(d.reason, 'the step was done') || '.' end, null, null, r.status,
    jsonb_build_object('rung', r.name)
  from rung r join deadline d on d.id = r.deadline_id where r.case_id = $1 and r.status in ('skipped', 'suppressed')
  union all
  select 'redating-' || x.id, null::int, ${instantOf('x.at')}, 'calendar',
    case when x.working_day_before = x.working_day_after then 'Reminders of the ' || ${clockWords} || ' moved with the calendar'
      else 'Working date of the ' || ${clockWords} || ' moved from ' || to_char(x.working_day_before, 'FMDD Mon YYYY')
        || ' to ' || to_char(x.working_day_after, 'FMDD Mon YYYY') end,
    c.change || '. ' || c.reason, coalesce((select u.name from account u where u.id::text = c.made_by), c.made_by), null, null, null
  from deadline_redating x join deadline d on d.id = x.deadline_id join holiday_calendar c on c.version = x.calendar_version
  where x.case_id = $1
  union all
  select 'repair-' || x.run_id || '-' || x.no, null::int, ${instantOf('y.started_at')}, 'repair', 'Mended by a reconciliation',
    x.words || ' ' || x.mended, null, null, null, null
  from reconciliation_finding x join reconciliation_run y on y.id = x.run_id where x.case_id = $1 and x.mended is not null
  order by 3 desc, 4 desc, 2 desc nulls last, 1 desc`;

const FOR_STAFF: readonly TimelineEntry['kind'][] = ['mail', 'reminder', 'repair'];

/** All that has happened on a case, newest first: events, mails, papers, and each reminder that was not sent with the reason. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
  ) {}

  async entries(user: User, number: string, cycle: number): Promise<readonly TimelineEntry[]> {
    const found = await this.commands.open(user, 'readCase', number, cycle);
    const rows = await this.db.query<readonly StoredEntry[]>(ENTRIES, [found.id, may(user, 'readInvoices', found)]);
    const staff = may(user, 'readMails', found);
    const confided = may(user, 'readConflict', found);
    return rows
      .filter(({ kind }) => staff || !FOR_STAFF.includes(kind))
      .map(({ data, ...entry }) => {
        if (data && 'rung' in data) return { ...entry, title: `${entry.title}, ${rungWords(data.rung)}` };
        if (entry.kind !== 'event' || data === null) return entry;
        const event = { type: entry.title, data } as CaseEvent;
        return {
          ...entry,
          title: eventTitle(event),
          detail: staff ? eventDetail(event) : publicDetail(event, confided),
        };
      });
  }
}

/** What parties may read of an event: not the comments between assessor and supervisor, nor what was found of a conflict. */
function publicDetail(event: CaseEvent, confided: boolean): string {
  if (event.type === 'ScoresReturned' || event.type === 'ScoresAccepted') return '';
  return event.type === 'ConflictReported' && !confided ? `Of the ${event.data.about}.` : eventDetail(event);
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { Clock } from '#platform/clock/clock';

export const AGENDA_KINDS = ['appointment', 'ruling', 'waiver', 'consultation', 'standards'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** Something that waits for the Board, and where it is dealt with: a case by its number, anything else by its id. */
export interface AgendaItem {
  readonly kind: AgendaKind;
  readonly id: string;
  readonly what: string;
  readonly case: { readonly number: string; readonly cycle: number } | null;
  readonly since: LocalDay | null;
}

const CASE = `jsonb_build_object('number', f.number, 'cycle', f.cycle)`;
const OF_CASE = `f.number || ', ' || o.name`;
const FILE = 'case_file f join organisation o on o.id = f.organisation_id';

/** In one statement, what has waited longest first. */
const AGENDA = `
  select 'appointment' as kind, a.id, a.name || ' (' || a.reference || ')' as what, null::jsonb as case, a.trained_on::text as since
    from assessor a where a.status = 'trained'
  union all select 'ruling', f.id, ${OF_CASE}, ${CASE}, f.state -> 'conflict' ->> 'since'
    from ${FILE} where f.closed_at is null and f.waiting_on ? 'board' and f.state -> 'conflict' ->> 'since' is not null
  union all select 'waiver', w.id, a.name || ' for ' || ${OF_CASE}, ${CASE}, to_char(w.proposed_at at time zone 'Europe/London', 'YYYY-MM-DD')
    from conflict_waiver w join assessor a on a.id = w.assessor_id join ${FILE} on f.id = w.case_id
    where w.granted is null and w.proposed_by::text <> $1
  union all select case when d.consult_until < $2::date then 'standards' else 'consultation' end, d.id, d.title, null,
      case when d.consult_until < $2::date then d.consult_until else d.consult_from end::text
    from standards_draft d where d.status = 'consultation'
  order by since nulls last, kind, what limit 100`;

/** What waits for the Board: appointments, rulings, waivers, consultations. Proceedings say so themselves. */
@Injectable()
export class BoardAgendaService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async waiting(user: User): Promise<readonly AgendaItem[]> {
    const denied = refuseUnless(user, 'readBoard');
    if (denied) throw denied;
    return this.db.query(AGENDA, [user.id, await this.clock.today()]);
  }
}

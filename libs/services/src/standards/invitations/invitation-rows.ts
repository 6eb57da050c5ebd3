// Whom a consultation may ask, and whom it has asked.
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Circle, Invitee } from '#domain/standards/invitation';
import { instantOf } from '#platform/database/instant-of';

const CONTACT = `
  select distinct on (c.organisation_id) c.organisation_id, c.name, c.email from organisation o, contacts_on(o.id, $1) c
  where c.role in ('programme manager', 'sponsor', 'second contact')
    and not exists (select from organisation_merge m where m.from_id = o.id)
  order by c.organisation_id, array_position(array['programme manager', 'sponsor', 'second contact'], c.role), c.to_day is not null, c.from_day`;

const PEOPLE = `
  with reader as (${CONTACT})
  select p.circle, p.name, lower(p.email) as email, p.role,
    exists (select from consultation_invitee i where i.draft_id::text = $2 and i.consult_from = $3 and i.email = lower(p.email)) as asked
  from (
    select 'board' as circle, m.name, m.email, 'board' as role from board_member m where m.email is not null and board_sits(m.id, $1)
    union all
    select 'assessors', a.name, a.email, 'assessor' from assessor a where a.status = 'active'
    union all
    select 'organisations under way', r.name, r.email, 'organisation' from reader r
      where exists (select from case_file f where f.organisation_id = r.organisation_id and f.closed_at is null)
    union all
    select 'all organisations', r.name, r.email, 'organisation' from reader r) p
  order by p.circle, lower(p.name), p.email`;

export interface Reachable extends Invitee {
  /** In this window already. */
  readonly asked: boolean;
}

export interface Window {
  readonly draftId: string;
  readonly from: LocalDay;
}

type Manager = Pick<EntityManager, 'query'>;

export const reachable = (db: Manager, today: LocalDay, { draftId, from }: Window): Promise<readonly Reachable[]> =>
  db.query(PEOPLE, [today, draftId, from]);

export interface Sent {
  readonly id: string;
  readonly circles: readonly Circle[];
  readonly note: string;
  readonly people: number;
  readonly by: string;
  readonly at: Instant;
}

/** The latest first. */
export const sentOf = (db: Manager, draftId: string): Promise<readonly Sent[]> =>
  db.query(
    `select v.id, v.circles, v.note, u.name as by, ${instantOf('v.invited_at')} as at,
       (select count(*)::int from consultation_invitee i where i.invitation_id = v.id) as people
     from consultation_invitation v join account u on u.id = v.invited_by
     where v.draft_id::text = $1 order by v.invited_at desc, v.id`,
    [draftId],
  );

export interface Waiting {
  readonly draftId: string;
  readonly reference: string;
  readonly title: string;
  readonly from: LocalDay;
  readonly until: LocalDay;
  readonly invitedOn: LocalDay;
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** Asked in a window that is open, and without a comment in it. */
export const withoutComment = (db: Manager, today: LocalDay): Promise<readonly Waiting[]> =>
  db.query(
    `select d.id as "draftId", d.reference, d.title, d.consult_from::text as "from", d.consult_until::text as until,
       v.invited_on::text as "invitedOn", i.name, i.email, i.role
     from standards_draft d join consultation_invitee i on i.draft_id = d.id and i.consult_from = d.consult_from
     join consultation_invitation v on v.id = i.invitation_id
     where d.status = 'consultation' and d.consult_until >= $1
       and not exists (select from standards_comment c join account u on u.id = c.made_by
         where c.draft_id = d.id and lower(u.email) = i.email and (c.made_at at time zone 'Europe/London')::date >= d.consult_from)
     order by d.id, i.email`,
    [today],
  );

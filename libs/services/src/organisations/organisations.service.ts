import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { NameChange } from '#domain/organisations/entry';
import { Clock } from '#platform/clock/clock';
import { containing } from '#platform/database/containing';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';
import type { Parameters } from '#platform/database/parameters';

export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: number;
}

/** The number that a programme has for life, at its latest cycle. */
export interface CaseOfProgramme {
  readonly number: string;
  readonly cycle: number;
  readonly over: boolean;
}

/** What it, or that programme, was called before. */
export interface FormerName {
  readonly programmeId: string | null;
  readonly changes: readonly NameChange[];
  readonly by: string;
  readonly at: Instant;
}

export interface OrganisationContact {
  readonly role: 'sponsor' | 'programme manager' | 'billing' | 'second contact';
  readonly name: string;
  readonly email: string;
  readonly fromDay: LocalDay;
}

export interface OrganisationRow {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly country: string;
  readonly programmes: readonly Programme[];
}

export interface Organisation extends OrganisationRow {
  /** With their case, for whoever may apply for it. */
  readonly programmes: readonly (Programme & { readonly case: CaseOfProgramme | null })[];
  readonly legalName: string;
  readonly addressLines: readonly string[];
  readonly vatNumber: string | null;
  readonly purchaseOrderRequired: boolean;
  readonly contacts: readonly OrganisationContact[];
  /** The entry that this one was merged into. */
  readonly mergedInto: { readonly id: string; readonly name: string } | null;
  /** Of entries that were merged into this one. */
  readonly formerNames: readonly string[];
  readonly version: number;
  /** The newest first. */
  readonly changes: readonly FormerName[];
}

export interface OrganisationsAsked {
  /** Part of the name of the organisation or of one of its programmes, or of the reference. */
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const PROGRAMME = `'id', p.id, 'name', p.name, 'description', p.description, 'version', p.version`;
const PROGRAMMES = `(select coalesce(jsonb_agg(jsonb_build_object(${PROGRAMME}) order by p.name), '[]')
  from programme p where p.organisation_id = o.id) as programmes`;
const PROGRAMMES_WITH_CASES = `(select coalesce(jsonb_agg(jsonb_build_object(${PROGRAMME}, 'case', c.latest) order by p.name), '[]')
  from programme p left join lateral (select jsonb_build_object('number', f.number, 'cycle', f.cycle, 'over', f.closed_at is not null) as latest
    from case_file f where f.programme_id = p.id order by f.closed_at is null desc, f.opened_at desc, f.cycle desc limit 1) c on true
  where p.organisation_id = o.id) as programmes`;

const ONE = `
  select o.id, o.reference, o.name, o.legal_name as "legalName", o.country, o.address_lines as "addressLines",
    o.vat_number as "vatNumber", o.purchase_order_required as "purchaseOrderRequired", ${PROGRAMMES_WITH_CASES},
    (select coalesce(jsonb_agg(jsonb_build_object('role', c.role, 'name', c.name, 'email', c.email, 'fromDay', c.from_day)
      order by c.role, c.name), '[]') from contacts_on(o.id, $2) c) as contacts,
    (select jsonb_build_object('id', n.id, 'name', n.name) from organisation_merge m join organisation n on n.id = m.into_id
       where m.from_id = o.id) as "mergedInto",
    (select coalesce(jsonb_agg(old.name || ' (' || old.reference || ')' order by m.merged_at), '[]') from organisation_merge m
       join organisation old on old.id = m.from_id where m.into_id = o.id) as "formerNames", o.version,
    (select coalesce(jsonb_agg(jsonb_build_object('programmeId', c.programme_id, 'changes', c.changes,
        'by', coalesce(u.name, c.changed_by), 'at', to_char(c.changed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by c.changed_at desc, c.id desc), '[]')
       from register_change c left join account u on u.id::text = c.changed_by
       where c.organisation_id = o.id or c.programme_id in (select p.id from programme p where p.organisation_id = o.id)) as changes
  from organisation o where o.id::text = $1`;

const LIST = `
  select o.id, o.reference, o.name, o.country, ${PROGRAMMES}
  from organisation o
  where not exists (select from organisation_merge m where m.from_id = o.id) and ($1::text is null or o.id::text = $1)
    and ($2::text is null or o.name ilike $2 or o.reference ilike $2
      or exists (select from programme p where p.organisation_id = o.id and p.name ilike $2)
      or exists (select from organisation_merge m join organisation old on old.id = m.from_id
        where m.into_id = o.id and (old.name ilike $2 or old.reference ilike $2)))
    and ($3::text is null or (lower(o.name), o.id) > ($3, $4::uuid))
  order by lower(o.name), o.id limit $5`;

/** Organisations with their programmes and contacts. An organisation's own people see only their own. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The condition on `organisation o` under which the user sees it. */
  visible(user: User, parameters: Parameters): string {
    if (!may(user, 'readMasterData')) return 'false';
    const own = onlyOwn(user);
    return own === null ? 'true' : `o.id::text = ${parameters.add(own)}`;
  }

  async list(
    user: User,
    { q, limit, cursor }: OrganisationsAsked,
  ): Promise<{ readonly items: readonly OrganisationRow[]; readonly nextCursor: string | null }> {
    const denied = refuseUnless(user, 'readMasterData');
    if (denied) throw denied;
    const [name, id] = placeOf(cursor, [/./s, UUID]) ?? [null, null];
    const rows = await this.db.query<readonly OrganisationRow[]>(LIST, [
      onlyOwn(user),
      q?.trim() ? containing(q.trim()) : null,
      name,
      id,
      limit + 1,
    ]);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.name.toLowerCase(), last.id]) };
  }

  /** @throws DomainError where it is unknown, or not the user's own to see. */
  async one(user: User, id: string): Promise<Organisation> {
    const denied = refuseUnless(user, 'readMasterData');
    if (denied) throw denied;
    const own = onlyOwn(user);
    const rows =
      own === null || own === id
        ? await this.db.query<readonly Organisation[]>(ONE, [id, await this.clock.today()])
        : [];
    if (rows[0]) return casesSeenBy(user, rows[0]);
    throw new DomainError('ORGANISATION.UNKNOWN', 'There is no such organisation among those that you may see.', {
      id,
    });
  }
}

function casesSeenBy(user: User, organisation: Organisation): Organisation {
  const parties = { organisationId: organisation.id, assessorId: null, supervisorId: null };
  if (may(user, 'submitApplication', parties)) return organisation;
  return { ...organisation, programmes: organisation.programmes.map((each) => ({ ...each, case: null })) };
}

/** The one organisation that a user may see; null for those who may see all; no organisation has the empty id. */
const onlyOwn = (user: User): string | null =>
  user.roles.some((role) => role !== 'organisation') ? null : (user.organisationId ?? '');

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { suspected, type Entry, type Suspected } from '#domain/organisations/duplicates';
import { newId } from '#platform/database/ids';

export interface OrganisationEntry {
  readonly reference: string;
  readonly name: string;
  readonly legalName: string;
  readonly country: string;
  readonly addressLines: readonly string[];
  readonly vatNumber: string | null;
  readonly purchaseOrderRequired: boolean;
  readonly contacts: readonly ContactEntry[];
  /** Names; a programme once entered stays. */
  readonly programmes: readonly string[];
}

type Named = Entry & { readonly reference: string };

export interface ContactEntry {
  readonly role: 'sponsor' | 'programme manager' | 'billing' | 'second contact';
  readonly name: string;
  readonly email: string;
}

const RENAMED = 'exists (select from register_change c where c.organisation_id = o.id)';

/** What somebody has kept in the billing profile or renamed is theirs: the list changes nothing of it. */
const UPSERT = `
  insert into organisation as o (id, reference, name, legal_name, country, address_lines, vat_number, purchase_order_required)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict on constraint organisation_reference_unique do update set name = case when ${RENAMED} then o.name else excluded.name end, version = o.version + 1,
    (legal_name, country, address_lines, vat_number, purchase_order_required) = (
      select kept.* from (values (o.legal_name, o.country, o.address_lines, o.vat_number, o.purchase_order_required)) as kept
        where exists (select from billing_profile_change p where p.organisation_id = o.id)
      union all select excluded.legal_name, excluded.country, excluded.address_lines, excluded.vat_number, excluded.purchase_order_required
        where not exists (select from billing_profile_change p where p.organisation_id = o.id))
  where o.name <> excluded.name and not ${RENAMED}
    or (o.legal_name, o.country, o.address_lines, o.vat_number, o.purchase_order_required)
      is distinct from (excluded.legal_name, excluded.country, excluded.address_lines, excluded.vat_number, excluded.purchase_order_required)
      and not exists (select from billing_profile_change p where p.organisation_id = o.id)
  returning (xmax = 0) as added`;

/** Those of the list whose billing profile or name somebody has kept since, otherwise than the list has it. */
const KEPT = `
  select o.reference from organisation o
  join jsonb_to_recordset($1) as e(reference text, name text, "legalName" text, country text, "addressLines" jsonb, "vatNumber" text,
    "purchaseOrderRequired" boolean) on e.reference = o.reference
  where exists (select from billing_profile_change p where p.organisation_id = o.id)
      and (o.legal_name, o.country, o.address_lines, o.vat_number, o.purchase_order_required)
        is distinct from (e."legalName", e.country, e."addressLines", e."vatNumber", e."purchaseOrderRequired")
    or o.name <> e.name and ${RENAMED}
  order by o.reference`;

/** Everybody who is not merged away, as far as one can tell by it that two are one. */
const ALL = `
  select o.reference, o.name, o.legal_name as "legalName", o.vat_number as "vatNumber",
    (select coalesce(jsonb_agg(distinct lower(split_part(c.email, '@', 2))), '[]') from contact c where c.organisation_id = o.id) as domains
  from organisation o where not exists (select from organisation_merge m where m.from_id = o.id) order by o.reference`;

/** Of the roles that the list names, whoever it no longer names was contact until yesterday; who is entered ahead stays. */
const END = `
  update contact c set to_day = $3::date - 1
  where c.organisation_id = $1 and c.to_day is null and c.from_day <= $3::date
    and exists (select from jsonb_to_recordset($2) as w(role text) where w.role = c.role)
    and not exists (select from jsonb_to_recordset($2) as w(role text, email text) where w.role = c.role and w.email = lower(c.email))
  returning c.id`;

const RENAME = `
  update contact c set name = w.name from jsonb_to_recordset($2) as w(role text, name text, email text)
  where c.organisation_id = $1 and c.to_day is null and c.role = w.role and lower(c.email) = w.email and c.name <> w.name
  returning c.id`;

const BEGIN = `
  insert into contact (id, organisation_id, role, name, email, from_day)
  select w.id, $1, w.role, w.name, w.email, $3 from jsonb_to_recordset($2) as w(id uuid, role text, name text, email text)
  where not exists (select from contact c
    where c.organisation_id = $1 and (c.to_day is null or c.to_day >= $3::date) and c.role = w.role and lower(c.email) = w.email)
  returning id`;

/** A programme that was renamed since is not entered anew under its old name. */
const PROGRAMMES = `
  insert into programme (id, organisation_id, name)
  select p.id, $1, p.name from jsonb_to_recordset($2) as p(id uuid, name text)
  where not exists (select from register_change c join programme q on q.id = c.programme_id
    where q.organisation_id = $1 and c.changes @> jsonb_build_array(jsonb_build_object('field', 'name', 'before', p.name)))
  on conflict on constraint programme_name_unique do nothing returning id`;

/** Enters organisations into the register, by their reference: the same entry twice changes nothing. */
@Injectable()
export class OrganisationsRegisterService {
  async enter(
    tx: EntityManager,
    entry: OrganisationEntry,
    today: LocalDay,
  ): Promise<'added' | 'changed' | 'unchanged'> {
    const rows = await tx.query<readonly { added: boolean }[]>(UPSERT, [
      newId(),
      entry.reference,
      entry.name,
      entry.legalName,
      entry.country,
      JSON.stringify(entry.addressLines),
      entry.vatNumber,
      entry.purchaseOrderRequired,
    ]);
    const parts = await this.enterParts(tx, await idOfReference(tx, entry.reference), entry, today);
    if (rows[0]?.added) return 'added';
    return rows.length + parts > 0 ? 'changed' : 'unchanged';
  }

  /** References of those whose billing profile or name differs from the list and stays as it was kept. */
  async keptOtherwise(tx: EntityManager, entries: readonly OrganisationEntry[]): Promise<readonly string[]> {
    const rows = await tx.query<readonly { reference: string }[]>(KEPT, [JSON.stringify(entries)]);
    return rows.map(({ reference }) => reference);
  }

  /** Pairs that look like one organisation, with the reasons; of which the list names one at least. */
  async suspected(tx: EntityManager, entries: readonly OrganisationEntry[]): Promise<readonly Suspected<Named>[]> {
    return suspected(await tx.query<readonly Named[]>(ALL), new Set(entries.map(({ reference }) => reference)));
  }

  private async enterParts(tx: EntityManager, id: string, entry: OrganisationEntry, today: LocalDay): Promise<number> {
    const contacts = JSON.stringify(entry.contacts.map((contact) => ({ ...contact, id: newId() })));
    const programmes = JSON.stringify(entry.programmes.map((name) => ({ id: newId(), name })));
    const [ended] = await tx.query<readonly [readonly unknown[], number]>(END, [id, contacts, today]);
    const [renamed] = await tx.query<readonly [readonly unknown[], number]>(RENAME, [id, contacts]);
    const begun = await tx.query<readonly unknown[]>(BEGIN, [id, contacts, today]);
    const added = await tx.query<readonly unknown[]>(PROGRAMMES, [id, programmes]);
    return ended.length + renamed.length + begun.length + added.length;
  }
}

async function idOfReference(tx: EntityManager, reference: string): Promise<string> {
  const rows = await tx.query<readonly { id: string }[]>(
    `select coalesce(m.into_id, o.id) as id from organisation o left join organisation_merge m on m.from_id = o.id
     where o.reference = $1`,
    [reference],
  );
  if (!rows[0]) throw new Error(`organisation ${reference} was not written`);
  return rows[0].id;
}

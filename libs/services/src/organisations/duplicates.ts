// Entries that might be one organisation, found by the database and judged by the rule.
import type { EntityManager } from 'typeorm';
import { likeness, type Entry } from '#domain/organisations/duplicates';
import { alikeTo } from './merges.sql.js';

export interface Duplicate {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly reasons: readonly string[];
}

type Row = Entry & Omit<Duplicate, 'reasons'> & { readonly beside: Entry };

async function judged(manager: EntityManager, one: string, values: readonly unknown[]): Promise<readonly Duplicate[]> {
  const rows = await manager.query<readonly Row[]>(alikeTo(one), [...values]);
  return rows
    .map(({ id, reference, name, beside, ...rest }) => ({
      ...{ id, reference, name, reasons: likeness({ ...rest, name }, beside) },
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .slice(0, 5);
}

/** Those that look like the one on record. */
export const duplicatesOf = (manager: EntityManager, id: string): Promise<readonly Duplicate[]> =>
  judged(
    manager,
    `select o.id, o.name, o.legal_name, o.vat_number,
       (select coalesce(jsonb_agg(distinct lower(split_part(c.email, '@', 2))), '[]') from contact c where c.organisation_id = o.id) as domains
     from organisation o where o.id::text = $1`,
    [id],
  );

/** Those that look like what is about to be entered. */
export const duplicatesOfEntry = (manager: EntityManager, entry: Entry): Promise<readonly Duplicate[]> =>
  judged(
    manager,
    'select null::uuid as id, $1::text as name, $2::text as legal_name, $3::text as vat_number, $4::jsonb as domains',
    [entry.name, entry.legalName, entry.vatNumber, JSON.stringify(entry.domains)],
  );

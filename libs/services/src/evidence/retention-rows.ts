// Documents by the day until which they are kept, as the database works it out.
import type { LocalDay } from '#domain/calendar/dates';
import { DEFAULT_EVIDENCE_RULES, type Retention } from '#domain/evidence/evidence-rules';
import { CLOSED_ON } from './evidence-rows.js';

/** A document whose time is over. */
export interface OverTime {
  readonly id: string;
  readonly number: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly title: string;
  readonly kind: string;
  readonly retention: Retention;
  readonly closedOn: LocalDay;
  readonly keptUntil: LocalDay;
  readonly editions: number;
  /** Why a legal hold keeps it: it is shown, and stays. */
  readonly heldWhy: string | null;
}

export interface RetentionDue {
  readonly documents: number;
  readonly cases: number;
  readonly oldest: LocalDay | null;
}

/** $1: years by class where the standards version says nothing. Null is for good. */
const KEPT = `
  from evidence_document d join case_file f on f.id = d.case_id join organisation o on o.id = f.organisation_id
  left join standards_version v on v.id = f.standards_version_id
  cross join lateral (select (coalesce(v.rules #> '{evidence,years}', $1::jsonb) ->> d.retention)::int as years) y
  cross join lateral (select ((f.closed_at at time zone 'Europe/London')::date + make_interval(years => y.years))::date as until) k`;

export const LIST = `
  select d.id, f.number, f.cycle, o.name as organisation, d.title, d.kind, d.retention, ${CLOSED_ON} as "closedOn",
    k.until::text as "keptUntil", (select count(*)::int from evidence_file e where e.document_id = d.id) as editions, d.held_why as "heldWhy"
  ${KEPT}
  where d.removed_why is null and k.until < $2 and ($3::date is null or (k.until, d.id) > ($3, $4::uuid))
  order by k.until, d.id limit $5`;

export const COUNT = `
  select count(*)::int as documents, count(distinct d.case_id)::int as cases, min(k.until)::text as oldest ${KEPT}
  where d.removed_why is null and d.held_why is null and k.until < $2`;

export const CHOSEN = `
  select d.id, d.title, d.held_why as "heldWhy", d.removed_why as "removedWhy", ${CLOSED_ON} as "closedOn", y.years,
    k.until::text as "keptUntil" ${KEPT} where d.id = any($2) order by d.id for update of d`;

export interface Chosen {
  readonly id: string;
  readonly title: string;
  readonly heldWhy: string | null;
  readonly removedWhy: string | null;
  readonly closedOn: LocalDay | null;
  readonly years: number | null;
  readonly keptUntil: LocalDay | null;
}

export const YEARS = JSON.stringify(DEFAULT_EVIDENCE_RULES.years);

import type { DataSource } from 'typeorm';
import type { CaseFacts } from '#domain/assessors/conflicts';

const FACTS = `
  select o.name as organisation, o.legal_name as "legalName",
    (select coalesce(jsonb_agg(h.day::text order by h.day), '[]') from in_house_help h
      where h.case_id = f.id and h.assessor_id = $2) as "helpedOn",
    (select coalesce(jsonb_agg(h.day::text order by h.day), '[]') from in_house_help h
      join case_file other on other.id = h.case_id
      where other.organisation_id = f.organisation_id and other.id <> f.id and h.assessor_id = $2) as "advisedOn"
  from case_file f join organisation o on o.id = f.organisation_id where f.id = $1`;

/** What speaks for or against this assessor on this case; undefined for an unknown case. */
export async function loadFacts(db: DataSource, caseId: string, assessorId: string): Promise<CaseFacts | undefined> {
  const rows = await db.query<readonly CaseFacts[]>(FACTS, [caseId, assessorId]);
  return rows[0];
}

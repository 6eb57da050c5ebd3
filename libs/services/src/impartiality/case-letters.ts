// What the mails of impartiality and of offers need of a case, and who of the staff is told.
import type { EntityManager } from 'typeorm';
import type { CaseMail } from '#platform/mailer/variables';
import type { LogicalMail } from '../mail/outbox.service.js';

export interface Told {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

export interface CaseToTell {
  readonly id: string;
  readonly number: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
  /** Active accounts of office, managers and Board; who has several of these roles is here once for each. */
  readonly staff: readonly (Told & { readonly id: string })[];
  /** Contacts of the organisation that hold today. */
  readonly contacts: readonly Told[];
}

const CASES = `
  select f.id, f.number, f.cycle, o.name as organisation, p.name as programme,
    (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', r.role) order by u.email), '[]')
       from account u, jsonb_array_elements_text(u.roles) as r(role)
      where u.active and r.role in ('office', 'manager', 'board')) as staff,
    (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'email', c.email, 'role', c.role) order by c.from_day), '[]')
       from contact c where c.organisation_id = o.id and c.to_day is null) as contacts
  from case_file f join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
  where f.id = any($1)`;

export const casesToTell = (
  tx: Pick<EntityManager, 'query'>,
  ids: readonly string[],
): Promise<readonly CaseToTell[]> => (ids.length === 0 ? Promise.resolve([]) : tx.query(CASES, [ids]));

/** Of those with one of these roles each address once. */
export const staffOf = (
  { staff }: CaseToTell,
  ...roles: readonly string[]
): readonly (Told & { readonly id: string })[] =>
  staff.filter(
    ({ role, email }, index) =>
      roles.includes(role) && staff.findIndex((each) => each.email === email && roles.includes(each.role)) === index,
  );

export const about = (of: CaseToTell, to: Pick<Told, 'name'>, publicUrl: string): CaseMail => ({
  ...{ recipientName: to.name, caseNo: of.number, organisation: of.organisation, programme: of.programme },
  caseUrl: `${publicUrl}/cases/${of.number}/${of.cycle}`,
});

export const logical = (of: CaseToTell, to: Told, occurrence: string): LogicalMail & { caseId: string } => ({
  ...{ caseId: of.id, subjectKind: 'case', subjectId: of.number, cycle: of.cycle, occurrence },
  ...{ recipient: to.email, recipientRole: to.role },
});

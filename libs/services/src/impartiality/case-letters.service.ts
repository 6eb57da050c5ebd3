import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { CONFIG, type Config } from '#platform/config/config';
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
  /** Contacts of the organisation, of the day. */
  readonly contacts: readonly Told[];
}

const CASES = `
  select f.id, f.number, f.cycle, o.name as organisation, p.name as programme,
    (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', r.role) order by u.email), '[]')
       from account u, jsonb_array_elements_text(u.roles) as r(role)
      where u.active and r.role in ('office', 'manager', 'board')) as staff,
    (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'email', c.email, 'role', c.role) order by c.to_day is not null, c.from_day), '[]')
       from contacts_on(o.id, $2) c) as contacts
  from case_file f join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
  where f.id = any($1)`;

/** What the mails of impartiality and of offers have in common. */
@Injectable()
export class CaseLettersService {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  cases(tx: Pick<EntityManager, 'query'>, ids: readonly string[], now: Instant): Promise<readonly CaseToTell[]> {
    return ids.length === 0 ? Promise.resolve([]) : tx.query(CASES, [[...new Set(ids)], londonDay(now)]);
  }

  /** Of those with one of these roles each address once. */
  staff({ staff }: CaseToTell, ...roles: readonly string[]): readonly (Told & { readonly id: string })[] {
    return staff
      .filter(({ role }) => roles.includes(role))
      .filter(({ email }, index, all) => all.findIndex((each) => each.email === email) === index);
  }

  /** Who reads for the organisation: the programme manager, else whoever is named first. */
  contact({ contacts }: CaseToTell): Told | undefined {
    return contacts.find(({ role }) => role === 'programme manager') ?? contacts[0];
  }

  about(of: CaseToTell, to: Pick<Told, 'name'>): CaseMail {
    return {
      ...{ recipientName: to.name, caseNo: of.number, organisation: of.organisation, programme: of.programme },
      caseUrl: `${this.config.PUBLIC_URL}/cases/${of.number}/${of.cycle}`,
    };
  }

  logical(of: CaseToTell, to: Told, occurrence: string): LogicalMail & { caseId: string } {
    return {
      ...{ caseId: of.id, subjectKind: 'case', subjectId: of.number, cycle: of.cycle, occurrence },
      ...{ recipient: to.email, recipientRole: to.role },
    };
  }
}

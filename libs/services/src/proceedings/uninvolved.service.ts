import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { involvementOf, type Involved, type Person } from '#domain/proceedings/involvement';

/** Somebody with an account who might be asked to decide. */
export interface Candidate extends Person {
  readonly name: string;
  readonly roles: readonly string[];
}

const INVOLVED = `
  select f.organisation_id as "organisationId",
    (select coalesce(jsonb_agg(h.assessor_id), '[]') from in_house_help h join case_file c on c.id = h.case_id
       where c.number = f.number) as helped,
    (select coalesce(jsonb_agg(x.id), '[]') from case_file c,
       lateral (select c.assessor_id::text as id union all select jsonb_array_elements_text(coalesce(c.state -> 'formerAssessors', '[]'))) x
       where c.number = f.number and x.id is not null) as assessed,
    (select coalesce(jsonb_agg(x.id), '[]') from case_file c,
       lateral (select c.supervisor_id::text as id union all select c.second_supervisor_id::text
         union all select jsonb_array_elements_text(coalesce(c.state -> 'formerSupervisors', '[]'))
         union all select jsonb_array_elements_text(coalesce(c.state -> 'formerSecondSupervisors', '[]'))) x
       where c.number = f.number and x.id is not null) as supervised,
    (select coalesce(jsonb_agg(r.account_id), '[]') from conflict_ruling r join case_file c on c.id = r.case_id
       where c.number = f.number) as ruled,
    (select coalesce(jsonb_agg(w.account_id), '[]') from officer_assignment w join case_file c on c.id = w.case_id
       where c.number = f.number and w.account_id is not null) as officers
  from case_file f where f.id = $1`;

/** Who has no part in a case (#domain/proceedings/involvement); the database asks the same once more. */
@Injectable()
export class UninvolvedService {
  constructor(private readonly db: DataSource) {}

  /** Active accounts with one of the roles, each with how they are involved, if they are. */
  async candidates(
    caseId: string | null,
    roles: readonly string[],
  ): Promise<readonly (Candidate & { readonly involvement: string | null })[]> {
    const [people, involved] = await Promise.all([
      this.db.query<readonly Candidate[]>(
        `select id as "accountId", name, roles, assessor_id as "assessorId", organisation_id as "organisationId" from account
         where active and roles ?| $1 order by lower(name), id`,
        [roles],
      ),
      caseId === null ? undefined : this.involvedIn(caseId),
    ]);
    return people.map((person) => ({
      ...person,
      involvement: (involved && involvementOf(person, involved)) ?? null,
    }));
  }

  private async involvedIn(caseId: string): Promise<Involved | undefined> {
    const rows = await this.db.query<readonly Involved[]>(INVOLVED, [caseId]);
    return rows[0];
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second supervisor, also one who was replaced, has had a part in the case: the database too says so wherever it asks. */
export class SecondSupervisors2026112600450 implements MigrationInterface {
  readonly name = 'SecondSupervisors2026112600450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function refuse_involved_ruler() returns trigger language plpgsql as $$
      begin
        if exists (select from case_file f where f.id = new.case_id
            and (new.assessor_id in (f.assessor_id, f.supervisor_id, f.second_supervisor_id)
              or f.state -> 'formerAssessors' ? new.assessor_id::text
              or f.state -> 'formerSupervisors' ? new.assessor_id::text
              or f.state -> 'formerSecondSupervisors' ? new.assessor_id::text))
          or exists (select from in_house_help h where h.case_id = new.case_id and h.assessor_id = new.assessor_id) then
          raise exception 'who has a part in a case does not rule on it' using errcode = 'check_violation';
        end if;
        return new;
      end $$;

      create or replace function refuse_helpers() returns trigger language plpgsql as $$
      begin
        if exists (
          select from in_house_help h where h.case_id = new.id
            and ((h.assessor_id = new.assessor_id and new.assessor_id is distinct from old.assessor_id)
              or (h.assessor_id = new.supervisor_id and new.supervisor_id is distinct from old.supervisor_id)
              or (h.assessor_id = new.second_supervisor_id and new.second_supervisor_id is distinct from old.second_supervisor_id))
        ) then
          raise exception 'whoever helped in-house neither assesses nor supervises the case' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      drop trigger case_file_without_helpers on case_file;
      create trigger case_file_without_helpers before update of assessor_id, supervisor_id, second_supervisor_id on case_file
        for each row execute function refuse_helpers();

      create or replace function involvement_in_case(the_case uuid, the_account uuid) returns text language sql stable as $$
        with person as (select id, assessor_id, organisation_id from account where id = the_account),
          cycle as (select c.* from case_file c join case_file f on f.number = c.number where f.id = the_case)
        select case
          when exists (select from cycle c, person p where p.organisation_id = c.organisation_id) then 'belongs to the organisation'
          when exists (select from officer_assignment o join cycle c on c.id = o.case_id, person p where o.account_id = p.id)
            then 'looked after the case'
          when exists (select from conflict_ruling r join cycle c on c.id = r.case_id, person p
            where r.account_id = p.id or r.assessor_id = p.assessor_id) then 'ruled on the case'
          when exists (select from in_house_help h join cycle c on c.id = h.case_id, person p where h.assessor_id = p.assessor_id)
            then 'helped with the in-house review'
          when exists (select from cycle c, person p where p.assessor_id = c.assessor_id
            or c.state -> 'formerAssessors' ? p.assessor_id::text) then 'assessed the programme'
          when exists (select from cycle c, person p where p.assessor_id in (c.supervisor_id, c.second_supervisor_id)
            or c.state -> 'formerSupervisors' ? p.assessor_id::text
            or c.state -> 'formerSecondSupervisors' ? p.assessor_id::text) then 'supervised the assessment'
        end
      $$;
    `);
  }

  /** The functions stay: they ask for more, and what they ask of is there before too. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger case_file_without_helpers on case_file;
      create trigger case_file_without_helpers before update of assessor_id, supervisor_id on case_file
        for each row execute function refuse_helpers();
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The plan of a visit and the records of its interviews. The database holds too that nobody is in two interviews at once, that no pseudonym
 * stands for two people, that notes are kept with consent only, and that only the assessor of a case records them.
 */
export class Interviews2026112600200 implements MigrationInterface {
  readonly name = 'Interviews2026112600200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table interview_slot (
        id uuid primary key,
        command_id text not null constraint interview_slot_command_unique unique,
        case_id uuid not null references case_file,
        day date not null,
        from_time time not null,
        until_time time not null,
        stakeholder text not null check (stakeholder in ('mentor', 'mentee', 'line manager', 'programme team', 'other')),
        people int not null check (people between 1 and 20),
        interviewer text not null check (interviewer in ('assessor', 'supervisor')),
        way text not null check (way in ('in person', 'call')),
        place text not null default '',
        note text not null default '',
        changed_by uuid not null references account,
        changed_at timestamptz not null,
        removed_at timestamptz,
        version int not null default 1,
        constraint interview_slot_takes_time check (until_time > from_time),
        constraint interview_slot_of_case unique (case_id, id),
        constraint interview_slot_apart exclude using gist (case_id with =, interviewer with =,
          tsrange(day + from_time, day + until_time) with &&) where (removed_at is null)
      );

      create table interview (
        id uuid primary key,
        command_id text not null constraint interview_command_unique unique,
        case_id uuid not null references case_file,
        slot_id uuid,
        stakeholder text not null check (stakeholder in ('mentor', 'mentee', 'line manager', 'programme team', 'other')),
        first_no int not null check (first_no > 0),
        people int not null check (people between 1 and 20),
        day date not null,
        consent text not null check (consent in ('notes', 'count only')),
        notes text not null default '',
        recorded_by uuid not null references account,
        changed_by uuid not null references account,
        changed_at timestamptz not null,
        struck_at timestamptz,
        struck_because text,
        version int not null default 1,
        constraint interview_slot_same_case foreign key (case_id, slot_id) references interview_slot (case_id, id),
        constraint interview_notes_with_consent check (consent = 'notes' or notes = ''),
        constraint interview_struck_whole check ((struck_at is null) = (struck_because is null) and (struck_at is null or notes = '')),
        constraint interview_pseudonym_once exclude using gist (case_id with =, stakeholder with =,
          int4range(first_no, first_no + people) with &&)
      );
      create unique index interview_slot_once on interview (slot_id) where struck_at is null;

      create function refuse_other_interviewers() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'an interview is struck, never deleted' using errcode = 'integrity_constraint_violation';
        end if;
        if tg_op = 'UPDATE' and (old.struck_at is not null
          or (new.case_id, new.stakeholder, new.first_no, new.people, new.recorded_by)
            is distinct from (old.case_id, old.stakeholder, old.first_no, old.people, old.recorded_by)) then
          raise exception 'whom a pseudonym stands for does not change, nor who heard them, nor what was struck' using errcode = 'integrity_constraint_violation';
        end if;
        if not exists (
          select from account a join case_file f on f.assessor_id = a.assessor_id where f.id = new.case_id and a.id = new.changed_by
        ) then
          raise exception 'interviews are recorded by the assessor of the case only' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger interview_by_assessor before insert or update or delete on interview
        for each row execute function refuse_other_interviewers();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table interview, interview_slot;
      drop function refuse_other_interviewers();
    `);
  }
}

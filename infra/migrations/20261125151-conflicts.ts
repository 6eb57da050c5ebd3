import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conflicts of interest found mid-case: who was asked to rule, and the rulings, by two people with no part in the case. */
export class Conflicts2026112500151 implements MigrationInterface {
  readonly name = 'Conflicts2026112500151';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file add column guests jsonb not null default '[]';
      create index case_file_guests on case_file using gin (guests jsonb_path_ops);

      create table conflict_ruling (
        id uuid primary key,
        case_id uuid not null references case_file,
        conflict_seq int not null,
        rules_as text not null check (rules_as in ('board', 'supervisor')),
        account_id uuid not null references account,
        assessor_id uuid references assessor,
        ruling text not null check (ruling in ('waive', 're-score', 're-visit')),
        reason text not null,
        command_id text not null,
        made_at timestamptz not null,
        constraint conflict_ruling_command_unique unique (case_id, command_id),
        constraint conflict_ruling_two_people
          exclude using gist (case_id with =, conflict_seq with =, account_id with =, rules_as with <>),
        check (rules_as = 'board' or assessor_id is not null)
      );
      create function refuse_involved_ruler() returns trigger language plpgsql as $$
      begin
        if exists (select from case_file f where f.id = new.case_id and new.assessor_id in (f.assessor_id, f.supervisor_id))
          or exists (select from in_house_help h where h.case_id = new.case_id and h.assessor_id = new.assessor_id) then
          raise exception 'who has a part in a case does not rule on it' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger conflict_ruling_uninvolved before insert on conflict_ruling
        for each row execute function refuse_involved_ruler();
      create trigger conflict_ruling_immutable before update or delete on conflict_ruling
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table conflict_ruling;
      drop function refuse_involved_ruler();
      alter table case_file drop column guests;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Complaints; whoever looks into one has no part in its case and is not whom it is about. */
export class Complaints2026112600101 implements MigrationInterface {
  readonly name = 'Complaints2026112600101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table complaint (
        id uuid primary key references proceeding,
        year int not null,
        ordinal int not null,
        case_id uuid references case_file,
        complainant text not null check (length(complainant) between 1 and 200),
        email text,
        organisation text,
        received_on date not null,
        channel text not null check (channel in ('mail', 'letter', 'telephone', 'in person')),
        about text not null,
        about_account_id uuid references account,
        text text not null,
        noted_by uuid not null references account,
        outcome text check (outcome in ('upheld', 'partly upheld', 'not upheld')),
        remedy text,
        learning text,
        constraint complaint_ordinal_unique unique (year, ordinal)
      );
      create index complaint_case on complaint (case_id) where case_id is not null;

      create table complaint_investigator (
        id uuid primary key,
        complaint_id uuid not null references complaint,
        account_id uuid not null references account,
        command_id text not null,
        appointed_by uuid not null references account,
        made_at timestamptz not null,
        constraint complaint_investigator_command_unique unique (complaint_id, command_id)
      );
      create function refuse_involved_investigator() returns trigger language plpgsql as $$
      declare involvement text;
      begin
        select case when c.about_account_id = new.account_id then 'is whom it is about'
          else involvement_in_case(c.case_id, new.account_id) end into involvement
          from complaint c where c.id = new.complaint_id;
        if involvement is not null then
          raise exception 'does not look into it: %', involvement using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger complaint_investigator_uninvolved before insert on complaint_investigator
        for each row execute function refuse_involved_investigator();
      create trigger complaint_investigator_immutable before update or delete on complaint_investigator
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table complaint_investigator, complaint;
      drop function refuse_involved_investigator();
    `);
  }
}

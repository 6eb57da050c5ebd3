import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each day of a visit began and ended, who was there, what of it is missing; kept by the assessor of the case or a manager. */
export class VisitLog2026112600201 implements MigrationInterface {
  readonly name = 'VisitLog2026112600201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visit_log (
        case_id uuid not null references case_file,
        day date not null,
        from_time time not null,
        until_time time,
        present jsonb not null,
        partial boolean not null,
        missing text not null default '',
        kept_by uuid not null references account,
        kept_at timestamptz not null,
        version int not null default 1,
        primary key (case_id, day),
        constraint visit_log_takes_time check (until_time is null or until_time > from_time),
        constraint visit_log_says_what_is_missing check (partial = (missing <> ''))
      );

      create function refuse_other_loggers() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'a logged day stays on record' using errcode = 'integrity_constraint_violation';
        end if;
        if not exists (
          select from account a join case_file f on f.id = new.case_id
          where a.id = new.kept_by and (a.assessor_id = f.assessor_id or a.roles ? 'manager')
        ) then
          raise exception 'the days of a visit are logged by its assessor or a manager' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger visit_log_by_assessor before insert or update or delete on visit_log
        for each row execute function refuse_other_loggers();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table visit_log;
      drop function refuse_other_loggers();
    `);
  }
}

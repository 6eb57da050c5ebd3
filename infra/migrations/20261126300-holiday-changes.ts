import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A change of a bank holiday on record with its source and every working date that it moved. The promise of a deadline never
 * moves, and none is written by a calendar that has been replaced: whoever reckoned with the old one reckons again.
 */
export class HolidayChanges2026112600300 implements MigrationInterface {
  readonly name = 'HolidayChanges2026112600300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table holiday_calendar
        add column command_id text constraint holiday_calendar_command unique,
        add column change text,
        add column source text,
        add column told_at timestamptz;

      create table deadline_redating (
        id uuid primary key,
        deadline_id uuid not null references deadline,
        case_id uuid not null references case_file,
        calendar_version int not null references holiday_calendar,
        working_day_before date not null,
        working_day_after date not null,
        rungs jsonb not null,
        at timestamptz not null,
        constraint deadline_redating_once unique (deadline_id, calendar_version)
      );
      create index deadline_redating_case on deadline_redating (case_id, at);
      create index deadline_redating_version on deadline_redating (calendar_version);
      create trigger deadline_redating_immutable before update or delete on deadline_redating
        for each row execute function refuse_change();

      create function refuse_moved_promise() returns trigger language plpgsql as $$
      begin
        raise exception 'the promised date of a deadline never moves' using errcode = 'integrity_constraint_violation';
      end $$;
      create trigger deadline_promise_fixed before update on deadline for each row
        when ((old.promised_day, old.ends_at, old.anchor_day, old.kind) is distinct from
              (new.promised_day, new.ends_at, new.anchor_day, new.kind))
        execute function refuse_moved_promise();

      create function refuse_replaced_calendar() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(20030102);
        if new.calendar_version < (select coalesce(max(version), 0) from holiday_calendar) then
          raise exception 'the calendar has changed since this working date was reckoned' using errcode = 'serialization_failure';
        end if;
        return new;
      end $$;
      create trigger deadline_calendar_current before insert on deadline
        for each row execute function refuse_replaced_calendar();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger deadline_calendar_current on deadline;
      drop trigger deadline_promise_fixed on deadline;
      drop function refuse_replaced_calendar();
      drop function refuse_moved_promise();
      drop table deadline_redating;
      alter table holiday_calendar drop column told_at, drop column source, drop column change, drop column command_id;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A changed calendar moves the working dates of proceedings too: kept like those of cases, by the same demands on what is written. */
export class ProceedingsRedated2026112600420 implements MigrationInterface {
  readonly name = 'ProceedingsRedated2026112600420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline_redating
        alter column deadline_id drop not null,
        alter column case_id drop not null,
        add column proceeding_id uuid references proceeding,
        add column clock_id uuid references proceeding_clock,
        add constraint deadline_redating_of_one check (
          case when proceeding_id is null then deadline_id is not null and case_id is not null and clock_id is null
            else deadline_id is null and case_id is null end);
      create unique index deadline_redating_of_proceeding on deadline_redating
        (proceeding_id, coalesce(clock_id, proceeding_id), calendar_version) where proceeding_id is not null;

      alter table proceeding_clock add column calendar_version int;
      update proceeding_clock set calendar_version = (select coalesce(max(version), 0) from holiday_calendar);
      alter table proceeding_clock alter column calendar_version set not null;
      alter table proceeding_timer add column calendar_version int;
      update proceeding_timer set calendar_version = (select coalesce(max(version), 0) from holiday_calendar);
      alter table proceeding_timer alter column calendar_version set not null;

      create trigger proceeding_clock_promise_fixed before update on proceeding_clock for each row
        when ((old.promised_day, old.ends_at, old.anchor_day, old.kind) is distinct from
              (new.promised_day, new.ends_at, new.anchor_day, new.kind))
        execute function refuse_moved_promise();
      create trigger proceeding_clock_calendar_current before insert on proceeding_clock
        for each row execute function refuse_replaced_calendar();
      create trigger proceeding_timer_calendar_current before insert on proceeding_timer
        for each row execute function refuse_replaced_calendar();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger proceeding_timer_calendar_current on proceeding_timer;
      drop trigger proceeding_clock_calendar_current on proceeding_clock;
      drop trigger proceeding_clock_promise_fixed on proceeding_clock;
      alter table proceeding_timer drop column calendar_version;
      alter table proceeding_clock drop column calendar_version;
      drop index deadline_redating_of_proceeding;
      alter table deadline_redating drop constraint deadline_redating_of_one, drop column clock_id, drop column proceeding_id,
        alter column case_id set not null, alter column deadline_id set not null;
    `);
  }
}

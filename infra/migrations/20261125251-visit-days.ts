import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days that assessors and supervisors are taken: no one twice on one day, whatever cases ask at once. */
export class VisitDays2026112500251 implements MigrationInterface {
  readonly name = 'VisitDays2026112500251';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visit_day (
        id uuid primary key,
        case_id uuid not null references case_file,
        assessor_id uuid not null references assessor,
        part text not null check (part in ('assessor', 'supervisor')),
        day date not null,
        command_id text not null,
        asked_at timestamptz not null default now(),
        recorded_at timestamptz,
        released_at timestamptz,
        released_because text,
        check ((released_at is null) = (released_because is null))
      );
      create unique index visit_day_once on visit_day (assessor_id, day) where released_at is null;
      create index visit_day_case on visit_day (case_id) where released_at is null;
      create index visit_day_command on visit_day (command_id);

      insert into visit_day (id, case_id, assessor_id, part, day, command_id, recorded_at)
      select gen_random_uuid(), f.id, f.assessor_id, 'assessor', d.day::date, 'before reservations', now()
      from case_file f, jsonb_array_elements_text(f.state -> 'bookedDays') as d(day)
      where f.stage in ('BOOKED', 'VISIT') and f.assessor_id is not null
      on conflict do nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table visit_day');
  }
}

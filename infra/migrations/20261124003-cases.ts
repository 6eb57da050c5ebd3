import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases: projection, events, clocks with their rungs, timers. */
export class Cases2026112400003 implements MigrationInterface {
  readonly name = 'Cases2026112400003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_number (
        command_id text primary key,
        year int not null,
        ordinal int not null,
        case_id uuid not null unique,
        constraint case_number_unique unique (year, ordinal)
      );

      create table case_file (
        id uuid primary key,
        number text not null,
        cycle int not null check (cycle >= 1),
        programme_id uuid not null references programme,
        organisation_id uuid not null references organisation,
        stage text not null,
        target_level text not null check (target_level in ('bronze', 'silver', 'gold')),
        assessment_year int not null,
        standards_version_id uuid references standards_version,
        fee_pence int,
        assessor_id uuid references assessor,
        supervisor_id uuid references assessor,
        grade text check (grade in ('bronze', 'silver', 'gold')),
        overall_shown text,
        report_issued_on date,
        opened_at timestamptz not null,
        stage_since timestamptz not null,
        closed_at timestamptz,
        recorded_seq int not null,
        state jsonb not null,
        next_due date,
        constraint case_file_number_unique unique (number, cycle),
        constraint case_file_separation_of_duties check (assessor_id <> supervisor_id)
      );
      create index case_file_due on case_file (coalesce(next_due, 'infinity'::date), id);
      create index case_file_stage on case_file (stage, coalesce(next_due, 'infinity'::date), id);
      create index case_file_organisation on case_file (organisation_id);
      create index case_file_assessor on case_file (assessor_id);
      create index case_file_supervisor on case_file (supervisor_id);
      create index case_file_open on case_file (id) where closed_at is null;
      create index case_file_number_search on case_file using gin (number gin_trgm_ops);
      create index organisation_name_search on organisation using gin (name gin_trgm_ops);
      create index programme_name_search on programme using gin (name gin_trgm_ops);

      create table case_event (
        case_id uuid not null,
        seq int not null check (seq >= 1),
        type text not null,
        at timestamptz not null,
        command_id text not null,
        actor jsonb not null,
        data jsonb not null,
        previous_hash text not null,
        hash text not null,
        primary key (case_id, seq)
      );
      create unique index case_event_command on case_event (case_id, command_id);
      create trigger case_event_immutable before update or delete on case_event
        for each row execute function refuse_change();

      create table deadline (
        id uuid primary key,
        case_id uuid not null references case_file,
        kind text not null,
        anchor_seq int not null,
        anchor_day date not null,
        promised_day date not null,
        working_day date not null,
        ends_at timestamptz not null,
        calendar_version int not null,
        explanation jsonb not null,
        status text not null check (status in ('running', 'met', 'missed', 'superseded')),
        started_at timestamptz not null,
        ended_at timestamptz,
        reason text,
        constraint deadline_anchor_unique unique (case_id, kind, anchor_seq, anchor_day),
        check (working_day <= promised_day)
      );
      create unique index deadline_running_unique on deadline (case_id, kind) where status = 'running';

      create table rung (
        id uuid primary key,
        deadline_id uuid not null references deadline,
        case_id uuid not null references case_file,
        name text not null,
        due_at timestamptz not null,
        audience jsonb not null,
        level int not null,
        status text not null check (status in ('waiting', 'sent', 'skipped', 'suppressed')),
        settled_at timestamptz,
        constraint rung_name_unique unique (deadline_id, name)
      );
      create index rung_waiting on rung (case_id, due_at) where status = 'waiting';
      create index rung_overdue on rung (due_at) where status = 'waiting';

      create table case_timer (
        id uuid primary key,
        case_id uuid not null references case_file,
        command text not null,
        due_at timestamptz not null,
        anchor_seq int not null,
        settled_at timestamptz,
        constraint case_timer_unique unique (case_id, command, anchor_seq)
      );
      create index case_timer_waiting on case_timer (case_id, due_at) where settled_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_timer, rung, deadline, case_event, case_file, case_number');
  }
}

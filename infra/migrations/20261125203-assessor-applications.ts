import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications to become an assessor: projection, events, reminders. */
export class AssessorApplications2026112500203 implements MigrationInterface {
  readonly name = 'AssessorApplications2026112500203';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessor_application (
        id uuid primary key,
        number text not null constraint assessor_application_number_unique unique,
        year int not null,
        ordinal int not null,
        enquiry_id uuid references enquiry,
        assessor_id uuid references assessor,
        name text not null check (length(name) between 1 and 200),
        email text not null,
        employer text,
        based_in text,
        experience text not null,
        stage text not null,
        trouble text,
        submitted_at timestamptz not null,
        closed_at timestamptz,
        recorded_seq int not null default 0,
        state jsonb not null,
        constraint assessor_application_ordinal_unique unique (year, ordinal)
      );
      create index assessor_application_open on assessor_application (id) where closed_at is null;
      create unique index assessor_application_one_at_a_time on assessor_application (lower(email)) where closed_at is null;

      create table assessor_application_event (
        application_id uuid not null references assessor_application,
        seq int not null check (seq >= 1),
        type text not null,
        at timestamptz not null,
        command_id text not null,
        actor jsonb not null,
        data jsonb not null,
        primary key (application_id, seq),
        constraint assessor_application_event_command_unique unique (application_id, command_id)
      );
      create trigger assessor_application_event_immutable before update or delete on assessor_application_event
        for each row execute function refuse_change();

      create table assessor_application_reminder (
        id uuid primary key,
        application_id uuid not null references assessor_application,
        anchor_seq int not null,
        days int not null,
        kind text not null check (kind in ('reminder', 'lapse')),
        due_at timestamptz not null,
        status text not null check (status in ('waiting', 'sent', 'skipped', 'suppressed', 'given')),
        settled_at timestamptz,
        constraint assessor_application_reminder_unique unique (application_id, anchor_seq, kind, days)
      );
      create index assessor_application_reminder_waiting on assessor_application_reminder (application_id, due_at)
        where status = 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessor_application_reminder, assessor_application_event, assessor_application');
  }
}

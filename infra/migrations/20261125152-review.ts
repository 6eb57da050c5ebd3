import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The supervisory review: a second supervisor, and what the organisation is shown when it checks the facts. */
export class Review2026112500152 implements MigrationInterface {
  readonly name = 'Review2026112500152';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file add column second_supervisor_id uuid references assessor,
        add constraint case_file_second_supervisor check (second_supervisor_id not in (assessor_id, supervisor_id));
      create index case_file_second_supervisor on case_file (second_supervisor_id) where second_supervisor_id is not null;

      create table report_draft (
        id uuid primary key,
        case_id uuid not null references case_file,
        command_id text not null,
        remarks jsonb not null,
        made_at timestamptz not null,
        constraint report_draft_command_unique unique (case_id, command_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table report_draft;
      alter table case_file drop column second_supervisor_id;
    `);
  }
}

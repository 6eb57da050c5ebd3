import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each reconciliation found, and what it mended. */
export class Reconciliation2026112600301 implements MigrationInterface {
  readonly name = 'Reconciliation2026112600301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reconciliation_run (
        id uuid primary key,
        started_at timestamptz not null,
        finished_at timestamptz,
        run_by text not null,
        repairs boolean not null,
        cases int not null default 0,
        workflows int not null default 0,
        found int not null default 0,
        mended int not null default 0,
        check (mended <= found)
      );
      create index reconciliation_run_started on reconciliation_run (started_at desc, id desc);

      create table reconciliation_finding (
        run_id uuid not null references reconciliation_run,
        no int not null check (no >= 1),
        about text not null check (about in ('chain', 'projection', 'workflow', 'deadline', 'reminder', 'timer', 'mail', 'calendar')),
        case_id uuid,
        words text not null,
        mended text,
        primary key (run_id, no)
      );
      create index reconciliation_finding_case on reconciliation_finding (case_id) where mended is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reconciliation_finding, reconciliation_run');
  }
}

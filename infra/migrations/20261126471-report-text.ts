import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is being written for a report, kept between one sitting and the next; what was issued is frozen elsewhere (report). */
export class ReportText2026112600471 implements MigrationInterface {
  readonly name = 'ReportText2026112600471';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_text (
        case_id uuid primary key references case_file,
        remarks jsonb not null,
        saved_by uuid not null references account,
        saved_at timestamptz not null,
        version int not null default 1 check (version > 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_text');
  }
}

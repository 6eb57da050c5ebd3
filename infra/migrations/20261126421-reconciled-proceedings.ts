import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reconciliation looks at what comes after the report as well. */
export class ReconciledProceedings2026112600421 implements MigrationInterface {
  readonly name = 'ReconciledProceedings2026112600421';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reconciliation_run add column proceedings int not null default 0;
      alter table reconciliation_finding add column proceeding_id uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reconciliation_finding drop column proceeding_id;
      alter table reconciliation_run drop column proceedings;
    `);
  }
}

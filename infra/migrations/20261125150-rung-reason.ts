import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a reminder was not sent, where it is not the end of its clock that says so. */
export class RungReason2026112500150 implements MigrationInterface {
  readonly name = 'RungReason2026112500150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rung add column reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rung drop column reason');
  }
}

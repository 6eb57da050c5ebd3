import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reminder says which deadline it warns of, so that it is called off when that is over before the server takes it. */
export class MailsThatStandWithADeadline2026112600472 implements MigrationInterface {
  readonly name = 'MailsThatStandWithADeadline2026112600472';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail add column stands_with uuid references deadline');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail drop column stands_with');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of invoices starts with the newest, by when each was made: the ids of drafts are hashes and have no order. */
export class NewestInvoices2026112600001 implements MigrationInterface {
  readonly name = 'NewestInvoices2026112600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index invoice_newest on invoice (created_at desc, id desc)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index invoice_newest');
  }
}

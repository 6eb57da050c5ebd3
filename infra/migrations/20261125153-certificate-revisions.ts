import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A revised certificate keeps its number. */
export class CertificateRevisions2026112500153 implements MigrationInterface {
  readonly name = 'CertificateRevisions2026112500153';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certificate add column revision int not null default 1 check (revision >= 1),
        drop constraint certificate_number_unique,
        add constraint certificate_number_unique unique (number, revision);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from certificate where revision > 1;
      alter table certificate drop constraint certificate_number_unique, drop column revision,
        add constraint certificate_number_unique unique (number);
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A part of a name is found without reading every row, in the tables that grow with the cases. */
export class Search2026112500540 implements MigrationInterface {
  readonly name = 'Search2026112500540';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index invoice_number_search on invoice using gin (number gin_trgm_ops);
      create index invoice_order_search on invoice using gin (purchase_order gin_trgm_ops);
      create index document_title_search on document using gin (title gin_trgm_ops);
      create index document_file_name_search on document using gin (file_name gin_trgm_ops);
      create index mail_subject_search on mail using gin (subject gin_trgm_ops);
      create index mail_recipient_search on mail using gin (recipient gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index invoice_number_search, invoice_order_search, document_title_search, document_file_name_search,
        mail_subject_search, mail_recipient_search;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence and certificates are found by a part of their name without reading every row. */
export class SearchEvidence2026112600422 implements MigrationInterface {
  readonly name = 'SearchEvidence2026112600422';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index evidence_document_title_search on evidence_document using gin (title gin_trgm_ops);
      create index certificate_number_search on certificate using gin (number gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index evidence_document_title_search, certificate_number_search;');
  }
}

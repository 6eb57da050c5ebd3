import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a case that was not kept here from its beginning comes from. */
export class ImportedCases2026112600302 implements MigrationInterface {
  readonly name = 'ImportedCases2026112600302';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_import (
        case_id uuid primary key references case_file,
        source text not null check (length(source) between 1 and 300),
        file_name text not null,
        imported_by text not null,
        imported_at timestamptz not null
      );
      create trigger case_import_immutable before update or delete on case_import
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_import');
  }
}

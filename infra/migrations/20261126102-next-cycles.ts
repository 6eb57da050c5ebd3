import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case number is for life: its cycles follow each other, never two open at once. */
export class NextCycles2026112600102 implements MigrationInterface {
  readonly name = 'NextCycles2026112600102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_number add column cycle int not null default 1 check (cycle >= 1),
        drop constraint case_number_unique,
        add constraint case_number_unique unique (year, ordinal, cycle);
      alter table case_file
        add column opened_as text check (opened_as in ('resubmission', 're-assessment', 'renewal', 'upgrade')),
        add column previous_id uuid references case_file,
        add constraint case_file_follows check ((cycle = 1) = (previous_id is null) and (cycle = 1) = (opened_as is null));
      create unique index case_file_one_open_cycle on case_file (number) where closed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index case_file_one_open_cycle;
      alter table case_file drop constraint case_file_follows, drop column previous_id, drop column opened_as;
      alter table case_number drop constraint case_number_unique, drop column cycle,
        add constraint case_number_unique unique (year, ordinal);
    `);
  }
}

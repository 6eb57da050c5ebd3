import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A programme has one case number: its first cycle is allocated once. Where an old file gave it several, the newest is the one it goes on with. */
export class OneNumberForAProgramme2026112600461 implements MigrationInterface {
  readonly name = 'OneNumberForAProgramme2026112600461';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_number add column programme_id uuid references programme;
      update case_number n set programme_id = f.programme_id from case_file f
        where f.id = n.case_id and n.cycle = 1
          and not exists (select from case_file g where g.programme_id = f.programme_id and g.cycle = 1
            and (g.opened_at, g.id) > (f.opened_at, f.id));
      create unique index case_number_one_of_a_programme on case_number (programme_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_number drop column programme_id');
  }
}

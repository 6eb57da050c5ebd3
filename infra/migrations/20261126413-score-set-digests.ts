import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sets that are sealed from now on keep the interviews behind their scores, and their hash covers what supports them. */
export class ScoreSetDigests2026112600413 implements MigrationInterface {
  readonly name = 'ScoreSetDigests2026112600413';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table score_set add column interviews jsonb not null default '[]',
        add column digest int not null default 1 check (digest in (1, 2));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table score_set drop column interviews, drop column digest');
  }
}

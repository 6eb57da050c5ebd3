import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses under which people's calendars fetch their visits; only a hash of each is kept. */
export class CalendarFeeds2026112500250 implements MigrationInterface {
  readonly name = 'CalendarFeeds2026112500250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        id uuid primary key,
        account_id uuid not null references account,
        token_sha256 text not null constraint calendar_feed_token_unique unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
        created_at timestamptz not null,
        fetched_at timestamptz,
        revoked_at timestamptz
      );
      create unique index calendar_feed_one_open on calendar_feed (account_id) where revoked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feed');
  }
}

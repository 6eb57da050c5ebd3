import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One mail of the day for each person inside: what would have been a mail of its own waits for it, and keeps which one told it.
 * That a person has one digest a day is `mail_logical_unique`.
 */
export class Digests2026112600400 implements MigrationInterface {
  readonly name = 'Digests2026112600400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail drop constraint mail_status_check;
      alter table mail add constraint mail_status_check check
        (status in ('for digest', 'in digest', 'queued', 'sending', 'sent', 'refused', 'unclear', 'cancelled'));
      alter table mail add column ask jsonb, add column digest_id uuid references mail;
      alter table mail add constraint mail_of_digest check ((status = 'in digest') = (digest_id is not null));
      alter table mail add constraint mail_asks check (ask is not null or status not in ('for digest', 'in digest'));
      create index mail_for_digest on mail (recipient) where status = 'for digest';
      create index mail_in_digest on mail (digest_id) where digest_id is not null;

      alter table account add column single_mails boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account drop column single_mails;
      delete from mail where status in ('for digest', 'in digest');
      alter table mail drop constraint mail_of_digest, drop constraint mail_asks, drop column digest_id, drop column ask;
      alter table mail drop constraint mail_status_check;
      alter table mail add constraint mail_status_check check
        (status in ('queued', 'sending', 'sent', 'refused', 'unclear', 'cancelled'));
    `);
  }
}

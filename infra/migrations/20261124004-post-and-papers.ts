import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox of mails, and the papers with their bytes. */
export class PostAndPapers2026112400004 implements MigrationInterface {
  readonly name = 'PostAndPapers2026112400004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file_content (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
        content_type text not null,
        bytes bytea not null
      );
      create trigger file_content_immutable before update on file_content
        for each row execute function refuse_change();

      create table document (
        id uuid primary key,
        case_id uuid references case_file,
        invoice_id uuid,
        kind text not null check (kind in ('report', 'certificate', 'invoice', 'credit note')),
        title text not null,
        file_name text not null,
        version int not null default 1,
        paper jsonb not null,
        sha256 text references file_content,
        trouble text,
        made_at timestamptz not null,
        check (sha256 is not null or trouble is not null)
      );
      create index document_case on document (case_id);

      create table mail (
        id uuid primary key,
        case_id uuid,
        invoice_id uuid,
        subject_kind text not null,
        subject_id text not null,
        cycle int not null,
        purpose text not null,
        occurrence text not null,
        recipient text not null,
        recipient_role text not null,
        message_id text not null constraint mail_message_id_unique unique,
        subject text not null,
        text_part text not null,
        html_part text not null,
        document_ids jsonb not null default '[]',
        ical text,
        outcome boolean not null default false,
        dated timestamptz not null,
        status text not null check (status in ('queued', 'sending', 'sent', 'refused', 'unclear', 'cancelled')),
        attempts int not null default 0,
        next_attempt_at timestamptz not null default now(),
        lease text,
        trouble text,
        sent_at timestamptz,
        created_at timestamptz not null default now(),
        constraint mail_logical_unique unique (subject_kind, subject_id, cycle, purpose, occurrence, recipient)
      );
      create index mail_case on mail (case_id, created_at);
      create index mail_to_send on mail (next_attempt_at) where status in ('queued', 'sending');

      create function announce_mail() returns trigger language plpgsql as $$
      begin
        perform pg_notify('post', '');
        return null;
      end $$;
      create trigger mail_announced after insert on mail for each statement execute function announce_mail();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail, document, file_content; drop function announce_mail();');
  }
}

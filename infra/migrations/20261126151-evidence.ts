import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence of a case: documents in editions that are never overwritten, the criteria that they support, the decisions on what was asked
 * for. The database holds too that a legal hold keeps a document, and that what goes are its bytes alone.
 */
export class Evidence2026112600151 implements MigrationInterface {
  readonly name = 'Evidence2026112600151';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_content (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
        content_type text not null,
        bytes bytea not null
      );
      create trigger evidence_content_immutable before update on evidence_content
        for each row execute function refuse_change();

      create table evidence_document (
        id uuid primary key,
        case_id uuid not null references case_file,
        kind text not null,
        title text not null check (length(title) between 1 and 200),
        visibility text not null check (visibility in ('office', 'assessor', 'organisation', 'public')),
        retention text not null check (retention in ('case file', 'personal data', 'publication')),
        period_from date,
        period_to date,
        made_by uuid not null references account,
        made_at timestamptz not null,
        held_why text,
        removed_why text,
        version int not null default 1,
        constraint evidence_document_period check (period_to >= period_from),
        constraint evidence_document_held_stays check (held_why is null or removed_why is null)
      );
      create index evidence_document_case on evidence_document (case_id, made_at);

      create function guard_evidence_document() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'a document of evidence is removed with a reason, never deleted' using errcode = 'integrity_constraint_violation';
        end if;
        if new.case_id <> old.case_id or new.made_by <> old.made_by then
          raise exception 'a document of evidence stays its case''s' using errcode = 'integrity_constraint_violation';
        end if;
        if old.removed_why is not null then
          raise exception 'a removed document does not change' using errcode = 'integrity_constraint_violation';
        end if;
        if old.held_why is not null and new.removed_why is not null then
          raise exception 'a legal hold keeps this document' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger evidence_document_guarded before update or delete on evidence_document
        for each row execute function guard_evidence_document();

      create table evidence_file (
        document_id uuid not null references evidence_document,
        edition int not null check (edition > 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        -- Where its bytes are; nothing once they are removed: the hash stays.
        content text references evidence_content,
        file_name text not null check (length(file_name) between 1 and 120),
        bytes int not null check (bytes > 0),
        scan text not null check (scan in ('not scanned', 'clean')),
        scanned_by text,
        uploaded_by uuid not null references account,
        uploaded_at timestamptz not null,
        primary key (document_id, edition),
        constraint evidence_file_once unique (document_id, sha256),
        constraint evidence_file_content check (content = sha256)
      );
      create index evidence_file_content_of on evidence_file (content);

      create function guard_evidence_file() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.content is null and (to_jsonb(new) - 'content') = (to_jsonb(old) - 'content')
          and exists (select from evidence_document d where d.id = old.document_id and d.removed_why is not null) then
          return new;
        end if;
        raise exception 'an edition of a document is never overwritten' using errcode = 'integrity_constraint_violation';
      end $$;
      create trigger evidence_file_guarded before update or delete on evidence_file
        for each row execute function guard_evidence_file();

      create table evidence_criterion (
        document_id uuid not null references evidence_document,
        criterion text not null,
        pages text not null default '' check (length(pages) <= 200),
        primary key (document_id, criterion)
      );

      create table evidence_step (
        id uuid primary key,
        document_id uuid not null references evidence_document,
        what text not null check (what in ('added', 'new edition', 'described', 'linked', 'held', 'released', 'removed')),
        by uuid not null references account,
        at timestamptz not null,
        note text
      );
      create index evidence_step_document on evidence_step (document_id, at);
      create trigger evidence_step_immutable before update or delete on evidence_step
        for each row execute function refuse_change();

      create table evidence_decision (
        id uuid primary key,
        command_id text not null constraint evidence_decision_command_unique unique,
        case_id uuid not null references case_file,
        kind text not null,
        what text not null check (what in ('accepted', 'waived', 'asked again')),
        reason text,
        by uuid not null references account,
        at timestamptz not null,
        constraint evidence_decision_reason check (what = 'accepted' or reason is not null)
      );
      create index evidence_decision_case on evidence_decision (case_id, kind, at);
      create trigger evidence_decision_immutable before update or delete on evidence_decision
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table evidence_decision, evidence_step, evidence_criterion, evidence_file, evidence_document, evidence_content;
      drop function guard_evidence_file();
      drop function guard_evidence_document();
    `);
  }
}

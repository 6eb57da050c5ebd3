import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Standards versions drafted in the office: the draft, the comments of its consultation, and the Board's decision behind a version. */
export class StandardsDrafts2026112600350 implements MigrationInterface {
  readonly name = 'StandardsDrafts2026112600350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table standards_draft (
        id uuid primary key,
        reference text not null constraint standards_draft_reference_unique unique check (length(reference) between 1 and 60),
        title text not null check (length(title) between 1 and 200),
        reason text not null check (length(reason) between 1 and 4000),
        based_on uuid not null references standards_version,
        status text not null check (status in ('draft', 'consultation', 'published', 'abandoned')),
        rules jsonb not null,
        consult_from date,
        consult_until date,
        changed_on date not null,
        changed_by uuid not null references account,
        made_by uuid not null references account,
        made_at timestamptz not null,
        given_up text,
        version int not null default 1,
        constraint standards_draft_window check ((consult_from is null) = (consult_until is null) and consult_until > consult_from),
        constraint standards_draft_consulted check (status not in ('consultation', 'published') or consult_from is not null),
        constraint standards_draft_given_up check ((status = 'abandoned') = (given_up is not null))
      );

      create function guard_standards_draft() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'a draft is given up, never deleted' using errcode = 'integrity_constraint_violation';
        end if;
        if old.status in ('published', 'abandoned') then
          raise exception 'a draft that is % does not change', old.status using errcode = 'integrity_constraint_violation';
        end if;
        if new.based_on <> old.based_on or new.reference <> old.reference then
          raise exception 'a draft keeps its reference and what it began from' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger guard_standards_draft before update or delete on standards_draft
        for each row execute function guard_standards_draft();

      create table standards_comment (
        id uuid primary key,
        draft_id uuid not null references standards_draft,
        place text not null,
        text text not null check (length(text) between 1 and 4000),
        made_by uuid not null references account,
        made_as text not null check (made_as in ('board', 'assessor', 'supervisor', 'organisation')),
        made_at timestamptz not null,
        disposition text check (disposition in ('accepted', 'partly', 'declined')),
        reason text check (length(reason) between 1 and 4000),
        answered_by uuid references account,
        answered_at timestamptz,
        constraint standards_comment_answer check (num_nonnulls(disposition, reason, answered_by, answered_at) in (0, 4)),
        constraint standards_comment_two_people check (answered_by <> made_by)
      );
      create index standards_comment_draft on standards_comment (draft_id, made_at, id);

      create function guard_standards_comment() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'a comment is answered, never deleted' using errcode = 'integrity_constraint_violation';
        end if;
        if old.disposition is not null or (to_jsonb(new) - 'disposition' - 'reason' - 'answered_by' - 'answered_at')
            <> (to_jsonb(old) - 'disposition' - 'reason' - 'answered_by' - 'answered_at') then
          raise exception 'a comment stays as it was made, and is answered once' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger guard_standards_comment before update or delete on standards_comment
        for each row execute function guard_standards_comment();

      alter table standards_version
        add column decision_id uuid references board_decision,
        add column based_on uuid references standards_version,
        add column origins jsonb,
        add constraint standards_version_drafted check ((decision_id is null) = (based_on is null) and (based_on is null) = (origins is null));

      create function standards_version_decided() returns trigger language plpgsql as $$
      begin
        if new.decision_id is null then
          if exists (select from standards_draft d where d.id = new.id or d.reference = new.reference) then
            raise exception '% was drafted; the Board decides on it', new.reference
              using errcode = 'integrity_constraint_violation', constraint = 'standards_version_decided';
          end if;
          return new;
        end if;
        if not board_carried(new.decision_id, 'standards', new.id) then
          raise exception '% rests on no decision of the Board that was carried', new.reference
            using errcode = 'integrity_constraint_violation', constraint = 'standards_version_decided';
        end if;
        if exists (select from standards_comment c where c.draft_id = new.id and c.disposition is null) then
          raise exception 'comments on % have no answer yet', new.reference
            using errcode = 'integrity_constraint_violation', constraint = 'standards_version_answered';
        end if;
        return new;
      end $$;
      create trigger standards_version_decided before insert on standards_version
        for each row execute function standards_version_decided();

      alter table score_draft add column standards_version_id uuid references standards_version;
      update score_draft set standards_version_id = f.standards_version_id from case_file f where f.id = score_draft.case_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table score_draft drop column standards_version_id;
      drop trigger standards_version_decided on standards_version;
      drop function standards_version_decided();
      alter table standards_version drop column origins, drop column based_on, drop column decision_id;
      drop table standards_comment, standards_draft;
      drop function guard_standards_comment(), guard_standards_draft();
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of misuse of the mark, and what was done about each. */
export class MarkMisuse2026112600412 implements MigrationInterface {
  readonly name = 'MarkMisuse2026112600412';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mark_misuse (
        id uuid primary key,
        reported_on date not null,
        reported_by text not null check (length(reported_by) between 1 and 200),
        used_by text not null check (length(used_by) between 1 and 200),
        certificate_id uuid references certificate,
        place text not null check (length(place) between 1 and 500),
        seen text not null check (length(seen) between 1 and 4000),
        outcome text not null default 'open' check (outcome in
          ('open', 'stopped', 'no misuse', 'certificate suspended', 'certificate revoked', 'not pursued')),
        version int not null default 1,
        noted_by uuid not null references account,
        noted_at timestamptz not null,
        constraint mark_misuse_outcome_of_certificate check (certificate_id is not null or outcome not like 'certificate%')
      );
      create index mark_misuse_certificate on mark_misuse (certificate_id);
      create index mark_misuse_listed on mark_misuse ((outcome <> 'open'), reported_on desc, id);
      create function refuse_other_misuse() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or to_jsonb(new) - array['outcome', 'version'] <> to_jsonb(old) - array['outcome', 'version'] then
          raise exception 'what was reported stays as it was reported' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger mark_misuse_kept before update or delete on mark_misuse for each row execute function refuse_other_misuse();

      create table mark_misuse_note (
        id uuid primary key,
        misuse_id uuid not null references mark_misuse,
        note text not null check (length(note) between 1 and 4000),
        outcome text not null,
        made_by uuid not null references account,
        made_at timestamptz not null
      );
      create index mark_misuse_note_misuse on mark_misuse_note (misuse_id, made_at);
      create trigger mark_misuse_note_immutable before update or delete on mark_misuse_note
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mark_misuse_note, mark_misuse; drop function refuse_other_misuse()');
  }
}

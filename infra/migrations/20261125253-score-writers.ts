import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Separation of duties where nothing gets past it: only its assessor scores a case, and nobody examines what they helped with. */
export class ScoreWriters2026112500253 implements MigrationInterface {
  readonly name = 'ScoreWriters2026112500253';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_other_scorers() returns trigger language plpgsql as $$
      declare
        writer text := to_jsonb(new) ->> tg_argv[0];
      begin
        if new.kind <> 'assessor' then return new; end if;
        -- A sheet that came by post is brought in on the machine itself, as a draft; the assessor alone seals it.
        if tg_table_name = 'score_draft' and writer = 'operator' then return new; end if;
        if not exists (
          select from account a join case_file f on f.assessor_id = a.assessor_id
          where f.id = new.case_id and a.id::text = writer
        ) then
          raise exception 'the scores of a case are written by its assessor only' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger score_draft_by_assessor before insert or update on score_draft
        for each row execute function refuse_other_scorers('saved_by');
      create trigger score_set_by_assessor before insert on score_set
        for each row execute function refuse_other_scorers('sealed_by');

      create function refuse_helpers() returns trigger language plpgsql as $$
      begin
        if exists (
          select from in_house_help h where h.case_id = new.id
            and ((h.assessor_id = new.assessor_id and new.assessor_id is distinct from old.assessor_id)
              or (h.assessor_id = new.supervisor_id and new.supervisor_id is distinct from old.supervisor_id))
        ) then
          raise exception 'whoever helped in-house neither assesses nor supervises the case' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger case_file_without_helpers before update of assessor_id, supervisor_id on case_file
        for each row execute function refuse_helpers();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger case_file_without_helpers on case_file;
      drop trigger score_set_by_assessor on score_set;
      drop trigger score_draft_by_assessor on score_draft;
      drop function refuse_helpers();
      drop function refuse_other_scorers();
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The supervisor's own scores beside a sealed set. Only a supervisor of the case writes one, only while that very set is under review;
 * the assessor of the case never does.
 */
export class AlternativeScores2026112600202 implements MigrationInterface {
  readonly name = 'AlternativeScores2026112600202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alternative_score (
        id uuid primary key,
        case_id uuid not null references case_file,
        score_set_id uuid not null references score_set,
        criterion text not null,
        score jsonb not null,
        comment text not null check (comment <> ''),
        resolution text not null default '',
        made_by uuid not null references account,
        made_at timestamptz not null,
        made_seq int not null,
        withdrawn_at timestamptz,
        version int not null default 1,
        constraint alternative_score_one_each unique (score_set_id, criterion, made_by)
      );
      create index alternative_score_case on alternative_score (case_id);

      create function refuse_other_supervisors() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'an alternative score is withdrawn, never deleted' using errcode = 'integrity_constraint_violation';
        end if;
        if tg_op = 'UPDATE' and (new.case_id, new.score_set_id, new.criterion, new.made_by)
          is distinct from (old.case_id, old.score_set_id, old.criterion, old.made_by) then
          raise exception 'an alternative score stays its supervisor''s, its set''s and its criterion''s' using errcode = 'integrity_constraint_violation';
        end if;
        if not exists (
          select from account a join case_file f on f.id = new.case_id
          where a.id = new.made_by and a.assessor_id in (f.supervisor_id, f.second_supervisor_id)
            and a.assessor_id is distinct from f.assessor_id
        ) then
          raise exception 'alternative scores are given by a supervisor of the case only' using errcode = 'integrity_constraint_violation';
        end if;
        if not exists (
          select from case_file f join score_set s on s.case_id = f.id and s.id = new.score_set_id and s.kind = 'assessor'
          where f.id = new.case_id and f.stage = 'SUPERVISORY_REVIEW' and f.state ->> 'scoreSet' = new.score_set_id::text
        ) then
          raise exception 'alternative scores stand beside the set under review only' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger alternative_score_by_supervisor before insert or update or delete on alternative_score
        for each row execute function refuse_other_supervisors();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table alternative_score;
      drop function refuse_other_supervisors();
    `);
  }
}

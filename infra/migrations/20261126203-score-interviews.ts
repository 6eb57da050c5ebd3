import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which interviews support the score of a criterion: of the same case, linked by its assessor; what is unlinked stays on record. */
export class ScoreInterviews2026112600203 implements MigrationInterface {
  readonly name = 'ScoreInterviews2026112600203';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table interview add constraint interview_of_case unique (case_id, id);
      create table score_interview (
        id uuid primary key,
        case_id uuid not null references case_file,
        criterion text not null,
        interview_id uuid not null,
        linked_by uuid not null references account,
        linked_at timestamptz not null,
        unlinked_at timestamptz,
        constraint score_interview_same_case foreign key (case_id, interview_id) references interview (case_id, id)
      );
      create unique index score_interview_once on score_interview (interview_id, criterion) where unlinked_at is null;
      create index score_interview_case on score_interview (case_id) where unlinked_at is null;

      create function refuse_other_linkers() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from account a join case_file f on f.assessor_id = a.assessor_id where f.id = new.case_id and a.id = new.linked_by
        ) then
          raise exception 'interviews are linked to scores by the assessor of the case only' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger score_interview_by_assessor before insert on score_interview
        for each row execute function refuse_other_linkers();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table score_interview;
      drop function refuse_other_linkers();
      alter table interview drop constraint interview_of_case;
    `);
  }
}

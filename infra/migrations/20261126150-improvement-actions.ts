import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation does about its gaps. An action stays its case's and its criterion's, and what has ended stays as it ended. */
export class ImprovementActions2026112600150 implements MigrationInterface {
  readonly name = 'ImprovementActions2026112600150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table improvement_action (
        id uuid primary key,
        command_id text not null constraint improvement_action_command_unique unique,
        case_id uuid not null references case_file,
        criterion text not null,
        what text not null check (length(what) between 1 and 2000),
        owner text not null check (length(owner) between 1 and 200),
        due_on date not null,
        status text not null default 'open' check (status in ('open', 'done', 'dropped')),
        made_by uuid not null references account,
        made_at timestamptz not null,
        ended_by uuid references account,
        ended_at timestamptz,
        note text,
        points_before int,
        points_after int,
        version int not null default 1,
        constraint improvement_action_ended_whole check ((status = 'open') = (ended_by is null) and (status = 'open') = (ended_at is null)),
        constraint improvement_action_dropped_why check (status <> 'dropped' or note is not null),
        constraint improvement_action_rescored check (points_after is null or (status = 'done' and points_after >= 0))
      );
      create index improvement_action_case on improvement_action (case_id, due_on);

      create function guard_improvement_action() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'an improvement action is dropped, never deleted' using errcode = 'integrity_constraint_violation';
        end if;
        if new.case_id <> old.case_id or new.criterion <> old.criterion then
          raise exception 'an improvement action stays its case''s and its criterion''s' using errcode = 'integrity_constraint_violation';
        end if;
        if old.status <> 'open' then
          raise exception 'an improvement action that is % does not change', old.status using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger improvement_action_guarded before update or delete on improvement_action
        for each row execute function guard_improvement_action();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table improvement_action;
      drop function guard_improvement_action();
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is never changed guards itself by these; along a recorded merge a row moves to the other organisation, and nothing else of it changes. */
const GUARDS = `array['refuse_change', 'refuse_change_of_issued', 'keep_decided_refund']`;
const CARRIED = `if tg_op = ''UPDATE'' and carried_by_merge(to_jsonb(old), to_jsonb(new)) then return new; end if;`;

/** Two entries of one organisation become one: recorded, and what they have moves along. */
export class OrganisationMerges2026112600253 implements MigrationInterface {
  readonly name = 'OrganisationMerges2026112600253';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation_merge (
        id uuid primary key,
        from_id uuid not null references organisation constraint organisation_merge_once unique,
        into_id uuid not null references organisation,
        reason text not null check (length(reason) > 0),
        carried jsonb not null,
        merged_by uuid not null references account,
        merged_at timestamptz not null,
        constraint organisation_merge_two check (from_id <> into_id)
      );
      create trigger organisation_merge_immutable before update or delete on organisation_merge
        for each row execute function refuse_change();
      create index organisation_merge_into on organisation_merge (into_id);

      create function carried_by_merge(was jsonb, will jsonb) returns boolean language sql stable return
        was - 'organisation_id' = will - 'organisation_id' and exists (select from organisation_merge m
          where m.from_id::text = was ->> 'organisation_id' and m.into_id::text = will ->> 'organisation_id');
      do $do$ declare guard text; begin
        foreach guard in array ${GUARDS} loop
          execute regexp_replace(pg_get_functiondef(guard::regproc), '(function\\$\\s*begin)', E'\\\\1 ${CARRIED}', 'i');
        end loop;
      end $do$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $do$ declare guard text; begin
        foreach guard in array ${GUARDS} loop
          execute replace(pg_get_functiondef(guard::regproc), ' ${CARRIED}', '');
        end loop;
      end $do$;
      drop function carried_by_merge(jsonb, jsonb);
      drop table organisation_merge;
    `);
  }
}

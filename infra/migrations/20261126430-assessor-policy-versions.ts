import type { MigrationInterface, QueryRunner } from 'typeorm';

const TRAINING = 'p.from_day <= new.approved_on order by p.from_day desc';
const LATEST = ', p.set_at desc nulls last';
const trained = (was: string, will: string): string => `
  do $do$ begin
    execute replace(pg_get_functiondef('assessor_is_appointed_by_the_board'::regproc), '${was}', '${will}');
  end $do$;`;

/** What holds for assessors is set by a person from a day on; set again for the same day, the earlier entry stays on record. */
export class AssessorPolicyVersions2026112600430 implements MigrationInterface {
  readonly name = 'AssessorPolicyVersions2026112600430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assessor_policy rename column source to reason;
      alter table assessor_policy drop constraint assessor_policy_pkey;
      alter table assessor_policy
        add column id uuid not null default gen_random_uuid() primary key,
        add column set_by uuid references account,
        add column set_at timestamptz,
        add constraint assessor_policy_set check ((set_by is null) = (set_at is null)),
        add constraint assessor_policy_reason check (length(reason) > 0),
        add constraint assessor_policy_once unique nulls not distinct (from_day, set_at);
      create trigger assessor_policy_immutable before update or delete on assessor_policy
        for each row execute function refuse_change();
      ${trained(TRAINING, TRAINING + LATEST)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${trained(LATEST, '')}
      drop trigger assessor_policy_immutable on assessor_policy;
      delete from assessor_policy p using assessor_policy q
        where q.from_day = p.from_day and coalesce(q.set_at, '-infinity') > coalesce(p.set_at, '-infinity');
      alter table assessor_policy drop constraint assessor_policy_set, drop constraint assessor_policy_reason,
        drop constraint assessor_policy_once, drop column id, drop column set_by, drop column set_at;
      alter table assessor_policy add primary key (from_day);
      alter table assessor_policy rename column reason to source;
    `);
  }
}

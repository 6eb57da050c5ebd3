import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom each case waits for, its case officer with their history, and filters that people keep. */
export class Worklists2026112500100 implements MigrationInterface {
  readonly name = 'Worklists2026112500100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file add column waiting_on jsonb not null default '[]';
      update case_file set waiting_on = case
          when stage in ('CLOSED', 'DECLINED', 'WITHDRAWN', 'LAPSED') then '[]'::jsonb
          when stage in ('IN_HOUSE_REVIEW', 'DORMANT') then '["organisation"]'
          when stage in ('VISIT', 'SCORING', 'REWORK') then '["assessor"]'
          when stage = 'SUPERVISORY_REVIEW' then '["supervisor"]'
          else '["office"]' end
        || case when stage in ('SCORING', 'SUPERVISORY_REVIEW', 'REWORK', 'REPORT', 'AWARD_PENDING', 'NOT_AWARDED', 'ACCREDITED')
            and coalesce(state ->> 'expensesApproved', 'false') = 'false' then '["finance"]'::jsonb else '[]' end;
      create index case_file_waiting on case_file using gin (waiting_on) where closed_at is null;

      create table officer_assignment (
        id uuid primary key,
        case_id uuid not null references case_file,
        account_id uuid references account,
        assigned_by text not null,
        assigned_at timestamptz not null,
        ended_at timestamptz,
        check (ended_at is null or ended_at >= assigned_at)
      );
      create unique index officer_assignment_current on officer_assignment (case_id) where ended_at is null;
      create index officer_assignment_account on officer_assignment (account_id, case_id) where ended_at is null;
      create index officer_assignment_case on officer_assignment (case_id);

      create table saved_filter (
        id uuid primary key,
        account_id uuid not null references account,
        list text not null,
        name text not null check (length(name) between 1 and 80),
        query text not null check (length(query) <= 2000),
        shared boolean not null default false,
        version int not null default 1,
        constraint saved_filter_name_unique unique (account_id, list, name)
      );
      create index saved_filter_shared on saved_filter (list) where shared;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table saved_filter, officer_assignment;
      drop index case_file_waiting;
      alter table case_file drop column waiting_on;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is worked on during a case: help in-house, clearances, scores, expenses, reports, certificates. */
export class Assessment2026112400005 implements MigrationInterface {
  readonly name = 'Assessment2026112400005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table in_house_help (
        id uuid primary key,
        case_id uuid not null references case_file,
        assessor_id uuid not null references assessor,
        day date not null,
        note text not null default ''
      );
      create index in_house_help_case on in_house_help (case_id);

      create table clearance (
        id uuid primary key,
        case_id uuid not null references case_file,
        assessor_id uuid not null references assessor,
        role text not null check (role in ('assessor', 'supervisor')),
        checked jsonb not null,
        made_at timestamptz not null
      );

      create table score_draft (
        case_id uuid not null references case_file,
        kind text not null check (kind in ('self', 'assessor')),
        scores jsonb not null,
        saved_by text not null,
        saved_at timestamptz not null,
        version int not null default 1,
        primary key (case_id, kind)
      );

      create table score_set (
        id uuid primary key,
        case_id uuid not null references case_file,
        kind text not null check (kind in ('self', 'assessor')),
        command_id text not null,
        scores jsonb not null,
        result jsonb not null,
        sha256 text not null,
        sealed_by text not null,
        sealed_at timestamptz not null,
        constraint score_set_command_unique unique (case_id, command_id)
      );
      create trigger score_set_sealed before update or delete on score_set
        for each row execute function refuse_change();

      create table expense_claim (
        id uuid primary key,
        case_id uuid not null references case_file,
        command_id text not null,
        lines jsonb not null,
        net_pence int not null check (net_pence >= 0),
        approved_by text not null,
        approved_at timestamptz not null,
        constraint expense_claim_command_unique unique (case_id, command_id)
      );
      create trigger expense_claim_immutable before update or delete on expense_claim
        for each row execute function refuse_change();

      create table report (
        id uuid primary key,
        case_id uuid not null references case_file,
        command_id text not null,
        content jsonb not null,
        made_at timestamptz not null,
        constraint report_command_unique unique (case_id, command_id)
      );

      create table certificate (
        id uuid primary key,
        case_id uuid not null references case_file,
        command_id text not null,
        number text not null constraint certificate_number_unique unique,
        content jsonb not null,
        made_at timestamptz not null,
        constraint certificate_command_unique unique (case_id, command_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table certificate, report, expense_claim, score_set, score_draft, clearance, in_house_help',
    );
  }
}

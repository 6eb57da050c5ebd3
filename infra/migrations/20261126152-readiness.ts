import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation says of its programme, and what was found when somebody declared it ready: that never changes. */
export class Readiness2026112600152 implements MigrationInterface {
  readonly name = 'Readiness2026112600152';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme_facts (
        case_id uuid primary key references case_file,
        completed_cycles int not null check (completed_cycles between 0 and 99),
        people jsonb not null,
        said_by uuid not null references account,
        said_at timestamptz not null,
        version int not null default 1
      );

      create table readiness_declaration (
        id uuid primary key,
        command_id text not null constraint readiness_declaration_command_unique unique,
        case_id uuid not null references case_file,
        findings jsonb not null,
        accepted jsonb not null,
        declared_by uuid not null references account,
        declared_at timestamptz not null
      );
      create index readiness_declaration_case on readiness_declaration (case_id, declared_at);
      create trigger readiness_declaration_immutable before update or delete on readiness_declaration
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table readiness_declaration, programme_facts');
  }
}

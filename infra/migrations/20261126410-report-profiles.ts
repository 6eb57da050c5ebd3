import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations say about publication, and a report's other renderings as they were first drawn. */
export class ReportProfiles2026112600410 implements MigrationInterface {
  readonly name = 'ReportProfiles2026112600410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publication_consent (
        id uuid primary key,
        case_id uuid not null references case_file,
        given boolean not null,
        said_by text not null check (length(said_by) between 1 and 200),
        on_day date not null,
        note text not null default '',
        recorded_by uuid not null references account,
        made_at timestamptz not null
      );
      create index publication_consent_case on publication_consent (case_id, made_at desc);
      create trigger publication_consent_immutable before update or delete on publication_consent
        for each row execute function refuse_change();

      create table report_rendering (
        document_id uuid not null references document,
        profile text not null check (profile in ('internal', 'public summary')),
        content jsonb not null,
        made_at timestamptz not null,
        primary key (document_id, profile)
      );
      create trigger report_rendering_immutable before update or delete on report_rendering
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_rendering, publication_consent');
  }
}

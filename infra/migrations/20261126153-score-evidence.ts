import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which document supports a score of the assessor. Only the assessor of the case writes it, and a sealed set keeps what supported it. */
export class ScoreEvidence2026112600153 implements MigrationInterface {
  readonly name = 'ScoreEvidence2026112600153';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table score_evidence (
        case_id uuid not null references case_file,
        kind text not null default 'assessor' check (kind = 'assessor'),
        criterion text not null,
        document_id uuid not null references evidence_document,
        pages text not null default '' check (length(pages) <= 200),
        linked_by text not null,
        linked_at timestamptz not null,
        primary key (case_id, criterion, document_id)
      );
      create index score_evidence_document on score_evidence (document_id);
      create trigger score_evidence_by_assessor before insert or update on score_evidence
        for each row execute function refuse_other_scorers('linked_by');

      alter table score_set add column evidence jsonb not null default '[]';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table score_set drop column evidence;
      drop table score_evidence;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Export runs: the bytes that were handed out, with who, when, period, totals and hash. Never changed, so a download is the same for ever. */
export class BookExports2026112500521 implements MigrationInterface {
  readonly name = 'BookExports2026112500521';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table book_export (
        id uuid primary key,
        layout text not null check (layout in ('sales ledger', 'VAT return', 'aged debtors', 'Xero', 'Sage 50')),
        from_day date not null,
        to_day date not null check (to_day >= from_day),
        file_name text not null,
        content bytea not null,
        sha256 text not null constraint book_export_hash check (sha256 = encode(sha256(content), 'hex')),
        totals jsonb not null,
        command_id text not null constraint book_export_command_unique unique,
        made_by text not null,
        made_at timestamptz not null
      );
      create index book_export_made on book_export (made_at desc, id desc);
      create trigger book_export_immutable before update or delete on book_export
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table book_export');
  }
}

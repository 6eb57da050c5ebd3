// Statements that came in, as they are listed.
import type { Instant, LocalDay } from '#domain/calendar/dates';

export interface StatementView {
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string };
  readonly format: 'CSV' | 'CAMT.053';
  readonly fileName: string;
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  readonly openingPence: number | null;
  readonly closingPence: number | null;
  readonly lines: number;
  readonly knownLines: number;
  /** Nothing is decided of them yet. */
  readonly newLines: number;
  readonly importedBy: string;
  readonly importedAt: Instant;
}

export const STATEMENTS = `
  select s.id, jsonb_build_object('id', b.id, 'name', b.name) as account, s.format, s.file_name as "fileName",
    s.first_day::text as "firstDay", s.last_day::text as "lastDay", s.opening_pence as "openingPence",
    s.closing_pence as "closingPence", s.lines, s.known_lines as "knownLines",
    (select count(*)::int from bank_line l where l.bank_statement_id = s.id
      and not exists (select from bank_match m where m.bank_line_id = l.id and m.undone_at is null)) as "newLines",
    coalesce(a.name, s.imported_by) as "importedBy",
    to_char(s.imported_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "importedAt"
  from bank_statement s join bank_account b on b.id = s.bank_account_id left join account a on a.id::text = s.imported_by`;

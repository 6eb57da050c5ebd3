import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { LineState } from '#domain/bank/statement';
import { refundsFor, suggestionsFor, type Suggestion } from '#domain/bank/suggest';
import { DomainError } from '#domain/errors';
import { cursorAfter, DAY, placeOf, UUID } from '#platform/database/keyset';
import { candidatesFor, LINES, type Candidates, type LineView, type StoredLine } from './bank-line-views.js';

export type { LineView } from './bank-line-views.js';

export interface LinesAsked {
  readonly state?: LineState | undefined;
  readonly bankAccountId?: string | undefined;
  readonly statementId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface LineList {
  readonly items: readonly LineView[];
  readonly nextCursor: string | null;
  /** Of all lines of the account or statement asked for, whatever their state. */
  readonly progress: { readonly decided: number; readonly total: number };
}

/** Lines of the bank, each with what it may be paying and why that is thought. */
@Injectable()
export class BankLinesService {
  constructor(private readonly db: DataSource) {}

  /** The oldest first. */
  async list(user: User, { state, bankAccountId, statementId, limit, cursor }: LinesAsked): Promise<LineList> {
    const denied = refuseUnless(user, 'readBank');
    if (denied) throw denied;
    const after = placeOf(cursor, [DAY, /^\d{1,9}$/, UUID]);
    const scope = [bankAccountId ?? null, statementId ?? null, null];
    const rows = await this.db.query<readonly StoredLine[]>(
      `select * from (${LINES}) l where ($4::text is null or l.state = $4)
         and ($5::date is null or (l.booked_on, l.ordinal, l.id) > ($5, $6::int, $7::uuid))
       order by l.booked_on, l.ordinal, l.id limit $8`,
      [...scope, state ?? null, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: await this.withSuggestions(items),
      nextCursor: cursorAfter(last && [last.bookedOn, String(last.ordinal), last.id]),
      progress: await this.progress(scope),
    };
  }

  async one(user: User, id: string): Promise<LineView> {
    const denied = refuseUnless(user, 'readBank');
    if (denied) throw denied;
    const rows = await this.db.query<readonly StoredLine[]>(LINES, [null, null, id]);
    const [line] = await this.withSuggestions(rows);
    if (line) return line;
    throw new DomainError('BANK.LINE_UNKNOWN', 'There is no such line of a bank statement.', { id });
  }

  private async withSuggestions(lines: readonly StoredLine[]): Promise<readonly LineView[]> {
    const open = lines.filter(({ state }) => state === 'new');
    if (open.length === 0) return lines.map((line) => ({ ...line, suggestions: [] }));
    const candidates = await candidatesFor(
      this.db.manager,
      open.map(({ pence }) => pence),
    );
    return lines.map((line) => ({ ...line, suggestions: line.state === 'new' ? suggest(line, candidates) : [] }));
  }

  private async progress(scope: readonly (string | null)[]): Promise<LineList['progress']> {
    const [row] = await this.db.query<readonly LineList['progress'][]>(
      `select count(*)::int as total, count(*) filter (where exists
         (select from bank_match m where m.bank_line_id = l.id and m.undone_at is null))::int as decided
       from bank_line l where ($1::uuid is null or l.bank_account_id = $1) and ($2::uuid is null or l.bank_statement_id = $2)`,
      scope.slice(0, 2),
    );
    return row ?? { decided: 0, total: 0 };
  }
}

function suggest(
  { bookedOn, pence, description, reference }: StoredLine,
  { customers, payments, refunds }: Candidates,
): readonly Suggestion[] {
  const line = { bookedOn, pence, text: `${description} ${reference}` };
  return pence > 0 ? suggestionsFor(line, customers, payments) : refundsFor(line, refunds);
}

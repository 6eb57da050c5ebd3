import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { ColumnMap } from '#domain/bank/column-map';
import { alikeOf, counted, faultsOfPlace, identityOf, type Counted } from '#domain/bank/statement';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput, type FieldFault } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { BankAccountsService, type BankAccountView } from './bank-accounts.service.js';
import { readBankFile, type BankFile, type ReadFile, type Shape } from './bank-file.js';
import { ColumnMapsService } from './column-maps.service.js';
import { STATEMENTS, type StatementView } from './statement-views.js';

export type { BankFile } from './bank-file.js';
export type { StatementView } from './statement-views.js';

export interface NewStatement {
  readonly bankAccountId: string;
  readonly file: BankFile;
  /** Of a CSV file: the saved map; a trial may bring one that is not saved yet, or say where to look for columns. */
  readonly columnMapId?: string | undefined;
  readonly map?: ColumnMap | undefined;
  readonly shape?: Shape | undefined;
}

export interface PreviewLine extends Counted {
  /** An earlier file had it. */
  readonly known: boolean;
}

export interface Preview {
  readonly file: ReadFile;
  readonly lines: readonly PreviewLine[];
  readonly faults: readonly FieldFault[];
  /** New lines of the day and amount of a line on record, in other words. */
  readonly alike: number;
  readonly already: { readonly at: Instant; readonly by: string } | null;
}

const MOST_FAULTS = 200;

/** Statements of the bank come in: looked at first, then whole or not at all, no line twice. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly accounts: BankAccountsService,
    private readonly maps: ColumnMapsService,
  ) {}

  async list(user: User): Promise<readonly StatementView[]> {
    const denied = refuseUnless(user, 'readBank');
    if (denied) throw denied;
    return this.db.query(`${STATEMENTS} order by s.imported_at desc, s.id desc limit 100`);
  }

  /** What the import would do; nothing is written. */
  async preview(user: User, statement: NewStatement): Promise<Preview> {
    const denied = refuseUnless(user, 'importBank');
    if (denied) throw denied;
    const account = await this.accounts.find(statement.bankAccountId);
    return this.look(this.db.manager, account, await this.read(statement));
  }

  /** @throws InvalidInput with every fault, DomainError for a file that came before; a repeat of the command changes nothing. */
  async import(user: User, commandId: string, statement: NewStatement): Promise<StatementView> {
    const denied = refuseUnless(user, 'importBank');
    if (denied) throw denied;
    const account = await this.accounts.find(statement.bankAccountId);
    const file = await this.read(statement);
    const now = await this.clock.now();
    const id = idOf('bank statement', commandId);
    await this.db.transaction(async (tx) => {
      await tx.query('select from bank_account where id = $1 for update', [account.id]);
      if (await isImported(tx, commandId)) return;
      const seen = await this.look(tx, account, file);
      refuse(seen, statement);
      await insertStatement(tx, { id, commandId, by: user.id, now, fileName: statement.file.name }, account, seen);
      if (statement.columnMapId && file.table)
        await tx.query('update bank_account set column_map_id = $2 where id = $1', [account.id, statement.columnMapId]);
    });
    return this.find(id);
  }

  private async read({ file, columnMapId, map, shape }: NewStatement): Promise<ReadFile> {
    const used = map ?? (columnMapId ? (await this.maps.find(columnMapId)).map : undefined);
    return readBankFile(file, used, shape);
  }

  private async look(tx: Pick<EntityManager, 'query'>, account: BankAccountView, file: ReadFile): Promise<Preview> {
    const lines = counted(file.read.lines);
    const today = await this.clock.today();
    const [already] = await tx.query<readonly NonNullable<Preview['already']>[]>(
      `select to_char(s.imported_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, coalesce(a.name, s.imported_by) as by
       from bank_statement s left join account a on a.id::text = s.imported_by
       where s.bank_account_id = $1 and s.sha256 = $2`,
      [account.id, file.sha256],
    );
    const known = await knownOf(tx, account, lines);
    const shown = lines.map((line) => ({ ...line, known: known.has(lineId(account, line)) }));
    return {
      ...{ file, already: already ?? null },
      ...{ lines: shown, alike: alikeOf(shown, await onRecord(tx, account, shown)) },
      faults: [...file.read.faults, ...faultsOfPlace(file.read, account.number, today)],
    };
  }

  private async find(id: string): Promise<StatementView> {
    const rows = await this.db.query<readonly StatementView[]>(`${STATEMENTS} where s.id = $1`, [id]);
    if (rows[0]) return rows[0];
    throw new DomainError('BANK.STATEMENT_UNKNOWN', 'There is no such statement.', { id });
  }
}

function refuse({ already, faults, lines, file }: Preview, { file: { name }, columnMapId }: NewStatement): void {
  if (already)
    throw new DomainError(
      'BANK.STATEMENT_ALREADY_IN',
      `${name} came in before: ${already.by} imported it on ${already.at.slice(0, 10)}. Choose another file.`,
      already,
    );
  if (file.table && !columnMapId)
    throw new InvalidInput('A CSV file is read by a column map.', [
      { pointer: '/columnMapId', message: 'Choose a column map for this file, or save one first.' },
    ]);
  const shown = faults.slice(0, MOST_FAULTS);
  if (faults.length > 0)
    throw new InvalidInput(
      `${name} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was imported.`,
      faults.length > MOST_FAULTS
        ? [...shown, { pointer: 'file', message: `and ${faults.length - MOST_FAULTS} more.` }]
        : shown,
      'BANK.FAULTY',
    );
  if (lines.every(({ known }) => known))
    throw new DomainError(
      'BANK.NOTHING_NEW',
      lines.length === 0
        ? `There is no booked line in ${name}; nothing is to be imported.`
        : `Every line of ${name} came with an earlier file; nothing is to be imported.`,
    );
}

/** The line's id is its fingerprint. */
const lineId = ({ id }: Pick<BankAccountView, 'id'>, line: Counted): string =>
  idOf('bank line', id, ...identityOf(line), line.occurrence);

async function knownOf(
  tx: Pick<EntityManager, 'query'>,
  account: BankAccountView,
  lines: readonly Counted[],
): Promise<ReadonlySet<string>> {
  const ids = lines.map((line) => lineId(account, line));
  const rows = await tx.query<readonly { id: string }[]>('select id from bank_line where id = any($1::uuid[])', [ids]);
  return new Set(rows.map(({ id }) => id));
}

/** What is on record of the days that the file is about. */
async function onRecord(
  tx: Pick<EntityManager, 'query'>,
  { id }: BankAccountView,
  lines: readonly Counted[],
): Promise<readonly Pick<Counted, 'bookedOn' | 'pence'>[]> {
  return tx.query(
    `select booked_on::text as "bookedOn", pence from bank_line where bank_account_id = $1 and booked_on = any($2::date[])`,
    [id, [...new Set(lines.map(({ bookedOn }) => bookedOn))]],
  );
}

async function isImported(tx: EntityManager, commandId: string): Promise<boolean> {
  const rows = await tx.query<readonly unknown[]>('select from bank_statement where command_id = $1', [commandId]);
  return rows.length > 0;
}

interface Importing {
  readonly id: string;
  readonly commandId: string;
  readonly by: string;
  readonly now: Instant;
  readonly fileName: string;
}

async function insertStatement(
  tx: EntityManager,
  { id, commandId, by, now, fileName }: Importing,
  account: BankAccountView,
  { file, lines }: Preview,
): Promise<void> {
  const days = lines.map(({ bookedOn }) => bookedOn).sort() as readonly LocalDay[];
  const fresh = lines.flatMap((line, index) => (line.known ? [] : [rowOf(line, index + 1, account, id)]));
  await tx.query(
    `insert into bank_statement (id, bank_account_id, format, file_name, sha256, first_day, last_day, opening_pence, closing_pence,
       lines, known_lines, command_id, imported_by, imported_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[id, account.id, file.format, fileName, file.sha256, days[0], days.at(-1)],
      ...[file.read.opening, file.read.closing, lines.length, lines.length - fresh.length, commandId, by, now],
    ],
  );
  await tx.query('insert into bank_line select * from jsonb_populate_recordset(null::bank_line, $1)', [
    JSON.stringify(fresh),
  ]);
}

const rowOf = (line: Counted, ordinal: number, account: BankAccountView, statementId: string): object => ({
  ...{ id: lineId(account, line), bank_account_id: account.id, bank_statement_id: statementId, ordinal },
  ...{ booked_on: line.bookedOn, pence: line.pence, description: line.description, reference: line.reference },
  ...{ bank_reference: line.bankReference, occurrence: line.occurrence },
});

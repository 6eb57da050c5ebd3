// Our bank as tests meet it: accounts of their own, statements made row by row, the lines that came of them.
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { User } from '#domain/access/permissions';
import type { ColumnMap } from '#domain/bank/column-map';
import { newId } from '#platform/database/ids';
import { BankAccountsService } from '#services/bank/bank-accounts.service';
import { BankLinesService, type LineList, type LineView } from '#services/bank/bank-lines.service';
import { ColumnMapsService } from '#services/bank/column-maps.service';
import { StatementsService, type StatementView } from '#services/bank/statements.service';

const MAP: ColumnMap = {
  ...{ separator: ',', headingLine: 1, date: 'Date', dateOrder: 'day month year', decimal: '.', amount: null },
  ...{ moneyIn: 'Paid in', moneyOut: 'Paid out', description: ['Description'], reference: 'Reference', currency: null },
};

export class BankCounter {
  private accounts = 0;
  private mapId: string | undefined;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly finance: User,
  ) {}

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  async account(number?: string): Promise<string> {
    const id = newId();
    this.accounts += 1;
    const opened = { name: `Account ${this.accounts}`, number: number ?? `60-16-13 0000${1000 + this.accounts}` };
    await this.get(BankAccountsService).open(this.finance, id, opened);
    return id;
  }

  csv(...rows: readonly string[]): Buffer {
    return Buffer.from(['Date,Description,Reference,Paid in,Paid out', ...rows].join('\n'));
  }

  async bring(bankAccountId: string, bytes: Buffer, commandId = newId()): Promise<StatementView> {
    this.mapId ??= (await this.get(ColumnMapsService).add(this.finance, newId(), { name: 'Our bank', map: MAP })).id;
    const file = { name: 'statement.csv', bytes };
    return this.get(StatementsService).import(this.finance, commandId, {
      bankAccountId,
      columnMapId: this.mapId,
      file,
    });
  }

  lines(statementId: string): Promise<LineList> {
    return this.get(BankLinesService).list(this.finance, { statementId, limit: 200 });
  }

  line(id: string): Promise<LineView> {
    return this.get(BankLinesService).one(this.finance, id);
  }

  /** Of a new account, with this one row. */
  async one(row: string): Promise<LineView> {
    const { id } = await this.bring(await this.account(), this.csv(row));
    const [line] = (await this.lines(id)).items;
    if (!line) throw new Error('the statement has no line');
    return line;
  }
}

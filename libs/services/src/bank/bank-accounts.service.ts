import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError, InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';

export interface BankAccountView {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly columnMapId: string | null;
}

export interface NewBankAccount {
  readonly name: string;
  readonly number: string;
}

const ACCOUNTS = `select id, name, number, column_map_id as "columnMapId" from bank_account order by name`;

/** The accounts whose statements come in. */
@Injectable()
export class BankAccountsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(user: User): Promise<readonly BankAccountView[]> {
    const denied = refuseUnless(user, 'readBank');
    if (denied) throw denied;
    return this.db.query(ACCOUNTS);
  }

  /** The same id opens it once. @throws InvalidInput where another account has the name or the number. */
  async open(user: User, id: string, { name, number }: NewBankAccount): Promise<readonly BankAccountView[]> {
    const denied = refuseUnless(user, 'keepBank');
    if (denied) throw denied;
    const now = await this.clock.now();
    await this.db.query(
      'insert into bank_account (id, name, number, opened_by, opened_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [id, name, number, user.id, now],
    );
    const [clash] = await this.db.query<readonly { name: string }[]>(
      'select name from bank_account where (name = $2 or number = $3) and id <> $1',
      [id, name, number],
    );
    if (clash) {
      const field = clash.name === name ? 'name' : 'number';
      const message = `The account “${clash.name}” has this ${field} already.`;
      throw new InvalidInput('This account cannot be opened as entered.', [{ pointer: `/${field}`, message }]);
    }
    return this.list(user);
  }

  /** @throws DomainError for an account that is not there. */
  async find(id: string): Promise<BankAccountView> {
    const accounts = await this.db.query<readonly BankAccountView[]>(ACCOUNTS);
    const account = accounts.find((each) => each.id === id);
    if (account) return account;
    throw new DomainError('BANK.ACCOUNT_UNKNOWN', 'There is no such bank account; choose one of the list.', { id });
  }
}

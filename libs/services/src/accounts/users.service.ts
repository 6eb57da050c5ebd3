import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { AccountsService, type Account, type FirstSignIn } from './accounts.service.js';
import { refuseFaulty, type NewAccount } from './new-account.js';
import { SessionsService } from './sessions.service.js';

export interface ChangedAccount extends Omit<NewAccount, 'email'> {
  readonly active: boolean;
}

/** What an administrator does with other people's accounts. Their own is another administrator's to change. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: DataSource,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  /** Name, roles, whose it is, and whether anybody may sign in with it. Roles count from the person's next request on. */
  async change(user: User, id: string, wanted: ChangedAccount, version: number): Promise<Account> {
    const account = await this.find(user, id);
    if (account.version !== version)
      throw new DomainError('ACCOUNT.CHANGED', 'Somebody has changed this account since you opened it; look again.', {
        seen: version,
        current: account.version,
      });
    const fault = refuseFaulty({ ...wanted, email: account.email });
    if (fault) throw fault;
    if (id === user.id && (!wanted.active || !wanted.roles.includes('admin')))
      throw new DomainError('ACCOUNTS.OWN_ACCOUNT', 'Your own account stays an administrator’s; ask another one.');
    await this.db.query(
      `update account set name = $3, roles = $4, organisation_id = $5, assessor_id = $6, active = $7, version = version + 1
       where id = $1 and version = $2`,
      [
        ...[id, version, wanted.name.trim(), JSON.stringify(wanted.roles)],
        ...[wanted.organisationId ?? null, wanted.assessorId ?? null, wanted.active],
      ],
    );
    if (!wanted.active) await this.sessions.endAll(this.db, id);
    return this.find(user, id);
  }

  /** A new one-time password; wherever the person is signed in, they are no longer. */
  async resetPassword(user: User, id: string): Promise<FirstSignIn> {
    const { email } = await this.find(user, id);
    return this.accounts.reset(user, email);
  }

  private async find(user: User, id: string): Promise<Account> {
    const denied = refuseUnless(user, 'manageUsers');
    if (denied) throw denied;
    const account = await this.accounts.find(id);
    if (account) return account;
    throw new DomainError('ACCOUNT.UNKNOWN', 'There is no such account; look at the list again.', { id });
  }
}

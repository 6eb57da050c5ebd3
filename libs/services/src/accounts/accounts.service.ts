import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Role } from '#domain/cases/commands';
import { DomainError } from '#domain/errors';
import { newId } from '#platform/database/ids';
import { prepared } from '#platform/database/prepared';
import { refuseFaulty, type NewAccount } from './new-account.js';
import { hashed, matches, oneTimePassword, refuseWeak } from './passwords.js';
import { SessionsService } from './sessions.service.js';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisationId: string | null;
  readonly assessorId: string | null;
  readonly mustChangePassword: boolean;
  readonly active: boolean;
  /** Wants each reminder as a mail of its own instead of a digest a day. */
  readonly singleMails: boolean;
  /** A case of their organisation waits for an answer of theirs. */
  readonly owesAnswer: boolean;
  readonly version: number;
}

export interface SignedIn {
  readonly session: object;
  /** Null where the account is no more. */
  readonly account: Account | null;
}

export interface FirstSignIn {
  readonly account: Account;
  /** Shown once, to whoever hands it over; only its hash is kept. */
  readonly oneTimePassword: string;
}

/** References of the register rows that somebody represents, or is. */
export interface Belonging {
  readonly organisation?: string | undefined;
  readonly assessor?: string | undefined;
}

/** Whoever runs commands on the machine itself. No account can have its role. */
export const OPERATOR: User = { id: 'operator', roles: ['system', 'admin'], organisationId: null, assessorId: null };

/** Whether an answer is owed comes along, so that writing costs no statement more. */
const ACCOUNT = `id, email, name, roles, organisation_id as "organisationId", assessor_id as "assessorId",
  must_change_password as "mustChangePassword", active,
  single_mails as "singleMails", version,
  exists (select from case_file f where f.organisation_id = account.organisation_id and f.closed_at is null
    and f.state -> 'silence' ->> 'askedOn' is not null) as "owesAnswer"`;

const OF_SESSION = prepared(
  `select sess as session, ${ACCOUNT} from session left join account on account.id = (sess ->> 'accountId')::uuid
   where sid = $1 and expire >= now()`,
);

/** People who sign in. E-mail addresses are unique whatever their case; roles are read anew at each request. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: SessionsService,
  ) {}

  /** Null for a wrong password, an unknown address and an account that is switched off: the answer gives nothing away. */
  async signIn(email: string, password: string): Promise<Account | null> {
    const rows = await this.db.query<readonly (Account & { passwordHash: string })[]>(
      `select ${ACCOUNT}, password_hash as "passwordHash" from account where lower(email) = lower($1)`,
      [email.trim()],
    );
    const { passwordHash, ...account } = rows[0] ?? { passwordHash: undefined, active: false };
    const right = await matches(passwordHash, password);
    return right && account.active ? account : null;
  }

  async find(id: string): Promise<Account | null> {
    const rows = await this.db.query<readonly Account[]>(
      prepared(`select ${ACCOUNT} from account where id::text = $1`),
      [id],
    );
    return rows[0] ?? null;
  }

  /** What a session holds, and whose it is: every request begins with this one statement. */
  async ofSession(sid: string): Promise<SignedIn | null> {
    const rows = await this.db.query<readonly (Account & { readonly session: object })[]>(OF_SESSION, [sid]);
    if (!rows[0]) return null;
    const { session, ...account } = rows[0];
    return { session, account: (account.id as string | null) === null ? null : account };
  }

  /** @throws DomainError where the current password is wrong or the next one too easy to guess. */
  async changePassword(id: string, current: string, next: string): Promise<void> {
    const rows = await this.db.query<readonly { email: string; hash: string }[]>(
      'select email, password_hash as hash from account where id::text = $1 and active',
      [id],
    );
    const right = await matches(rows[0]?.hash, current);
    if (!right || !rows[0])
      throw new DomainError('ACCOUNTS.WRONG_PASSWORD', 'The current password is not right; try again.');
    const weak = refuseWeak(next, current, rows[0].email);
    if (weak) throw weak;
    await this.db.query(
      'update account set password_hash = $2, must_change_password = false, version = version + 1 where id = $1',
      [id, await hashed(next)],
    );
  }

  /** One's own choice, for the reminders to come. */
  async chooseMails(id: string, singly: boolean): Promise<void> {
    await this.db.query('update account set single_mails = $2 where id::text = $1', [id, singly]);
  }

  list(user: User): Promise<readonly Account[]> {
    const denied = refuseUnless(user, 'manageUsers');
    if (denied) return Promise.reject(denied);
    return this.db.query(`select ${ACCOUNT} from account order by lower(name), id`);
  }

  create(user: User, wanted: NewAccount): Promise<FirstSignIn> {
    const denied = refuseUnless(user, 'manageUsers');
    if (denied) return Promise.reject(denied);
    return this.db.transaction((tx) => this.createIn(tx, wanted, oneTimePassword(), true));
  }

  /** A new one-time password for somebody who lost theirs; wherever they are signed in, they are no longer. */
  async reset(user: User, email: string): Promise<FirstSignIn> {
    const denied = refuseUnless(user, 'manageUsers');
    if (denied) throw denied;
    const password = oneTimePassword();
    const passwordHash = await hashed(password);
    return this.db.transaction(async (tx) => {
      const [rows] = await tx.query<readonly [readonly Account[], number]>(
        `update account set password_hash = $2, must_change_password = true, version = version + 1
         where lower(email) = lower($1) returning ${ACCOUNT}`,
        [email.trim(), passwordHash],
      );
      const account = rows[0];
      if (!account)
        throw new DomainError('ACCOUNT.UNKNOWN', `There is no account with the address ${email}.`, { email });
      await this.sessions.endAll(tx, account.id);
      return { account, oneTimePassword: password };
    });
  }

  /** The rows that an account belongs to, by their references. @throws DomainError where one is unknown. */
  async belongingTo(
    { organisation, assessor }: Belonging,
    tx: Pick<EntityManager, 'query'> = this.db,
  ): Promise<Pick<NewAccount, 'organisationId' | 'assessorId'>> {
    const idOf = async (table: 'organisation' | 'assessor', reference: string): Promise<string> => {
      const rows = await tx.query<readonly { id: string }[]>(`select id from ${table} where reference = $1`, [
        reference,
      ]);
      if (rows[0]) return rows[0].id;
      throw new DomainError('ACCOUNTS.UNKNOWN_REFERENCE', `There is no ${table} ${reference}; import it first.`, {
        table,
        reference,
      });
    };
    return {
      organisationId: organisation === undefined ? null : await idOf('organisation', organisation),
      assessorId: assessor === undefined ? null : await idOf('assessor', assessor),
    };
  }

  newPassword(): string {
    return oneTimePassword();
  }

  /** For the first data of an installation, inside its transaction. */
  async createIn(tx: EntityManager, wanted: NewAccount, password: string, mustChange: boolean): Promise<FirstSignIn> {
    const fault = refuseFaulty(wanted);
    if (fault) throw fault;
    const { email, name, roles, organisationId = null, assessorId = null } = wanted;
    const rows = await tx.query<readonly Account[]>(
      `insert into account (id, email, name, password_hash, must_change_password, roles, organisation_id, assessor_id)
       values ($1, lower($2), $3, $4, $5, $6, $7, $8) on conflict (lower(email)) do nothing returning ${ACCOUNT}`,
      [
        newId(),
        email.trim(),
        name.trim(),
        await hashed(password),
        mustChange,
        JSON.stringify(roles),
        organisationId,
        assessorId,
      ],
    );
    if (rows[0]) return { account: rows[0], oneTimePassword: password };
    throw new DomainError(
      'ACCOUNTS.EMAIL_TAKEN',
      `There is an account with the address ${email} already; use another one.`,
      { email },
    );
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { day } from '#domain/calendar/dates';
import { CONFIG, type Config } from '#platform/config/config';
import { AccountsService, OPERATOR } from '../accounts/accounts.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { ImportFile } from './import-file.js';
import { ImportsService } from './imports.service.js';
import { SandboxClockService } from '../sandbox/sandbox-clock.service.js';
import { SANDBOX_PEOPLE } from './sandbox-people.js';

/** A sandbox begins in the year of the sheet, whose fee and standards its samples carry (docs/decisions/0004). */
const SANDBOX_BEGINS = day('2005-01-10');

type Table = 'standards_version' | 'board_member' | 'organisation' | 'assessor' | 'account';

/** What an installation needs before anybody can sign in. Each part goes in only where there is nothing of its kind yet. */
@Injectable()
export class FirstDataService {
  constructor(
    private readonly db: DataSource,
    private readonly calendar: CalendarService,
    private readonly imports: ImportsService,
    private readonly accounts: AccountsService,
    private readonly clock: SandboxClockService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers the lines for whoever signs in first, passwords among them; none when the accounts were there already. */
  async seed(samples: string): Promise<readonly string[]> {
    const sandbox = this.config.INSTALLATION === 'sandbox';
    const file = async (name: string): Promise<ImportFile> => ({ name, bytes: await readFile(join(samples, name)) });
    await this.clock.startOn(SANDBOX_BEGINS);
    await this.db.transaction((tx) => this.calendar.seed(tx));
    if (await this.lacks('standards_version'))
      await this.imports.standards(OPERATOR, await file('standards-2005.yaml'));
    if (sandbox && (await this.lacks('organisation')))
      await this.imports.organisations(OPERATOR, await file('organisations.csv'));
    if (sandbox && (await this.lacks('board_member'))) await this.imports.board(OPERATOR, await file('board.csv'));
    if (sandbox && (await this.lacks('assessor'))) await this.imports.assessors(OPERATOR, await file('assessors.csv'));
    if (!(await this.lacks('account'))) return [];
    return this.db.transaction((tx) => (sandbox ? this.sandboxAccounts(tx) : this.firstAdministrator(tx)));
  }

  private async firstAdministrator(tx: EntityManager): Promise<readonly string[]> {
    const email = `admin@${this.config.BODY_EMAIL.split('@')[1] ?? 'localhost'}`;
    const password = this.accounts.newPassword();
    await this.accounts.createIn(tx, { email, name: 'Administrator', roles: ['admin'] }, password, true);
    return [email, `one-time password: ${password}`, 'It is shown this once and changed at the first sign-in.'];
  }

  private async sandboxAccounts(tx: EntityManager): Promise<readonly string[]> {
    const password = this.accounts.newPassword();
    for (const person of SANDBOX_PEOPLE) {
      await this.accounts.createIn(
        tx,
        { ...person, ...(await this.accounts.belongingTo(person.belongsTo, tx)) },
        password,
        false,
      );
    }
    const people = SANDBOX_PEOPLE.map(({ email, says }) => `${email.padEnd(28)} ${says}`);
    return [...people, `password for each of them: ${password}`];
  }

  private async lacks(table: Table): Promise<boolean> {
    const rows = await this.db.query<readonly { filled: boolean }[]>(`select exists (select from ${table}) as filled`);
    return !rows[0]?.filled;
  }
}

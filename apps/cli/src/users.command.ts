import { Command, CommandRunner, Option } from 'nest-commander';
import type { Role } from '#domain/cases/commands';
import { DomainError } from '#domain/errors';
import { AccountsService, OPERATOR, type Account, type FirstSignIn } from '#services/accounts/accounts.service';
import { Installation } from './installation.js';
import { say, table } from './say.js';

interface Options {
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly organisation?: string;
  readonly assessor?: string;
}

const needed = (value: string | undefined, what: string): string => {
  if (value !== undefined) return value;
  throw new DomainError('CLI.USAGE', `Give ${what}; "users --help" shows how.`);
};

@Command({
  name: 'users',
  arguments: '<action> [email]',
  description: 'list accounts, add one, or reset a password',
  argsDescription: { action: 'list, add, reset', email: 'of the account to add or reset' },
})
export class UsersCommand extends CommandRunner {
  constructor(private readonly installation: Installation) {
    super();
  }

  async run([action, email]: string[], options: Options): Promise<void> {
    const lines = await this.installation.ask(AccountsService, async (accounts) => {
      switch (action) {
        case 'list':
          return table((await accounts.list(OPERATOR)).map(row));
        case 'add':
          return firstSignIn(await add(accounts, needed(email, 'the e-mail address'), options));
        case 'reset':
          return firstSignIn(await accounts.reset(OPERATOR, needed(email, 'the e-mail address')));
        default:
          throw new DomainError('CLI.USAGE', `"${action ?? ''}" is none of list, add, reset.`);
      }
    });
    say(...lines);
  }

  @Option({ flags: '--name <name>', description: 'of the person' })
  nameOf(text: string): string {
    return text;
  }

  @Option({
    flags: '--roles <roles>',
    description: 'office, manager, finance, board, admin, assessor, supervisor, organisation; with commas',
  })
  rolesOf(text: string): string[] {
    return text.split(',').map((role) => role.trim());
  }

  @Option({ flags: '--organisation <reference>', description: 'whose representative it is' })
  organisationOf(reference: string): string {
    return reference;
  }

  @Option({ flags: '--assessor <reference>', description: 'which assessor of the register it is' })
  assessorOf(reference: string): string {
    return reference;
  }
}

async function add(accounts: AccountsService, email: string, options: Options): Promise<FirstSignIn> {
  const name = needed(options.name, 'the name with --name');
  const belonging = await accounts.belongingTo(options);
  return accounts.create(OPERATOR, { email, name, roles: options.roles ?? [], ...belonging });
}

const row = ({ email, name, roles, active }: Account): readonly string[] => [
  email,
  name,
  roles.join(', '),
  active ? '' : 'switched off',
];

const firstSignIn = ({ account, oneTimePassword }: FirstSignIn): readonly string[] => [
  account.email,
  `one-time password: ${oneTimePassword}`,
  'It is shown this once and changed at the first sign-in.',
];

import { AccountsService, OPERATOR } from '#services/accounts/accounts.service';
import { UsersService } from '#services/accounts/users.service';
import { FirstDataService } from '#services/imports/first-data.service';
import { office, SAMPLES, type Office } from './office.js';

const passwordIn = (lines: readonly string[]): string => /password[^:]*: (\S+)/.exec(lines.join('\n'))?.[1] ?? '';

describe('The first data of a sandbox', () => {
  let place: Office;
  let printed: readonly string[];
  beforeAll(async () => {
    place = await office('sandbox');
    printed = await place.get(FirstDataService).seed(SAMPLES);
  });
  afterAll(() => place.close());

  it('is standards, bank holidays, organisations, assessors, and somebody for each role with one printed password', async () => {
    expect(await Promise.all(['standards_version', 'organisation', 'assessor', 'account'].map(place.count))).toEqual([
      1, 9, 8, 8,
    ]);
    const accounts = place.get(AccountsService);
    for (const role of [
      'office',
      'manager',
      'finance',
      'assessor',
      'supervisor',
      'organisation',
      'board',
      'admin',
    ] as const)
      expect(await accounts.signIn(`${role}@ismpe.example`, passwordIn(printed))).toMatchObject({
        roles: [role],
        mustChangePassword: false,
      });
  });

  it('stays silent and changes nothing a second time', async () => {
    expect(await place.get(FirstDataService).seed(SAMPLES)).toEqual([]);
    expect(await Promise.all(['standards_version', 'holiday_calendar', 'account'].map(place.count))).toEqual([1, 1, 8]);
  });
});

describe('The first data of a production installation', () => {
  it('is one administrator, who changes the printed password at the first sign-in', async () => {
    const place = await office('production');
    try {
      const printed = await place.get(FirstDataService).seed(SAMPLES);
      expect(await Promise.all(['standards_version', 'organisation', 'assessor'].map(place.count))).toEqual([1, 0, 0]);
      const accounts = place.get(AccountsService);
      const password = passwordIn(printed);
      const admin = await accounts.signIn('ADMIN@ismpe.com ', password);
      expect(admin).toMatchObject({ roles: ['admin'], mustChangePassword: true });
      await expect(accounts.changePassword(admin!.id, 'wrong', 'a new long password')).rejects.toMatchObject({
        code: 'ACCOUNTS.WRONG_PASSWORD',
      });
      await expect(accounts.changePassword(admin!.id, password, 'short')).rejects.toThrow('at least 12');
      await accounts.changePassword(admin!.id, password, 'a new long password');
      expect(await accounts.signIn('admin@ismpe.com', password)).toBeNull();
      expect(await accounts.signIn('admin@ismpe.com', 'a new long password')).toMatchObject({
        mustChangePassword: false,
      });
      expect(await accounts.signIn('nobody@ismpe.com', 'a new long password')).toBeNull();
    } finally {
      await place.close();
    }
  });

  it('refuses accounts that could not be used, and an address twice whatever its case', async () => {
    const place = await office('production');
    try {
      const accounts = place.get(AccountsService);
      const create = (email: string, roles: readonly ('assessor' | 'office' | 'system' | 'finance')[]) =>
        accounts.create(OPERATOR, { email, name: 'A B', roles });
      await expect(create('a', ['office'])).rejects.toMatchObject({ code: 'INPUT.INVALID' });
      await expect(create('a@b.example', ['assessor'])).rejects.toMatchObject({ code: 'INPUT.INVALID' });
      await expect(create('a@b.example', ['system'])).rejects.toMatchObject({ code: 'INPUT.INVALID' });
      const { account, oneTimePassword } = await create('A@b.example', ['office']);
      expect(oneTimePassword).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
      await expect(create('a@B.example', ['finance'])).rejects.toMatchObject({ code: 'ACCOUNTS.EMAIL_TAKEN' });
      const { name, roles, version } = account;
      await place.get(UsersService).change(OPERATOR, account.id, { name, roles, active: false }, version);
      expect(await accounts.signIn('a@b.example', oneTimePassword)).toBeNull();
      await expect(accounts.list({ ...OPERATOR, roles: ['office'] })).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    } finally {
      await place.close();
    }
  });
});

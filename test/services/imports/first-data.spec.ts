import { day } from '#domain/calendar/dates';
import { AccountsService, OPERATOR } from '#services/accounts/accounts.service';
import { UsersService } from '#services/accounts/users.service';
import { CalendarService } from '#services/calendar/calendar.service';
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

  it('lets the office add and end a bank holiday, each with a new version and its reason', async () => {
    const calendar = place.get(CalendarService);
    const jubilee = day('2005-06-03');
    const change = (title: string | null) =>
      calendar.change(OPERATOR, { day: jubilee, title, reason: 'a proclamation' });
    expect(await calendar.current()).toMatchObject({ version: 1 });
    const added = await change('Extra day');
    expect([added.version, added.holidays.get(jubilee)]).toEqual([2, 'Extra day']);
    expect((await change('Extra bank holiday')).holidays.get(jubilee)).toBe('Extra bank holiday');
    const ended = await change(null);
    expect([ended.version, ended.holidays.has(jubilee)]).toEqual([4, false]);
    expect(ended.holidays.get(day('2005-12-27'))).toMatch(/Christmas/);
    await expect(change(null)).rejects.toMatchObject({ code: 'CALENDAR.NO_HOLIDAY' });
    expect(await calendar.current()).toBe(ended);
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

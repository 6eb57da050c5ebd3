import { OPERATOR } from '#services/accounts/accounts.service';
import { ImportsService } from '#services/imports/imports.service';
import { BillingProfilesService } from '#services/organisations/billing-profiles.service';
import { OrganisationsService } from '#services/organisations/organisations.service';
import { csv, faultsOf, office, sample, type Office } from './office.js';

const HEADINGS = 'reference,name,country,address,contact role,contact name,contact email,programmes';
const tarn = (...contacts: readonly string[]) =>
  csv(HEADINGS, ...contacts.map((contact) => `TF,Tarn & Fell,GB,Unit 7|Kendal,${contact},First Year`));

describe('Organisations from a file', () => {
  let place: Office;
  let imports: ImportsService;
  beforeAll(async () => {
    place = await office();
    imports = place.get(ImportsService);
  });
  afterAll(() => place.close());

  it('are refused whole when rows are faulty, each fault with its row and column', async () => {
    const faults = await faultsOf(imports.organisations(OPERATOR, sample('broken-organisations.csv')));
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'row 2, column country',
      'row 3, column name',
      'row 3, column contact email',
      'row 4, column name',
      'row 5, column address',
      'row 5, column vat number',
      'row 5, column purchase order required',
      'row 6, column contact role',
      'row 7, column contact email',
      'row 7, column contact name',
      'row 9, column contact email',
    ]);
    expect(await place.count('organisation')).toBe(0);
  });

  it('leave nothing behind on a dry run', async () => {
    const report = await imports.organisations(OPERATOR, sample('organisations.csv'), { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, rows: 23, added: 9 });
    expect(await Promise.all(['organisation', 'contact', 'programme'].map(place.count))).toEqual([0, 0, 0]);
  });

  it('F2 come in with contacts and programmes, and a second time as they were', async () => {
    expect(await imports.organisations(OPERATOR, sample('organisations.csv'))).toMatchObject({ added: 9, changed: 0 });
    expect(await Promise.all(['organisation', 'contact', 'programme'].map(place.count))).toEqual([9, 23, 13]);
    const again = await imports.organisations(OPERATOR, sample('organisations.csv'));
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 9 });
    expect(await Promise.all(['organisation', 'contact', 'programme'].map(place.count))).toEqual([9, 23, 13]);
  });

  it('end a contact whom the file no longer names, and keep who it was', async () => {
    await imports.organisations(
      OPERATOR,
      tarn('billing,Ann Lee,ann@tarn.example', 'sponsor,Peter Tarn,peter@tarn.example'),
    );
    place.clock.day = '2005-06-01';
    const report = await imports.organisations(OPERATOR, tarn('billing,Bob Ray,bob@tarn.example'));
    expect(report).toMatchObject({ added: 0, changed: 1 });
    const contacts = await place.db.query<unknown[]>(
      `select c.email, c.from_day::text as from, c.to_day::text as to from contact c join organisation o on o.id = c.organisation_id
       where o.reference = 'TF' order by c.email`,
    );
    expect(contacts).toEqual([
      { email: 'ann@tarn.example', from: '2005-03-09', to: '2005-05-31' },
      { email: 'bob@tarn.example', from: '2005-06-01', to: null },
      { email: 'peter@tarn.example', from: '2005-03-09', to: null },
    ]);
  });

  it('F5 name those that may have been entered twice, with the reasons, in a dry run too', async () => {
    const twin = csv(
      `${HEADINGS},vat number`,
      'NMU2,Northmoor Utilities (UK),GB,1 Mill Row,billing,Ann Lee,ann@other.example,,',
    );
    await imports.organisations(OPERATOR, sample('organisations.csv'));
    const note = expect.stringMatching(
      /^NMU2: Northmoor Utilities \(UK\) may be the same organisation as Northmoor Utilities \(ORG-001\): the same name, but for its legal form/,
    );
    expect(await imports.organisations(OPERATOR, twin, { dryRun: true })).toMatchObject({ added: 1, notes: [note] });
    expect(await imports.organisations(OPERATOR, twin)).toMatchObject({ added: 1, notes: [note] });
    expect((await imports.organisations(OPERATOR, tarn('billing,Bob Ray,bob@tarn.example'))).notes).toEqual([]);
  });

  it('F4 leave a billing profile as somebody has kept it since, and say so', async () => {
    const file = csv(`${HEADINGS},vat number`, 'LOOM,Loom & Sons,GB,1 Mill Row,billing,Ann Lee,ann@loom.example,,');
    await imports.organisations(OPERATOR, file);
    const [{ id }] = await place.db.query<[{ id: string }]>(`select id from organisation where reference = 'LOOM'`);
    const profiles = place.get(BillingProfilesService);
    const finance = { id: 'f', roles: ['finance'], organisationId: null, assessorId: null } as const;
    const { profile, version } = await profiles.read(finance, id);
    await profiles.change(finance, id, version, {
      ...profile,
      addressLines: ['2 Mill Row'],
      vatNumber: 'GB412775653',
    });
    expect(await imports.organisations(OPERATOR, file)).toMatchObject({
      changed: 0,
      unchanged: 1,
      notes: [
        expect.stringMatching(/^LOOM: its billing profile or name was changed by somebody since and stays as it is/),
        expect.stringMatching(/^LOOM: Loom & Sons may be the same organisation as .*: the same VAT number/),
      ],
    });
    expect((await profiles.read(finance, id)).profile).toMatchObject({
      addressLines: ['2 Mill Row'],
      vatNumber: 'GB412775653',
    });
    const renamed = csv(HEADINGS, 'LOOM,Loom and Daughters,GB,1 Mill Row,billing,Ann Lee,ann@loom.example,');
    expect(await imports.organisations(OPERATOR, renamed)).toMatchObject({ changed: 1 });
    expect((await profiles.read(finance, id)).organisation.name).toBe('Loom and Daughters');
  });

  it('F4 are refused for a VAT number whose check digits are wrong, with row and column', async () => {
    const file = csv(`${HEADINGS},vat number`, 'LOOM,Loom,GB,1 Mill Row,billing,A B,a@loom.example,,GB 412 7756 31');
    expect(await faultsOf(imports.organisations(OPERATOR, file))).toEqual([
      expect.stringMatching(/^row 2, column vat number: .*check digits/),
    ]);
  });

  it.each([
    ['semicolons between the columns', csv('reference;name', 'A;B'), /semicolons; save it with commas/],
    ['letters that are not UTF-8', { name: 'a.csv', bytes: Buffer.from('reference,Köln', 'latin1') }, /not UTF-8/],
    ['a quote that is not closed', csv('reference,name', 'A,"B'), /a quote is opened and not closed/],
    ['headings only', csv(HEADINGS), /headings and no rows/],
    ['nothing', csv(), /it is empty/],
    ['a workbook of the old kind', { name: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }, /old kind/],
    ['a damaged workbook', { name: 'a.xlsx', bytes: Buffer.from('PK\u0003\u0004 not a zip') }, /no workbook/],
  ])('are refused with a hint for a file with %s', async (_what, file, hint) => {
    expect((await faultsOf(imports.organisations(OPERATOR, file))).join()).toMatch(hint);
  });

  it('are refused for headings that are missing, unknown or twice there', async () => {
    const faults = await faultsOf(imports.organisations(OPERATOR, csv('reference,name,name,county', 'A,B,B,C')));
    expect(faults.map((fault) => fault.slice(0, 30))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^row 1, column country/),
        expect.stringMatching(/^row 1, column county/),
      ]),
    );
  });

  it('are read with a byte order mark and headings in any order and spelling', async () => {
    const report = await imports.organisations(
      OPERATOR,
      csv(
        '\uFEFFContact_Email,Contact Name,CONTACT ROLE,address,country,name,reference',
        'x@example.org,X Y,Billing,"1 High St, Ayr",GB,Ayr Looms,AYR',
      ),
    );
    expect(report.added).toBe(1);
    const { items } = await place.get(OrganisationsService).list(OPERATOR, { q: 'ayr', limit: 10 });
    expect(items).toMatchObject([{ reference: 'AYR', name: 'Ayr Looms', programmes: [] }]);
  });

  it('are not for people without the permission', async () => {
    const assessor = { id: 'a', roles: ['assessor'], organisationId: null, assessorId: 'a' } as const;
    await expect(imports.organisations(assessor, sample('organisations.csv'))).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });
});

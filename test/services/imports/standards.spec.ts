import { day } from '#domain/calendar/dates';
import { OPERATOR } from '#services/accounts/accounts.service';
import { ImportsService } from '#services/imports/imports.service';
import { StandardsService } from '#services/standards/standards.service';
import { faultsOf, office, sample, type Office } from './office.js';

const changed = (...changes: readonly (readonly [string | RegExp, string])[]) => {
  const file = sample('standards-2005.yaml');
  const text = changes.reduce((now, [from, to]) => now.replace(from, to), file.bytes.toString());
  return { name: 'standards.yaml', bytes: Buffer.from(text) };
};

describe('A standards version from a file', () => {
  let place: Office;
  let imports: ImportsService;
  let standards: StandardsService;
  beforeAll(async () => {
    place = await office();
    imports = place.get(ImportsService);
    standards = place.get(StandardsService);
  });
  afterAll(() => place.close());

  it('is refused with every fault at its place', async () => {
    const file = changed(
      [`id: '1.2'`, `id: '1.9'`],
      ['points: 10', 'points: ten'],
      [`overall_minimum: '87'`, `overall_minimum: '79'`],
    );
    const faults = await faultsOf(imports.standards(OPERATOR, file));
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['/segments/0/criteria/0/points', '/grades/1/overall_minimum']),
    );
    expect(await place.count('standards_version')).toBe(0);
  });

  it('F36 says how many people of each kind a visit hears, in whole numbers of kinds that there are', async () => {
    const faults = await faultsOf(
      imports.standards(OPERATOR, changed([`mentor: '2', mentee: '2'`, `mentor: 'two', colleagues: '2'`])),
    );
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['/visit/coverage/mentor', '/visit/coverage']),
    );
  });

  it('is refused where it is no YAML', async () => {
    expect(
      await faultsOf(imports.standards(OPERATOR, changed(['grades:', 'grades: [']))).then((all) => all.join()),
    ).toMatch(/^line \d+/);
  });

  it('says before it is there what is missing', async () => {
    await expect(standards.inForce(day('2005-01-01'))).rejects.toMatchObject({ code: 'STANDARDS.NONE_IN_FORCE' });
    await expect(standards.mileageRateAt(day('2005-01-01'))).rejects.toMatchObject({ code: 'MILEAGE.NO_RATE' });
  });

  it('leaves nothing behind on a dry run', async () => {
    expect(await imports.standards(OPERATOR, sample('standards-2005.yaml'), { dryRun: true })).toMatchObject({
      added: 7,
    });
    expect(await Promise.all(['standards_version', 'fee', 'vat_rate', 'mileage_rate'].map(place.count))).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('comes in with its dated tables, and a second time as it was', async () => {
    expect(await imports.standards(OPERATOR, sample('standards-2005.yaml'))).toMatchObject({ added: 7, unchanged: 0 });
    expect(await imports.standards(OPERATOR, sample('standards-2005.yaml'))).toMatchObject({ added: 0, unchanged: 7 });
    const { rules, title } = await standards.inForce(day('2005-03-09'));
    expect(rules.visit?.coverage).toEqual({ mentor: 2, mentee: 2, 'line manager': 2, 'programme team': 1 });
    expect(title).toBe('ISMPE Standards 2005');
    expect(rules.grades[0]).toEqual({ grade: 'bronze', overallMinimum: '80', segmentFloor: '60' });
    expect(await standards.list()).toMatchObject([{ segments: 6, criteria: 42 }]);
    expect(await standards.feeOf(2005)).toBe(500_000);
    expect(await standards.vatRates()).toEqual([
      { fromDay: '1991-04-01', basisPoints: 1750 },
      { fromDay: '2008-12-01', basisPoints: 1500 },
      { fromDay: '2010-01-01', basisPoints: 1750 },
      { fromDay: '2011-01-04', basisPoints: 2000 },
    ]);
    expect(await standards.mileageRateAt(day('2005-03-09'))).toBe(40);
  });

  it('refuses a fee that the catalogue lacks, naming those it has', async () => {
    await expect(standards.feeOf(2007)).rejects.toThrow(
      'The fee of 2007 is not in the catalogue; add it, or apply for a year that has one (2005: £5000.00).',
    );
  });

  it('F10 never changes once published, in the database neither', async () => {
    await expect(imports.standards(OPERATOR, changed(['points: 10', 'points: 20']))).rejects.toMatchObject({
      code: 'STANDARDS.PUBLISHED_ALREADY',
    });
    await expect(place.db.query(`update standards_version set title = 'other'`)).rejects.toThrow('never changed');
  });

  it('imports nothing where it contradicts what is on record', async () => {
    const file = changed(['reference: ISMPE-2005', 'reference: ISMPE-2006'], [`net: '5000.00'`, `net: '5200.00'`]);
    expect(await faultsOf(imports.standards(OPERATOR, file))).toEqual([
      'fee of 2005: is on record as 500000 and in the file 520000; what is on record stays.',
    ]);
    expect(await place.count('standards_version')).toBe(1);
  });
});

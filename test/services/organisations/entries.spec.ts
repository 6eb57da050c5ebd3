import { newId } from '#platform/database/ids';
import { OrganisationEntriesService, type NewOrganisation } from '#services/organisations/organisation-entries.service';
import { OrganisationsRegisterService } from '#services/organisations/organisations-register.service';
import { OrganisationsService } from '#services/organisations/organisations.service';
import { RegisterChangesService } from '#services/organisations/register-changes.service';
import { Ledger } from '../invoices/ledger.js';

const TARN: NewOrganisation = {
  ...{ name: 'Tarn & Fell', legalName: 'Tarn & Fell', country: 'GB', addressLines: [], vatNumber: null },
  ...{ programme: 'First Year', despiteAlike: false },
  contact: { role: 'programme manager', name: 'Ann Lee', email: 'ann@tarn.example' },
};

describe('organisations entered by the office', () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await Ledger.open('2005-02-01');
  }, 60_000);
  afterAll(() => ledger.close());

  const as = () => ledger.world.as;
  const enter = (part: Partial<NewOrganisation> = {}, key = newId(), user = as().office) =>
    ledger.get(OrganisationEntriesService).enter(user, key, { ...TARN, ...part });
  const changes = () => ledger.get(RegisterChangesService);
  const one = (id: string) => ledger.get(OrganisationsService).one(as().office, id);

  it('F2 come with their first programme and somebody to write to, once for each command, in a series of their own', async () => {
    const key = newId();
    const entered = await enter({ addressLines: [' Unit 7 ', '', 'Kendal'] }, key);
    expect(entered).toMatchObject({
      ...{ reference: 'O-0001', name: 'Tarn & Fell', addressLines: ['Unit 7', 'Kendal'], version: 1, changes: [] },
      programmes: [{ name: 'First Year', version: 1 }],
      contacts: [{ role: 'programme manager', name: 'Ann Lee', fromDay: '2005-02-01' }],
    });
    expect((await enter({}, key)).id).toBe(entered.id);
    const other = { ...TARN.contact, email: 'kim@loom.example' };
    expect(await enter({ name: 'Loom', legalName: 'Loom Ltd', contact: other })).toMatchObject({ reference: 'O-0002' });
  });

  it('F5 are refused while they look like one on record, naming it and why, until somebody says that they are another', async () => {
    await expect(enter({ name: 'The Tarn and Fell plc', legalName: 'The Tarn and Fell plc' })).rejects.toMatchObject({
      code: 'ORGANISATION.ALIKE',
      message: expect.stringContaining(
        'Tarn & Fell (O-0001): the same name, but for its legal form, contacts at tarn.example in both',
      ),
    });
    const seen = await ledger
      .get(OrganisationEntriesService)
      .alike(as().office, { name: 'The Railway', vatNumber: 'GB 123 4567 89' });
    expect(seen).toMatchObject([{ name: 'Northern Rail Trust', reasons: ['the same VAT number'] }]);
    expect(await enter({ name: 'Tarn & Fell (Leeds)', despiteAlike: true })).toMatchObject({ reference: 'O-0003' });
  });

  it('F2 are held to the rules of the billing profile, and nothing is half entered', async () => {
    await expect(enter({ name: 'X', country: 'UK', vatNumber: 'GB 1' })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/country' }, { pointer: '/vatNumber' }] },
    });
    await expect(enter({}, newId(), as().finance)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    expect(await ledger.db.query(`select from organisation where name = 'X'`)).toEqual([]);
  });

  it('F2 have further programmes, each name once; what something was called before stays on record', async () => {
    const { organisationId: id } = ledger.world;
    const key = newId();
    const given = { name: 'Drivers', description: 'New drivers, a year.' };
    await changes().enterProgramme(as().office, id, key, given);
    await changes().enterProgramme(as().office, id, key, given);
    const taken = { facts: { faults: [{ pointer: '/name' }] } };
    await expect(
      changes().enterProgramme(as().office, id, newId(), { ...given, name: 'drivers' }),
    ).rejects.toMatchObject(taken);
    const drivers = (await one(id)).programmes.find(({ name }) => name === 'Drivers')!;
    await expect(
      changes().changeProgramme(as().office, drivers.id, 1, { ...given, name: 'Women into Engineering' }),
    ).rejects.toMatchObject(taken);
    await changes().changeProgramme(as().office, drivers.id, 1, { ...given, name: 'Train drivers' });
    await expect(changes().changeProgramme(as().office, drivers.id, 1, given)).rejects.toMatchObject({
      code: 'ORGANISATION.CHANGED',
    });
    await changes().rename(as().manager, id, 1, 'Northern Rail');
    await expect(changes().rename(as().office, id, 1, 'N')).rejects.toMatchObject({ code: 'ORGANISATION.CHANGED' });
    await expect(changes().rename(as().organisation, id, 2, 'N')).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    expect(await one(id)).toMatchObject({
      ...{ name: 'Northern Rail', version: 2 },
      changes: [
        { programmeId: null, by: 'The manager', changes: [{ before: 'Northern Rail Trust', after: 'Northern Rail' }] },
        { programmeId: drivers.id, by: 'The office', changes: [{ before: 'Drivers', after: 'Train drivers' }] },
      ],
    });
    await expect(ledger.db.query('delete from register_change')).rejects.toThrow();
  });

  it('F2 keep their names when a list comes in that still has the old ones, and it says so', async () => {
    const entry = {
      ...{ reference: 'NTR', name: 'Northern Rail Trust', legalName: 'Northern Rail Trust Ltd', country: 'GB' },
      ...{ addressLines: ['1 Station Road', 'York YO1 6HX'], vatNumber: 'GB123456789', purchaseOrderRequired: false },
      ...{ contacts: [], programmes: ['Drivers', 'Guards'] },
    };
    const register = ledger.get(OrganisationsRegisterService);
    await ledger.db.transaction(async (tx) => {
      expect(await register.enter(tx, entry, '2005-02-01' as never)).toBe('changed');
      expect(await register.keptOtherwise(tx, [entry])).toEqual(['NTR']);
    });
    const { name, programmes } = await one(ledger.world.organisationId);
    expect([name, ...programmes.map((each) => each.name)]).toEqual([
      ...['Northern Rail', 'Guards', 'Train drivers', 'Women into Engineering'],
    ]);
  });
});

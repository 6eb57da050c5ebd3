import { DataSource } from 'typeorm';
import { newId } from '#platform/database/ids';
import { MergesService } from '#services/organisations/merges.service';
import { OrganisationsRegisterService } from '#services/organisations/organisations-register.service';
import { OrganisationsService } from '#services/organisations/organisations.service';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { SkippingCasework } from '../kit/casework.js';
import { CollectingCasework } from '../kit/collecting.js';
import type { Journey } from '../kit/journey.js';

describe('an organisation that was entered twice', () => {
  let casework: SkippingCasework;
  let journey: Journey;
  let twin: string;
  const at = <T>(type: new (...args: never[]) => T): T => casework.app.get(type as never, { strict: false });
  const query = <T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]> =>
    at(DataSource).query(sql, [...values]);

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-02-01');
    journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09', '18:00');
    await journey.complete('2005-03-08', '2005-03-09');
    await journey.approveExpenses();
    twin = newId();
    await query(
      `insert into organisation (id, reference, name, legal_name, country, address_lines, vat_number)
       values ($1, 'NRT', 'Northern Rail Trust (UK)', 'The Northern Rail Trust Limited', 'GB', '["York"]', 'GB 123 4567 89')`,
      twin,
    );
    await query(
      `insert into programme (id, organisation_id, name) values ($1, $2, 'Women into Engineering')`,
      ...[newId(), twin],
    );
  }, 120_000);
  afterAll(() => casework.close(), 60_000);

  it('F5 is found by what it has in common, with a preview of what a merge would carry', async () => {
    const [found] = await at(MergesService).previews(casework.world.as.office, twin);
    expect(found).toMatchObject({
      from: { name: 'Northern Rail Trust', reasons: ['the same VAT number', 'the same name, but for its legal form'] },
      carried: { cases: 1, programmes: 1, contacts: 3, users: 1, invoices: 1 },
      obstacles: [],
    });
    await expect(at(MergesService).previews(casework.world.as.organisation, twin)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });

  it('F5 moves nothing but along a recorded merge, in the database too', async () => {
    const { organisationId } = casework.world;
    await query(
      `insert into billing_policy select (jsonb_populate_record(null::billing_policy, to_jsonb(p) || jsonb_build_object('id', $1::uuid, 'organisation_id', $2::uuid))).* from billing_policy p limit 1`,
      ...[newId(), organisationId],
    );
    await expect(
      query('update billing_policy set organisation_id = $1 where organisation_id is not null', twin),
    ).rejects.toThrow('never changed');
    await expect(
      at(MergesService).merge(casework.world.as.office, twin, { fromId: organisationId, reason: 'One.' }),
    ).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('F5 becomes one: cases, programmes, people and invoices move along, the old name is found, the case goes on', async () => {
    const { organisationId, as } = casework.world;
    const merge = { fromId: organisationId, reason: 'Entered twice at the fair.' };
    await at(MergesService).merge(as.manager, twin, merge);
    await expect(at(MergesService).merge(as.manager, twin, merge)).rejects.toMatchObject({
      code: 'ORGANISATION.MERGED',
    });
    const left = await query<{ count: number }>(
      `select count(*)::int as count from (select organisation_id from case_file union all select organisation_id from programme
         union all select organisation_id from contact union all select organisation_id from invoice
         union all select organisation_id from account) t where organisation_id = $1`,
      organisationId,
    );
    expect(left).toEqual([{ count: 0 }]);
    const { items } = await at(OrganisationsService).list(as.office, { q: 'NTR', limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([twin]);
    expect(items[0]?.programmes.map(({ name }) => name).sort()).toEqual([
      ...['Women into Engineering', 'Women into Engineering (NTR)'],
    ]);
    expect(await at(OrganisationsService).one(as.office, organisationId)).toMatchObject({ mergedInto: { id: twin } });
    expect(await at(OrganisationsService).one(as.office, twin)).toMatchObject({
      formerNames: ['Northern Rail Trust (NTR)'],
    });
    await journey.submitScores(90);
    expect((await journey.mails()).length).toBeGreaterThan(0);
  });

  it('F5 carries an issued, half-paid invoice: nothing of it changes but whose it is, and it is paid at the other', async () => {
    const collecting = new CollectingCasework(casework);
    const invoice = await collecting.issued('Half paid');
    await invoice.pay(100_000, '2005-03-09');
    const text = 'select to_jsonb(i) - $2 as of from invoice i where id = $1';
    const [before] = await query<{ of: object }>(text, invoice.id, 'organisation_id');
    await expect(query('update invoice set organisation_id = $1 where id = $2', twin, invoice.id)).rejects.toThrow(
      'is never changed',
    );
    await at(MergesService).merge(casework.world.as.manager, twin, { fromId: invoice.customer, reason: 'One.' });
    expect(await query(text, invoice.id, 'organisation_id')).toEqual([before]);
    const { credits } = await at(CustomerAccountService).of(casework.world.as.finance, twin);
    expect(credits.length).toBeGreaterThan(0);
    await invoice.pay(487_500, '2005-03-09');
    expect(await query('select settled_pence as settled from invoice where id = $1', invoice.id)).toEqual([
      { settled: 587_500 },
    ]);
  });

  it('F5 keeps what a file says of the old reference with the entry that is left', async () => {
    await at(DataSource).transaction((tx) =>
      at(OrganisationsRegisterService).enter(
        tx,
        {
          ...{ reference: 'NTR', name: 'Northern Rail Trust', legalName: 'Northern Rail Trust Ltd', country: 'GB' },
          ...{ addressLines: ['York'], vatNumber: null, purchaseOrderRequired: false, contacts: [] },
          programmes: ['New Drivers'],
        },
        '2005-03-10' as never,
      ),
    );
    const rows = await query<{ organisation_id: string }>(
      `select organisation_id from programme where name = 'New Drivers'`,
    );
    expect(rows).toEqual([{ organisation_id: twin }]);
  });
});

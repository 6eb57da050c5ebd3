import { day } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { BillingPoliciesService } from '#services/billing/billing-policies.service';
import { PlacesOfSupplyService } from '#services/billing/places-of-supply.service';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { PreviewsService } from '#services/invoices/previews.service';
import { BillingProfilesService } from '#services/organisations/billing-profiles.service';
import { MergesService } from '#services/organisations/merges.service';
import { Ledger } from '../invoices/ledger.js';

const POLICY = {
  draftAt: 'report',
  debtHoldsBooking: true,
  debtHoldsReport: null,
  debtHoldsCertificate: null,
} as const;

describe('what is kept for the invoices of an organisation that was entered twice', () => {
  let ledger: Ledger;
  let from: string;
  let issued: string;
  const into = newId();

  beforeAll(async () => {
    ledger = await Ledger.open('2015-03-16');
    from = ledger.world.organisationId;
    const { finance } = ledger.world.as;
    await ledger.db.query(
      `update organisation set country = 'DE', vat_number = 'DE812345670', invoice_email = 'ap@old.example' where id = $1`,
      [from],
    );
    await ledger.db.query(
      `insert into organisation (id, reference, name, legal_name, country, address_lines, vat_number)
       values ($1, 'NEW', 'Northern Rail Trust GmbH', 'Northern Rail Trust GmbH', 'DE', '["Leipzig"]', 'DE812345670')`,
      [into],
    );
    await ledger
      .get(BillingPoliciesService)
      .set(finance, { organisationId: from, caseId: null }, POLICY, 'They asked.');
    await ledger.get(PlacesOfSupplyService).decide(finance, from, {
      ...{ rule: 'business, general rule', customer: 'business', fromDay: day('2010-01-01') },
      ...{ evidence: 'VAT number DE 812 345 670, found valid in VIES.', wording: null },
    });
    const profiles = ledger.get(BillingProfilesService);
    const { profile, version } = await profiles.read(finance, from);
    await profiles.change(finance, from, version, { ...profile, buyerReference: 'BR-7' });
  }, 60_000);
  afterAll(() => ledger.close());

  const paperOf = async (id: string) =>
    (
      await ledger.db.query<readonly object[]>(
        'select number, customer, organisation_id as organisation, vat_treatment as treatment from invoice where id = $1',
        [id],
      )
    )[0];
  const issueNow = async (id: string) => {
    const { figures, refusal } = await ledger.get(PreviewsService).ifIssuedNow(ledger.world.as.finance, id);
    expect(refusal).toBeNull();
    expect(figures?.totals.vat).toBe(0);
    await expect(ledger.get(ApprovalsService).issue(ledger.world.as.finance, id, newId())).rejects.toMatchObject({
      code: 'INVOICE.NO_ANSWER_YET', // nobody is there to answer: the collection's workflow issues it in its time
    });
    await ledger.get(InvoiceBookService).issueInvoice(id);
  };

  it('F5 is named on the preview: what moves, what stays and why, what invoices will say otherwise', async () => {
    issued = await ledger.draft();
    await issueNow(issued);
    const [preview] = await ledger.get(MergesService).previews(ledger.world.as.office, into);
    expect(preview?.billing).toMatchObject({
      moves: ['1 setting of its billing policy', '1 decision on the place of supply'],
      stays: [expect.stringContaining('1 change of its billing profile')],
      profile: expect.arrayContaining([
        { field: 'name', before: expect.any(String), after: 'Northern Rail Trust GmbH' },
        { field: 'invoiceEmail', before: 'ap@old.example', after: null },
        { field: 'buyerReference', before: 'BR-7', after: null },
      ]),
    });
  });

  it('F5 bills by the entry that remains from then on, with what moved; what is issued keeps every word', async () => {
    const draft = await ledger.draft();
    const before = await paperOf(issued);
    await ledger.get(MergesService).merge(ledger.world.as.manager, into, { fromId: from, reason: 'One.' });
    expect(await paperOf(issued)).toEqual({ ...before, organisation: into });
    await issueNow(draft);
    expect(await paperOf(draft)).toMatchObject({
      ...{ organisation: into, treatment: 'reverse charge' },
      customer: { name: 'Northern Rail Trust GmbH', addressLines: ['Leipzig'] },
    });
    const [mail] = await ledger.db.query<readonly { recipient: string }[]>(
      `select recipient from mail where invoice_id = $1 and recipient_role = 'organisation'`,
      [draft],
    );
    expect(mail?.recipient).not.toBe('ap@old.example');
    const { policy } = await ledger
      .get(BillingPoliciesService)
      .read(ledger.world.as.finance, { organisationId: into, caseId: null });
    expect(policy).toMatchObject({ draftAt: 'report', debtHolds: { booking: true } });
    const { history } = await ledger.get(BillingProfilesService).read(ledger.world.as.finance, from);
    expect(history).toHaveLength(1);
    const left = await ledger.db.query(
      `select 1 from invoice where organisation_id = $1 union all select 1 from billing_policy where organisation_id = $1
       union all select 1 from vat_decision where organisation_id = $1 union all select 1 from case_file where organisation_id = $1`,
      [from],
    );
    expect(left).toEqual([]);
  }, 30_000);

  it('F5 leaves policies and decisions with the old entry where the one that remains has its own, or is of another country', async () => {
    const [third, { finance, office, manager }] = [newId(), ledger.world.as];
    await ledger.db.query(
      `insert into organisation (id, reference, name, legal_name, country, address_lines, vat_number)
       values ($1, 'THIRD', 'Third', 'Northern Rail Trust', 'IE', '["Cork"]', null)`,
      [third],
    );
    const policies = ledger.get(BillingPoliciesService);
    await policies.set(finance, { organisationId: third, caseId: null }, { ...POLICY, draftAt: 'booking' }, 'So.');
    const [preview] = await ledger.get(MergesService).previews(office, third);
    expect(preview?.billing).toMatchObject({
      moves: [],
      stays: [expect.stringContaining('a policy of its own'), expect.stringContaining('belongs in IE')],
    });
    await ledger.get(MergesService).merge(manager, third, { fromId: into, reason: 'One.' });
    const { policy } = await policies.read(finance, { organisationId: third, caseId: null });
    expect(policy).toMatchObject({ draftAt: 'booking' });
    const { refusal } = await ledger.get(PreviewsService).ifIssuedNow(finance, await draftOf(third));
    expect(refusal?.code).toBe('INVOICE.PLACE_OF_SUPPLY_MISSING');
  });

  async function draftOf(organisation: string): Promise<string> {
    const id = await ledger.draft();
    await ledger.db.query('update invoice set organisation_id = $2 where id = $1', [id, organisation]);
    return id;
  }
});

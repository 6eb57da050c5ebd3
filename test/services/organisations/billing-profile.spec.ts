import { DomainError } from '#domain/errors';
import type { BillingProfile } from '#domain/organisations/billing-profile';
import { newId } from '#platform/database/ids';
import { PurchaseOrdersService } from '#services/billing/purchase-orders.service';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { PreviewsService } from '#services/invoices/previews.service';
import { BillingProfilesService } from '#services/organisations/billing-profiles.service';
import { Ledger } from '../invoices/ledger.js';

describe('what must be known of a customer before its invoice goes out', () => {
  let ledger: Ledger;

  beforeAll(async () => {
    ledger = await Ledger.open();
  }, 60_000);
  afterAll(() => ledger.close());

  const as = () => ledger.world.as;
  const profiles = () => ledger.get(BillingProfilesService);
  const orders = () => ledger.get(PurchaseOrdersService);
  const read = () => profiles().read(as().office, ledger.world.organisationId);
  const refusal = async (asked: Promise<unknown>): Promise<DomainError> => {
    try {
      await asked;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
    throw new Error('not refused');
  };
  async function keep(part: Partial<BillingProfile>, user = as().finance) {
    const { profile, version } = await read();
    return profiles().change(user, ledger.world.organisationId, version, { ...profile, vatNumber: null, ...part });
  }
  /** Approved; the engine, which would issue it, is not asked here. */
  async function approve(id: string): Promise<void> {
    const { code } = await refusal(ledger.get(ApprovalsService).issue(as().finance, id, newId()));
    expect(code).toBe('INVOICE.NO_ANSWER_YET');
  }
  async function draftOfCase() {
    const caseId = await ledger.caseFile();
    const [row] = await ledger.db.query<readonly { number: string }[]>('select number from case_file where id = $1', [
      caseId,
    ]);
    return { id: await ledger.draft(undefined, caseId), at: { number: row?.number ?? '', cycle: 1 } };
  }

  it('F4 F93 is kept by the organisation itself, each change on record with who made it', async () => {
    expect((await read()).lacking).toHaveLength(2);
    const kept = await keep(
      { electronicScheme: '9932', electronicId: 'GB 999 9999 73', buyerReference: 'HR-17' },
      as().organisation,
    );
    expect(kept).toMatchObject({ lacking: [], profile: { electronicId: 'GB999999973' }, mayChange: true });
    expect(kept.history[0]).toMatchObject({ by: 'The organisation' });
    expect(kept.history[0]?.changes).toContainEqual({ field: 'buyerReference', before: null, after: 'HR-17' });
  });

  it('F4 is not another organisation’s, nor an assessor’s', async () => {
    const stranger = { ...as().organisation, organisationId: newId() };
    expect((await refusal(profiles().read(stranger, ledger.world.organisationId))).code).toBe('ACCESS.DENIED');
    expect((await refusal(profiles().read(as().assessor, ledger.world.organisationId))).code).toBe('ACCESS.DENIED');
  });

  it('F4 names the field at fault, and what somebody else changed meanwhile', async () => {
    const { profile, version } = await read();
    const change = (seen: number, part: Partial<BillingProfile>) =>
      refusal(profiles().change(as().office, ledger.world.organisationId, seen, { ...profile, ...part }));
    expect((await change(version, { vatNumber: 'GB 123 4567 89' })).facts).toMatchObject({
      faults: [{ pointer: '/vatNumber' }],
    });
    expect((await change(version - 1, { vatNumber: null })).code).toBe('ORGANISATION.CHANGED');
  });

  it('F86 an invoice is not issued without the order that the customer requires; entered, it counts for drafts made before', async () => {
    const { id, at } = await draftOfCase();
    await keep({ purchaseOrderRequired: true });
    const seen = await ledger.get(PreviewsService).ifIssuedNow(as().finance, id);
    expect(seen.particulars.find(({ field }) => field === 'purchaseOrder')?.missing).toContain('page of the case');
    const refused = await refusal(ledger.get(ApprovalsService).issue(as().finance, id, newId()));
    expect(refused.code).toBe('INVOICE.PARTICULARS_MISSING');
    expect(refused.message).toContain('order number (required by the customer’s billing profile)');
    expect(refused.facts).toMatchObject({ missing: [{ field: 'purchaseOrder' }] });
    await expect(ledger.release(id)).rejects.toThrow('requires a purchase order');

    const entered = await orders().enter(as().organisation, at, 0, 'PO 4711');
    expect(entered).toMatchObject({ number: 'PO 4711', required: true, version: 1 });
    expect(await ledger.one(id)).toMatchObject({ purchaseOrder: 'PO 4711' });
    await approve(id);
    await ledger.get(InvoiceBookService).issueInvoice(id);
    expect(await ledger.one(id)).toMatchObject({ status: 'issued', purchaseOrder: 'PO 4711' });
  });

  it('F86 another order counts for what is issued later only, and two people at once are told of each other', async () => {
    const { id, at } = await draftOfCase();
    await orders().enter(as().office, at, 0, 'PO 1');
    await approve(id);
    await orders().enter(as().office, at, 1, 'PO 2');
    await ledger.get(InvoiceBookService).issueInvoice(id);
    expect(await ledger.one(id)).toMatchObject({ purchaseOrder: 'PO 1' });
    expect((await refusal(orders().enter(as().office, at, 1, 'PO 3'))).code).toBe('ORDER.CHANGED');
    const { history, issued } = await orders().read(as().organisation, at.number, 1);
    expect(history.map(({ number }) => number)).toEqual(['PO 2', 'PO 1']);
    expect(issued.map(({ purchaseOrder }) => purchaseOrder)).toEqual(['PO 1']);
  });

  it('F4 goes to the address for invoices, where the customer gave one', async () => {
    await keep({ purchaseOrderRequired: false, invoiceEmail: 'invoices@northern.example' });
    const id = await ledger.issued();
    const [mail] = await ledger.db.query<readonly { recipient: string }[]>(
      `select recipient from mail where invoice_id = $1 and purpose = 'invoice-issued'`,
      [id],
    );
    expect(mail?.recipient).toBe('invoices@northern.example');
  });
});

import { day } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { newId } from '#platform/database/ids';
import { PlacesOfSupplyService, type NewPlaceDecision } from '#services/billing/places-of-supply.service';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { PreviewsService } from '#services/invoices/previews.service';
import { Ledger } from '../invoices/ledger.js';

const BUSINESS: NewPlaceDecision = {
  ...{ rule: 'business, general rule', customer: 'business', fromDay: day('2010-01-01') },
  ...{ evidence: 'VAT number DE 812 345 670, found valid in VIES.', wording: null },
};

describe('where a supply to a customer abroad is made', () => {
  let ledger: Ledger;

  beforeAll(async () => {
    ledger = await Ledger.open('2015-03-16');
    await ledger.db.query(`update organisation set country = 'DE', vat_number = 'DE812345670' where id = $1`, [
      ledger.world.organisationId,
    ]);
  }, 60_000);
  afterAll(() => ledger.close());

  const finance = () => ledger.world.as.finance;
  const places = () => ledger.get(PlacesOfSupplyService);
  const decide = (decision: NewPlaceDecision, user = finance()) =>
    places().decide(user, ledger.world.organisationId, decision);
  const refusal = async (asked: Promise<unknown>): Promise<string> => {
    try {
      await asked;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
    throw new Error('not refused');
  };
  const issue = (id: string) => refusal(ledger.get(ApprovalsService).issue(finance(), id, newId()));
  const preview = (id: string) => ledger.get(PreviewsService).ifIssuedNow(finance(), id);

  it('F85 no invoice goes abroad without a decision, in the service and in the database', async () => {
    const id = await ledger.draft();
    expect(await issue(id)).toBe('INVOICE.PLACE_OF_SUPPLY_MISSING');
    expect((await preview(id)).refusal?.message).toContain('belongs abroad (DE)');
    await expect(ledger.release(id)).rejects.toThrow('where the supply of draft');
  });

  it('F85 is decided by finance, by a rule of its day, for a customer abroad', async () => {
    expect(await refusal(decide(BUSINESS, ledger.world.as.office))).toBe('ACCESS.DENIED');
    expect(await refusal(decide({ ...BUSINESS, fromDay: day('2009-12-31') }))).toBe('INPUT.INVALID');
    const { options, needed } = await places().read(finance(), ledger.world.organisationId);
    expect([needed, options.map(({ rule }) => rule)]).toEqual([
      true,
      ['business, general rule', 'consumer, general rule'],
    ]);
  });

  it('F85 a business in another member State: no VAT, the wording on paper and in the e-invoice, the reasons on record', async () => {
    const id = await ledger.draft();
    await decide(BUSINESS);
    const seen = await preview(id);
    expect(seen).toMatchObject({ refusal: null, figures: { totals: { net: 522_200, vat: 0 } } });
    expect(seen.figures?.reasons.join(' ')).toContain('VAT Act 1994, s. 7A(2)(a)');
    expect(await issue(id)).toBe('INVOICE.NO_ANSWER_YET');
    await ledger.get(InvoiceBookService).issueInvoice(id);
    expect(await ledger.one(id)).toMatchObject({ vatTreatment: 'reverse charge', grossPence: 522_200 });
    const [paper] = await ledger.db.query<readonly { notes: string }[]>(
      `select paper #>> '{data,notes}' as notes from document where invoice_id = $1 and kind = 'invoice'`,
      [id],
    );
    expect(paper?.notes).toContain('Reverse charge: the customer accounts for the VAT');
  }, 30_000);

  it('F85 a later decision counts from its day, and one of rules that have gone is asked for anew', async () => {
    const id = await ledger.draft();
    await decide({ ...BUSINESS, rule: 'consumer, general rule', customer: 'consumer', fromDay: day('2015-03-01') });
    expect((await preview(id)).figures?.totals.vat).toBe(104_440);
    await decide({ ...BUSINESS, fromDay: day('2015-03-02'), wording: 'Reverse charge, article 196.' });
    expect((await preview(id)).figures?.totals.vat).toBe(0);
    ledger.day.moveTo('2021-01-04');
    expect(await issue(id)).toBe('INVOICE.PLACE_OF_SUPPLY_STALE');
    await decide({ ...BUSINESS, fromDay: day('2021-01-01') });
    expect((await preview(id)).refusal).toBeNull();
    const { decisions } = await places().read(finance(), ledger.world.organisationId);
    expect(decisions.map(({ treatment, by }) => [treatment, by])).toEqual([
      ['outside the scope', 'The finance'],
      ['reverse charge', 'The finance'],
      ['UK VAT', 'The finance'],
      ['reverse charge', 'The finance'],
    ]);
  });
});

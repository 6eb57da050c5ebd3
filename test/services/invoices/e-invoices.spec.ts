import { EInvoicesService } from '#services/e-invoices/e-invoices.service';
import { PapersService } from '#services/papers/papers.service';
import { Ledger } from './ledger.js';

describe('F93 the electronic forms of an issued invoice', () => {
  let ledger: Ledger;

  beforeAll(async () => {
    ledger = await Ledger.open();
  }, 60_000);
  afterAll(() => ledger.close());

  const write = (id: string): Promise<void> => ledger.get(EInvoicesService).writeEInvoice(id);
  const formsOf = async (id: string) =>
    (await ledger.one(id)).documents.filter(({ kind }) => kind === 'e-invoice' || kind === 'hybrid invoice');
  const textOf = async (documentId: string): Promise<string> => {
    const papers = ledger.get(PapersService);
    return (await papers.contentOf(await papers.find(documentId))).bytes.toString('latin1');
  };
  const give = (scheme: string | null, id: string | null, reference: string | null) =>
    ledger.db.query('update organisation set electronic_scheme = $1, electronic_id = $2, buyer_reference = $3', [
      scheme,
      id,
      reference,
    ]);

  it('are refused, the invoice is not, where the customer has no electronic address and no reference', async () => {
    await give(null, null, null);
    const id = await ledger.issued();
    await write(id);
    expect(await ledger.one(id)).toMatchObject({ status: 'issued' });
    for (const { trouble } of await formsOf(id)) {
      expect(trouble).toMatch(/customer’s electronic address/);
      expect(trouble).toMatch(/purchase order or a buyer reference/);
    }
  }, 30_000);

  it('are written once what they lacked is there, with the figures of the paper, and a repeat changes nothing', async () => {
    await give(null, null, null);
    const id = await ledger.issued();
    await write(id);
    await give('9932', 'GB123456789', 'Team Mentoring');
    await write(id);
    const [ubl, hybrid] = await formsOf(id);
    expect([ubl?.trouble, hybrid?.trouble]).toEqual([null, null]);
    const xml = await textOf(ubl?.id ?? '');
    expect(xml).toContain('<cbc:PayableAmount currencyID="GBP">6135.85</cbc:PayableAmount>');
    expect(xml).toContain('<cbc:BuyerReference>Team Mentoring</cbc:BuyerReference>');
    expect(await textOf(hybrid?.id ?? '')).toMatch(/factur-x\.xml/);
    await give('9932', 'GB999999999', 'Another team');
    await write(id);
    expect(await textOf(ubl?.id ?? '')).toBe(xml);
  }, 30_000);

  it('are not written for a draft', async () => {
    const id = await ledger.draft();
    await expect(write(id)).rejects.toThrow(/is not issued/);
  });
});

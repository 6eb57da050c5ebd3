import { DomainError } from '#domain/errors';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { NotesService } from '#services/invoices/notes.service';
import { PreviewsService } from '#services/invoices/previews.service';
import { Ledger } from './ledger.js';

describe('credit and debit notes', () => {
  let ledger: Ledger;
  let notes: NotesService;
  let approvals: ApprovalsService;

  beforeAll(async () => {
    ledger = await Ledger.open();
    notes = ledger.get(NotesService);
    approvals = ledger.get(ApprovalsService);
  }, 60_000);
  afterAll(() => ledger.close());

  const finance = () => ledger.world.as.finance;
  const credit = (id: string, wanted: Parameters<NotesService['prepareCredit']>[3], commandId = newId()) =>
    notes.prepareCredit(finance(), id, commandId, wanted, 'The hotel was charged twice.');
  const refusal = async (asked: Promise<unknown>): Promise<DomainError> => {
    const error: unknown = await asked.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error instanceof DomainError) return error;
    throw new Error(`not refused: ${String(error)}`);
  };

  it('F88 a credit note refers to its invoice, mirrors its rate and tax point, and lowers what is open', async () => {
    const id = await ledger.issued();
    ledger.day.moveTo('2005-04-20');
    const note = await credit(id, [{ line: 3 }]);
    await approvals.issueCredit(finance(), note);
    ledger.day.moveTo('2005-03-16');
    const [invoice, issued] = [await ledger.one(id), await ledger.one(note)];
    expect(issued).toMatchObject({
      ...{ kind: 'credit note', number: 'CRN-000001', status: 'issued', issuedOn: '2005-04-20', dueOn: null },
      ...{ corrects: { number: invoice.number }, taxPoint: invoice.taxPoint, grossPence: 14_100, openPence: 0 },
      totals: { net: 12_000, vat: 2_100, vatByRate: [{ rateBasisPoints: 1750 }] },
    });
    expect(invoice).toMatchObject({ grossPence: 613_585, creditedPence: 14_100, openPence: 599_485 });
    expect(invoice.remaining).toMatchObject({ lines: [500_000, 8_600, 0, 1_600], net: 510_200 });
    const [mail] = await ledger.db.query<readonly { subject: string; documents: number }[]>(
      `select subject, jsonb_array_length(document_ids) as documents from mail where purpose = 'credit-note-issued'`,
    );
    expect(mail).toMatchObject({ documents: 1 });
    expect(mail?.subject).toContain('credit note CRN-000001 for £141.00');
  });

  it('F88 is refused for more than remains, with the line and the field', async () => {
    const id = await ledger.issued();
    const tooMuch = await refusal(credit(id, [{ line: 2, net: pence(8_601) }]));
    expect(tooMuch.facts['faults']).toEqual([
      { pointer: '/lines/0/net', message: 'Of line 2 £86.00 net remains; credit more than nothing up to that.' },
    ]);
  });

  it('F88 of two notes over the same remainder one is issued and the other refused, at once or one after the other', async () => {
    const id = await ledger.issued();
    const [one, other] = [await credit(id, [{ line: 2 }]), await credit(id, [{ line: 2 }])];
    const outcomes = await Promise.allSettled([one, other].map((note) => approvals.issueCredit(finance(), note)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await ledger.one(id)).creditedPence).toBe(10_105);
  });

  it('F115 above the limit not by the person who prepared it', async () => {
    const id = await ledger.issued();
    const note = await credit(id, 'whole');
    expect((await refusal(approvals.issueCredit(finance(), note))).code).toBe('INVOICE.SECOND_PERSON');
    await approvals.issueCredit(ledger.world.as.manager, note);
    await approvals.issueCredit(ledger.world.as.manager, note); // a repeat changes nothing
    expect(await ledger.one(id)).toMatchObject({ openPence: 0, remaining: { net: 0, vat: 0, gross: 0 } });
    const nothingLeft = await refusal(credit(id, 'whole'));
    expect(nothingLeft.facts['faults']).toMatchObject([{ pointer: '/lines' }]);
  });

  it('F115 says before it is issued who may issue it, and to whom it would be refused', async () => {
    const note = await credit(await ledger.issued(), [{ line: 1, net: pence(100_000) }]);
    const previews = ledger.get(PreviewsService);
    const preparer = await previews.ifIssuedNow(finance(), note);
    expect(preparer.refusal).toMatchObject({ code: 'INVOICE.SECOND_PERSON' });
    expect(preparer.secondPerson).toMatch(
      /^A credit above £500.00 is issued by somebody of finance or a manager other than/,
    );
    const other = await previews.ifIssuedNow(ledger.world.as.manager, note);
    expect(other).toMatchObject({ refusal: null, secondPerson: preparer.secondPerson });
    const small = await credit(await ledger.issued(), [{ line: 2 }]);
    expect(await previews.ifIssuedNow(finance(), small)).toMatchObject({ refusal: null, secondPerson: null });
  });

  it('F88 F115 the database refuses what gets past the services', async () => {
    const id = await ledger.issued();
    const note = await credit(id, 'whole');
    const take = `update number_series set last_value = last_value + 1 where series = 'CRN' returning last_value`;
    const issue = async (change: string): Promise<void> => {
      await ledger.db.transaction(async (tx) => {
        const [rows] = await tx.query<[{ last_value: number }[]]>(take);
        const value = rows[0]?.last_value;
        await tx.query(
          `update invoice set status = 'issued', series_value = $2::int, number = 'CRN-' || lpad($2::text, 6, '0'), issued_on = '2005-03-16', vat_day = '2005-03-16',
             ${change} where id = $1`,
          [note, value],
        );
      });
    };
    const sums = `net_pence = (totals ->> 'net')::int, vat_pence = (totals ->> 'vat')::int`;
    await expect(issue(`${sums}, issued_by = prepared_by`)).rejects.toThrow(/second person/);
    await expect(issue(`${sums}, tax_point = '2005-01-01'`)).rejects.toThrow(/does not go with/);
    await expect(issue(`${sums}, lines = '[]'`)).rejects.toThrow(/do not make up/);
    const more = JSON.stringify([{ rateBasisPoints: 1750, net: 522_201, vat: 91_384 }]);
    await expect(
      issue(
        `totals = jsonb_set(totals, '{vatByRate}', '${more}'), vat_pence = 91384, gross_pence = 522201 + 91384, net_pence = 522201,
           lines = '[{"net": 522201}]'`,
      ),
    ).rejects.toThrow(/credits more at 1750/);
    await expect(issue(`${sums}, issued_by = 'somebody else'`)).rejects.toThrow(/not the sum of its credit notes/);
    expect((await ledger.one(note)).status).toBe('draft');
  });

  it('F88 a debit note adds what was charged too little, at the rate of its invoice, due on its own', async () => {
    const id = await ledger.issued();
    const line = { description: 'Second rail fare', quantity: '2', unit: 'item', unitNet: pence(2_500) };
    const note = await notes.prepareDebit(finance(), id, newId(), [line], 'Left out');
    await ledger.release(note);
    await ledger.get(InvoiceBookService).issueInvoice(note);
    expect(await ledger.one(note)).toMatchObject({
      ...{ kind: 'debit note', number: 'DBN-000001', dueOn: '2005-04-15', grossPence: 5_875, openPence: 5_875 },
      totals: { net: 5_000, vat: 875 },
    });
    const bad = await refusal(notes.prepareDebit(finance(), id, newId(), [{ ...line, quantity: '-1' }], 'x'));
    expect(bad.facts['faults']).toMatchObject([{ pointer: '/lines/0/quantity' }]);
  });

  it('F88 only what is issued is corrected by a note; a repeated command prepares one draft', async () => {
    expect((await refusal(credit(await ledger.draft(), 'whole'))).code).toBe('INVOICE.NOT_TO_BE_CORRECTED');
    const [id, command] = [await ledger.issued(), newId()];
    expect(await credit(id, [{ line: 2 }], command)).toBe(await credit(id, [{ line: 2 }], command));
    expect((await ledger.one(id)).notes).toHaveLength(1);
  });

  it('F80 a draft is changed or discarded with a reason, until it is approved', async () => {
    const id = await ledger.draft();
    const line = { description: 'Assessment', quantity: '1', unit: 'assessment', unitNet: pence(400_000) };
    const { version } = await ledger.one(id);
    await notes.changeLines(finance(), id, version, [line]);
    expect(await ledger.one(id)).toMatchObject({ grossPence: 400_000, lines: [{ net: 400_000 }] });
    expect((await refusal(notes.changeLines(finance(), id, version, [line]))).code).toBe('INVOICE.CHANGED');
    await ledger.release(id);
    expect((await refusal(notes.discard(finance(), id, 'Wrong'))).code).toBe('INVOICE.NO_DRAFT');
    const other = await ledger.draft();
    await notes.discard(finance(), other, 'The case was withdrawn.');
    const discarded = await ledger.one(other);
    expect(discarded).toMatchObject({ status: 'discarded', number: null });
    expect(discarded.history.at(-1)).toMatchObject({
      what: 'discarded',
      by: 'The finance',
      reason: 'The case was withdrawn.',
    });
    expect((await refusal(approvals.issue(finance(), other, newId()))).code).toBe('INVOICE.DISCARDED');
  });

  it('F80 is nobody’s but finance’s to prepare', async () => {
    const id = await ledger.issued();
    const denied = await refusal(notes.prepareCredit(ledger.world.as.office, id, newId(), 'whole', 'x'));
    expect(denied.code).toBe('ACCESS.DENIED');
    expect((await refusal(approvals.issueCredit(ledger.world.as.assessor, id))).code).toBe('ACCESS.DENIED');
  });
});

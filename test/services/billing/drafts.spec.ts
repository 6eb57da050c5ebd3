import type { BillingMoment } from '#domain/billing/draft-rules';
import type { PolicyLevel } from '#domain/billing/policy';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import { DomainError } from '#domain/errors';
import { newId } from '#platform/database/ids';
import { BillingPoliciesService } from '#services/billing/billing-policies.service';
import { FeesService } from '#services/billing/fees.service';
import { VatDecisionsService } from '#services/billing/vat-decisions.service';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { DraftRequestsService } from '#services/invoices/draft-requests.service';
import { DraftsService } from '#services/invoices/drafts.service';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { NotesService } from '#services/invoices/notes.service';
import { PreviewsService } from '#services/invoices/previews.service';
import { day } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { Ledger } from '../invoices/ledger.js';

const SILENT: PolicyLevel = {
  draftAt: null,
  debtHoldsBooking: null,
  debtHoldsReport: null,
  debtHoldsCertificate: null,
};
const CLAIM = [
  { description: 'Travel and Subsistence: rail', quantity: '1', unit: 'item', unitNet: 8_600, net: 8_600 },
];

describe('drafts that arise from a case', () => {
  let ledger: Ledger;
  let seq = 1;

  beforeAll(async () => {
    ledger = await Ledger.open();
  }, 60_000);
  afterAll(() => ledger.close());

  const finance = () => ledger.world.as.finance;
  const policies = () => ledger.get(BillingPoliciesService);
  const refusal = async (asked: Promise<unknown>): Promise<string> => {
    try {
      await asked;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
    throw new Error('not refused');
  };

  const context = (caseId: string) => ({
    id: caseId,
    feePence: 500_000,
    organisation: { id: ledger.world.organisationId },
    programme: { name: 'Women into Engineering' },
  });

  async function happens(caseId: string, moment: BillingMoment, before: Partial<CaseState> = {}): Promise<void> {
    const happened = { seq: ++seq, before: { ...BEGINNING, ...before } };
    const now = await ledger.day.now();
    await ledger.db.transaction((tx) => ledger.get(DraftsService).prepare(tx, context(caseId), moment, happened, now));
  }

  /** A claim, approved by an event of its case. */
  async function claim(caseId: string): Promise<void> {
    const id = newId();
    await ledger.db.query(
      `insert into expense_claim (id, case_id, command_id, lines, net_pence, approved_by, approved_at)
       values ($1, $2, $3, $4, 8600, 'finance', now())`,
      [id, caseId, id, JSON.stringify(CLAIM)],
    );
    await ledger.db.query(
      `insert into case_event (case_id, seq, type, at, command_id, actor, data, previous_hash, hash)
       values ($1, $2, 'ExpensesApproved', now(), $3, '{}', jsonb_build_object('claim', $3::text), '', '')`,
      [caseId, ++seq, id],
    );
  }

  const documents = (caseId: string) =>
    ledger.db.query<readonly { kind: string; reason: string; status: string; gross: number; id: string }[]>(
      'select id, kind, reason, status, gross_pence as gross from invoice where case_id = $1 order by created_at, reason',
      [caseId],
    );
  const seen = async (caseId: string) =>
    (await documents(caseId)).map(({ kind, reason, status, gross }) => [kind, reason, status, gross]);

  async function issue(id: string): Promise<void> {
    await ledger.release(id);
    await ledger.get(InvoiceBookService).issueInvoice(id);
  }

  const policy = (caseId: string, draftAt: 'booking' | 'report') =>
    policies().set(finance(), { caseId, organisationId: null }, { ...SILENT, draftAt }, 'Asked for by the customer');

  it('F79 by default after the visit: the fee, with what the catalogue says it includes, and the claim', async () => {
    const caseId = await ledger.caseFile();
    await happens(caseId, 'booking');
    await claim(caseId);
    await happens(caseId, 'visit');
    await happens(caseId, 'report');
    expect(await seen(caseId)).toEqual([['invoice', 'fee and expenses', 'draft', 508_600]]);
    const [draft] = await documents(caseId);
    const { lines } = await ledger.one(draft?.id ?? '');
    expect(lines[0]?.description).toBe(
      'Accreditation of the mentoring programme “Women into Engineering”: two days of assessment',
    );
  });

  it('F79 at booking where the case’s policy says so, and its Travel and Subsistence later on its own', async () => {
    const caseId = await ledger.caseFile('BOOKING');
    await policy(caseId, 'booking');
    await happens(caseId, 'booking');
    await happens(caseId, 'booking');
    await claim(caseId);
    await happens(caseId, 'visit');
    expect(await seen(caseId)).toEqual([
      ['invoice', 'expenses', 'draft', 8_600],
      ['invoice', 'fee', 'draft', 500_000],
    ]);
  });

  it('F79 at the report, with every claim approved until then', async () => {
    const caseId = await ledger.caseFile();
    await policy(caseId, 'report');
    await claim(caseId);
    await happens(caseId, 'visit');
    await claim(caseId);
    await happens(caseId, 'visit');
    expect(await seen(caseId)).toEqual([]);
    await happens(caseId, 'report');
    expect(await seen(caseId)).toEqual([['invoice', 'fee and expenses', 'draft', 517_200]]);
  });

  it('F79 by hand: what is not charged yet, once; a discarded draft frees what it charged', async () => {
    const caseId = await ledger.caseFile();
    const [{ number } = { number: '' }] = await ledger.db.query<readonly { number: string }[]>(
      'select number from case_file where id = $1',
      [caseId],
    );
    const ask = (command = newId()) => ledger.get(DraftRequestsService).draft(finance(), number, 1, command);
    await claim(caseId);
    const command = newId();
    const id = await ask(command);
    expect(await ask(command)).toBe(id);
    expect(await refusal(ask())).toBe('INVOICE.NOTHING_TO_CHARGE');
    await ledger.get(NotesService).discard(finance(), id, 'Addressed wrongly');
    expect((await ledger.one(await ask())).grossPence).toBe(508_600);
    expect(await refusal(ledger.get(DraftRequestsService).draft(finance(), 'A-1999-0001', 1, newId()))).toBe(
      'CASE.UNKNOWN',
    );
  });

  it('F79 a withdrawal before booking costs nothing, after it a quarter, after the visit the whole fee', async () => {
    const early = await ledger.caseFile('READY');
    await happens(early, 'withdrawal');
    expect(await seen(early)).toEqual([]);
    const booked = await ledger.caseFile('BOOKED');
    await happens(booked, 'withdrawal', { bookings: 1 });
    expect(await seen(booked)).toEqual([['invoice', 'cancellation', 'draft', 125_000]]);
    const visited = await ledger.caseFile('SCORING');
    await happens(visited, 'withdrawal', { bookings: 1, visitedOn: day('2005-03-09') });
    expect(await seen(visited)).toEqual([['invoice', 'fee after withdrawal', 'draft', 500_000]]);
  });

  it('F79 of a fee charged at booking a withdrawal takes back three quarters: the draft is replaced, what is issued is credited', async () => {
    const drafted = await ledger.caseFile('BOOKED');
    await policy(drafted, 'booking');
    await happens(drafted, 'booking');
    await happens(drafted, 'withdrawal', { bookings: 1 });
    expect(await seen(drafted)).toEqual([
      ['invoice', 'cancellation', 'draft', 125_000],
      ['invoice', 'fee', 'discarded', 500_000],
    ]);
    const issued = await ledger.caseFile('BOOKED');
    await policy(issued, 'booking');
    await happens(issued, 'booking');
    await issue((await documents(issued))[0]?.id ?? '');
    await happens(issued, 'withdrawal', { bookings: 1 });
    expect(await seen(issued)).toEqual([
      ['credit note', 'correction', 'draft', 440_625],
      ['invoice', 'fee', 'issued', 587_500],
    ]);
  });

  it('F79 a cancellation item is issued only with a recorded decision on its VAT, and treated as decided', async () => {
    const caseId = await ledger.caseFile('BOOKED');
    await happens(caseId, 'withdrawal', { bookings: 1 });
    const id = (await documents(caseId))[0]?.id ?? '';
    const approvals = ledger.get(ApprovalsService);
    expect(await refusal(approvals.issue(finance(), id, newId()))).toBe('INVOICE.VAT_DECISION_MISSING');
    const preview = await ledger.get(PreviewsService).ifIssuedNow(finance(), id);
    expect(preview).toMatchObject({
      refusal: { code: 'INVOICE.VAT_DECISION_MISSING' },
      figures: { totals: { vat: 21_875 } },
    });
    await expect(issue(id)).rejects.toThrow(/needs a recorded decision/); // the database holds it too
    await ledger.db.query('update invoice set released_by = null, released_at = null where id = $1', [id]);
    const decision = {
      treatment: 'outside the scope',
      rule: 'Compensation, no supply',
      evidence: 'Terms of 2005, 7',
    } as const;
    const decisions = ledger.get(VatDecisionsService);
    expect(await refusal(decisions.decideCancellation(ledger.world.as.office, id, decision))).toBe('ACCESS.DENIED');
    await decisions.decideCancellation(finance(), id, decision);
    const after = await ledger.get(PreviewsService).ifIssuedNow(finance(), id);
    expect(after).toMatchObject({ refusal: null, figures: { totals: { net: 125_000, vat: 0, gross: 125_000 } } });
    await ledger.db.query(
      `update invoice set vat_treatment = 'outside the scope', released_by = 'f', released_at = now(),
         vat_decision_id = (select id from vat_decision where invoice_id = $1) where id = $1`,
      [id],
    );
    await ledger.get(InvoiceBookService).issueInvoice(id);
    const issued = await ledger.one(id);
    expect(issued).toMatchObject({ vatTreatment: 'outside the scope', grossPence: 125_000, openPence: 125_000 });
    expect(issued.vatReasons.at(-1)).toContain('Decided by The finance');
    const [paper] = await ledger.db.query<readonly { notes: string[] }[]>(
      `select paper -> 'data' -> 'notes' as notes from document where invoice_id = $1`,
      [id],
    );
    expect(paper?.notes).toEqual(['Outside the scope of UK VAT.']);
    expect(await refusal(decisions.decideCancellation(finance(), id, decision))).toBe('INVOICE.NO_CANCELLATION_DRAFT');
  });

  it('F79 the catalogue takes a fee once a year, and changes none that a case rests on', async () => {
    const fees = ledger.get(FeesService);
    const of2006 = { year: 2006, netPence: pence(520_000), inclusions: 'two days of assessment' };
    await fees.add(finance(), of2006);
    expect(await refusal(fees.add(finance(), of2006))).toBe('FEES.YEAR_EXISTS');
    await fees.change(ledger.world.as.manager, { ...of2006, netPence: pence(525_000) });
    expect((await fees.list(finance()))[0]).toMatchObject({
      year: 2006,
      netPence: 525_000,
      cases: 0,
      by: 'The manager',
    });
    expect(await refusal(fees.change(finance(), { ...of2006, year: 2005 }))).toBe('FEES.IN_USE');
    expect(await refusal(fees.change(finance(), { ...of2006, year: 2007 }))).toBe('FEES.YEAR_UNKNOWN');
    expect(await refusal(fees.add(ledger.world.as.office, of2006))).toBe('ACCESS.DENIED');
    await expect(ledger.db.query('update fee set net_pence = 1 where year = 2005')).rejects.toThrow(/never changed/);
  });

  it('F94 debt holds nothing unless the policy of the case, organisation or house says so', async () => {
    const caseId = await ledger.caseFile('REPORT');
    const at = { id: caseId, organisationId: ledger.world.organisationId };
    await issue(await ledger.draft());
    ledger.day.moveTo('2005-06-01');
    await policies().refuseWhereDebtHolds(at, 'report');
    await policies().set(
      finance(),
      { caseId, organisationId: null },
      { ...SILENT, debtHoldsReport: true },
      'Two reminders',
    );
    expect(await refusal(policies().refuseWhereDebtHolds(at, 'report'))).toBe('BILLING.HELD_BY_DEBT');
    await policies().refuseWhereDebtHolds(at, 'certificate');
    ledger.day.moveTo('2005-03-16');
    await policies().refuseWhereDebtHolds(at, 'report');
    const { policy: effective, levels } = await policies().read(finance(), { caseId, organisationId: null });
    expect(effective).toEqual({ draftAt: 'visit', debtHolds: { booking: false, report: true, certificate: false } });
    expect(levels.map(({ level, by }) => [level, by])).toEqual([
      ['case', 'The finance'],
      ['house', null],
    ]);
    expect(await refusal(policies().set(finance(), { caseId: null, organisationId: null }, SILENT, 'x'))).toBe(
      'INPUT.INVALID',
    );
  });

  it('F80 a draft is previewed as the paper that it would become', async () => {
    const drawn = await ledger.get(PreviewsService).paper(finance(), await ledger.draft());
    expect(
      Buffer.from(drawn.bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

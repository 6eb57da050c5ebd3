import type { User } from '#domain/access/permissions';
import { day } from '#domain/calendar/dates';
import type { ClaimLine } from '#domain/claims/claim-lines';
import { DomainError } from '#domain/errors';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { ClaimDecisionsService } from '#services/claims/claim-decisions.service';
import { ClaimReadingsService } from '#services/claims/claim-readings.service';
import { ClaimsService } from '#services/claims/claims.service';
import { ReceiptsService } from '#services/claims/receipts.service';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { InvoicesService } from '#services/invoices/invoices.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { Visiting } from '../kit/visiting.js';

const PDF = new TextEncoder().encode('%PDF-1.4 a hotel’s invoice');

describe('Travel and Subsistence claimed by who travelled', () => {
  let casework: SkippingCasework;
  let journey: Journey;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
  }, 60_000);
  afterAll(() => casework.close());

  const as = () => casework.world.as;
  const refusal = async (asked: Promise<unknown>): Promise<string> => {
    try {
      await asked;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
    throw new Error('not refused');
  };
  const claims = () => journey.get(ClaimsService);
  const one = (id: string, user: User = as().finance) => journey.get(ClaimReadingsService).one(user, id);
  const asked = async (user: User, id: string) => {
    const [row] = await journey.query<{ version: number }>('select version from travel_claim where id = $1', id);
    return { user, id, commandId: newId(), expectedSeq: row?.version ?? 0 };
  };
  const rail: ClaimLine = {
    ...{ kind: 'rail', on: day('2005-03-08'), description: 'York return', gross: pence(8_600), vat: pence(0) },
    ...{ miles: null, note: 'Ticket kept by the barrier.', receiptId: null },
  };
  const hotel = (receiptId: string): ClaimLine => ({
    ...rail,
    ...{ kind: 'hotel', description: 'One night', gross: pence(14_100), vat: pence(2_100), note: null, receiptId },
  });
  const mileage: ClaimLine = {
    ...rail,
    ...{ kind: 'mileage', description: 'Home to station', gross: null, miles: 40, note: null },
  };
  async function claimed(user: User, ...lines: readonly ClaimLine[]): Promise<string> {
    const id = await claims().open(user, journey.number, 1, newId());
    await claims().change(await asked(user, id), lines);
    return id;
  }
  const submit = async (user: User, id: string) => claims().submit(await asked(user, id));
  const approve = async (user: User, id: string) => journey.get(ClaimDecisionsService).approve(await asked(user, id));
  const giveBack = async (user: User, id: string, line: number, reason: string) =>
    journey.get(ClaimDecisionsService).giveBack(await asked(user, id), [{ line, reason }]);

  async function visited(first: string, second: string): Promise<void> {
    journey = casework.journey();
    const visiting = await new Visiting(journey).toBooking();
    await visiting.estimate();
    await visiting.propose(as().assessor, first, second);
    await visiting.confirm(as().organisation, true);
    await casework.moveTo(second);
    await journey.complete(first, second);
  }

  it('F84 is returned by line, mended, approved by somebody else, and charged once: 6135.85 with the fee', async () => {
    await visited('2005-03-08', '2005-03-09');
    const assessor = as().assessor;
    const id = await claimed(assessor, rail, mileage);
    const receiptId = await journey.get(ReceiptsService).keep(assessor, id, 'hotel.pdf', PDF);
    expect(await journey.get(ReceiptsService).keep(assessor, id, 'again.pdf', PDF)).toBe(receiptId);
    await claims().change(await asked(assessor, id), [rail, hotel(receiptId), mileage]);
    expect(await refusal(approve(as().finance, id))).toBe('CLAIM.WRONG_STATUS');
    const waiting = async () => (await journey.page()).waitingOn;
    expect(await waiting()).toEqual(['assessor']);
    await submit(assessor, id);
    expect(await waiting()).toEqual(['assessor', 'finance']);
    expect(await refusal(journey.approveExpenses())).toBe('EXPENSES.CLAIM_WAITS');

    await giveBack(as().finance, id, 2, 'The receipt names no VAT number.');
    expect(await one(id, assessor)).toMatchObject({ status: 'returned', remarks: [{ line: 2 }] });
    expect(await waiting()).toEqual(['assessor']);
    await submit(assessor, id);
    expect(await one(id)).toMatchObject({ totals: { paid: 24_300, recoverable: 2_100, net: 22_200 }, variance: 0 });
    await approve(as().finance, id);
    await approve(as().finance, id);

    const approved = await one(id);
    expect(approved).toMatchObject({ status: 'approved', charge: 'by the case', invoice: { status: 'draft' } });
    await journey.get(ApprovalsService).issue(as().finance, approved.invoice?.id ?? '', newId());
    const invoice = await journey.get(InvoicesService).one(as().finance, approved.invoice?.id ?? '');
    expect(invoice.totals).toMatchObject({ net: 522_200, vat: 91_385, gross: 613_585 });
    const told = (await journey.mails()).filter(({ purpose }) => purpose.startsWith('claim-'));
    expect(told.map(({ purpose, recipient }) => [purpose, recipient])).toEqual([
      ['claim-returned', 'assessor@ismpe.example'],
      ['claim-approved', 'assessor@ismpe.example'],
    ]);
  }, 120_000);

  it('F84 what comes after the invoice went out stands on a draft of its own, and against the estimate', async () => {
    const id = await claimed(as().supervisor, rail);
    await submit(as().supervisor, id);
    await approve(as().manager, id);
    const late = await one(id);
    expect(late).toMatchObject({ charge: 'own invoice', variance: 8_600, invoice: { status: 'draft', number: null } });
    const invoice = await journey.get(InvoicesService).one(as().finance, late.invoice?.id ?? '');
    expect(invoice).toMatchObject({ reason: 'expenses', grossPence: 8_600 });
    const {
      approved,
      estimate,
      claims: seen,
    } = await journey.get(ClaimReadingsService).ofCase(as().organisation, journey.number, 1);
    expect({ approved, estimate, seen }).toEqual({ approved: 30_800, estimate: 22_200, seen: [] });
  }, 60_000);

  it('F84 what comes while the draft is still open is added to it', async () => {
    await visited('2005-03-15', '2005-03-16');
    await journey.approveExpenses();
    const id = await claimed(as().assessor, { ...rail, gross: pence(1_000) });
    await submit(as().assessor, id);
    await approve(as().finance, id);
    const claim = await one(id);
    expect(claim.charge).toBe('open draft');
    const invoice = await journey.get(InvoicesService).one(as().finance, claim.invoice?.id ?? '');
    expect(invoice).toMatchObject({ reason: 'fee and expenses', grossPence: 523_200 });
    expect(invoice.lines).toHaveLength(5);
  }, 60_000);

  it('F49 F84 nobody decides on their own claim, in the service and in the database', async () => {
    const both: User = { ...as().assessor, roles: ['assessor', 'manager'] };
    const id = await claimed(both, rail);
    await submit(both, id);
    expect(await refusal(approve(both, id))).toBe('CLAIM.OWN');
    expect(await refusal(giveBack(both, id, 1, 'no'))).toBe('CLAIM.OWN');
    await expect(
      journey.query(`update travel_claim set decided_by = claimant, decided_at = now() where id = $1`, id),
    ).rejects.toThrow('travel_claim_not_own');
    await expect(journey.query(`update travel_claim set lines = '[]' where id = $1`, id)).rejects.toThrow(
      'lines of a claim that is submitted do not change',
    );
  });

  it('F84 a receipt is claimed once, a claim seen by its own and by who decides, and one of nobody’s case is not begun', async () => {
    const [mine, other] = [await claimed(as().assessor, rail), await claimed(as().supervisor, rail)];
    const keep = async (user: User, id: string) => {
      const receiptId = await journey.get(ReceiptsService).keep(user, id, 'x.pdf', Uint8Array.of(...PDF, 1));
      await claims().change(await asked(user, id), [hotel(receiptId)]);
      return receiptId;
    };
    const receipt = await keep(as().assessor, mine);
    await submit(as().assessor, mine);
    await keep(as().supervisor, other);
    expect(await refusal(submit(as().supervisor, other))).toBe('CLAIM.RECEIPT_CLAIMED');
    expect(await refusal(one(mine, as().supervisor))).toBe('CLAIM.UNKNOWN');
    expect(await refusal(one(other, as().finance))).toBe('CLAIM.UNKNOWN');
    expect(await refusal(journey.get(ReceiptsService).read(as().supervisor, receipt))).toBe('RECEIPT.UNKNOWN');
    expect((await journey.get(ReceiptsService).read(as().finance, receipt)).contentType).toBe('application/pdf');
    await claims().withdraw(await asked(as().assessor, mine), 'Entered twice.');
    await submit(as().supervisor, other);
    const stranger: User = { ...as().assessor, id: newId(), assessorId: casework.world.assessors.lund };
    expect(await refusal(claims().open(stranger, journey.number, 1, newId()))).toBe('ACCESS.DENIED');
  });

  it('F84 waits for the end of the visit before it is approved', async () => {
    journey = casework.journey();
    await journey.toBooked('2005-05-10', '2005-05-11');
    const id = await claimed(as().assessor, rail);
    await submit(as().assessor, id);
    expect(await refusal(approve(as().finance, id))).toBe('CLAIM.BEFORE_VISIT');
    expect(await one(id)).toMatchObject({ status: 'submitted' });
  }, 60_000);
});

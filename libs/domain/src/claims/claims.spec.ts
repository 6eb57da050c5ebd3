import fc from 'fast-check';
import { day } from '../calendar/dates.js';
import { DomainError } from '../errors.js';
import { totalsOf, vatOf } from '../invoices/vat.js';
import { pence, sum } from '../money/pence.js';
import { chargeOf } from './claim-charging.js';
import { checkClaimLines, mostVatIn, rechargedLines, totalsOfClaim, type ClaimLine } from './claim-lines.js';
import { type CLAIM_STATUSES, CLAIM_STEPS, checkClaimStep } from './claim-steps.js';
import { MOST_RECEIPT_BYTES, receiptName, receiptTypeOf } from './receipt-file.js';

const ON = day('2005-03-09');
const RATES = { perMile: () => pence(40), vatRate: () => 1750 };
const at = { today: day('2005-03-16'), rates: RATES, receipts: new Set(['r1', 'r2']) };
const line = (part: Partial<ClaimLine>): ClaimLine => ({
  ...{ kind: 'rail', on: ON, description: 'York return', gross: pence(8_600), vat: pence(0), miles: null },
  ...{ note: null, receiptId: 'r1' },
  ...part,
});
/** docs/process.md, Money. */
const CLAIM = [
  line({}),
  line({ kind: 'hotel', description: 'One night', gross: pence(14_100), vat: pence(2_100), receiptId: 'r2' }),
  line({ kind: 'mileage', description: 'To the station and back', gross: null, miles: 40, receiptId: null }),
];
const faults = (part: Partial<ClaimLine>) => checkClaimLines([line(part)], at).map(({ pointer }) => pointer.slice(9));

describe('F84 a claim of Travel and Subsistence', () => {
  it('is recharged net of recoverable VAT, with VAT on top: 5222.00, 913.85, 6135.85 with the fee', () => {
    expect(checkClaimLines(CLAIM, at)).toEqual([]);
    expect(totalsOfClaim(CLAIM, RATES)).toEqual({ net: 22_200, recoverable: 2_100, paid: 24_300 });
    const fee = { net: pence(500_000), rateBasisPoints: 1750 };
    const charged = rechargedLines(CLAIM, RATES).map(({ net }) => ({ net, rateBasisPoints: 1750 }));
    expect(totalsOf([fee, ...charged])).toMatchObject({ net: 522_200, vat: 91_385, gross: 613_585 });
  });

  it.each<[string, Partial<ClaimLine>, string[]]>([
    ['a fare with VAT in it', { vat: pence(100) }, ['vat']],
    ['VAT without its receipt', { kind: 'hotel', vat: pence(100), receiptId: null, note: 'Lost' }, ['vat']],
    ['more VAT than the amount contains', { kind: 'hotel', gross: pence(11_750), vat: pence(1_751) }, ['vat']],
    ['just as much', { kind: 'hotel', gross: pence(11_750), vat: pence(1_750) }, []],
    ['neither receipt nor note', { receiptId: null }, ['note']],
    ['a note instead of a receipt', { receiptId: null, note: 'The machine printed none.' }, []],
    ['somebody else’s receipt', { receiptId: 'r9' }, ['receiptId']],
    ['nothing paid', { gross: pence(0) }, ['gross']],
    ['no amount', { gross: null }, ['gross']],
    ['a day to come', { on: day('2005-03-17') }, ['on']],
    ['no words', { description: ' ' }, ['description']],
    ['miles of a train', { miles: 3 }, ['miles']],
    ['mileage without miles', { kind: 'mileage', gross: null }, ['miles']],
    ['half a mile', { kind: 'mileage', gross: null, miles: 0.5 }, ['miles']],
    ['mileage with an amount', { kind: 'mileage', miles: 4 }, ['gross']],
  ])('with %s', (_words, part, expected) => expect(faults(part)).toEqual(expected));

  it('without a mileage rate of the day is refused at that line', () =>
    expect(
      checkClaimLines([...CLAIM], { ...at, rates: { ...RATES, perMile: () => undefined } }).map((each) => each.pointer),
    ).toEqual(['/lines/2/on']));

  it('parts: what is charged and what is recovered are what was paid', () => {
    const paid = fc.record({
      gross: fc.integer({ min: 1, max: 500_000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(paid, { maxLength: 20 }), (rows) => {
        const lines = rows.map(({ gross, part }) => {
          const vat = pence(Math.floor(mostVatIn(pence(gross), 1750) * part));
          return line({ kind: 'hotel', gross: pence(gross), vat: pence(Math.min(vat, gross - 1)) });
        });
        expect(checkClaimLines(lines, at)).toEqual([]);
        const totals = totalsOfClaim(lines, RATES);
        expect(totals.paid).toBe(sum(rows.map(({ gross }) => pence(gross))));
        expect(totals.net + totals.recoverable).toBe(totals.paid);
      }),
    );
  });

  it('contains at most the VAT that a seller would have put on it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(1750, 1500, 2000), (net, rate) => {
        const vat = vatOf(pence(net), rate);
        expect(mostVatIn(pence(net + vat), rate)).toBeGreaterThanOrEqual(vat - 1);
      }),
    );
  });
});

describe('F84 the steps of a claim', () => {
  const claimant = { id: 'hart', decides: true };
  const approver = { id: 'finance', decides: true };
  const codes = (status: (typeof CLAIM_STATUSES)[number], who: typeof claimant) =>
    CLAIM_STEPS.filter((step) => checkClaimStep({ status, claimant: 'hart' }, step, who) === undefined);

  it.each([
    ['draft', ['change', 'submit', 'withdraw'], []],
    ['submitted', ['withdraw'], ['return', 'approve']],
    ['returned', ['change', 'submit', 'withdraw'], []],
    ['approved', [], []],
    ['withdrawn', [], []],
  ] as const)('%s: the claimant may %j, somebody else %j', (status, own, others) => {
    expect([codes(status, claimant), codes(status, approver)]).toEqual([own, others]);
  });

  it('F49 nobody decides on a claim of their own, whatever their roles are', () => {
    const refusal = checkClaimStep({ status: 'submitted', claimant: 'hart' }, 'approve', claimant);
    expect(refusal?.code).toBe('CLAIM.OWN');
    expect(
      checkClaimStep({ status: 'submitted', claimant: 'hart' }, 'approve', { id: 'x', decides: false })?.code,
    ).toBe('ACCESS.DENIED');
  });
});

describe('F84 where an approved claim is charged', () => {
  it.each([
    [true, false, 'visit', 'none', 'by the case'],
    [false, false, 'visit', 'open draft', 'open draft'],
    [false, false, 'visit', 'approved or issued', 'own invoice'],
    [false, false, 'report', 'none', 'with the fee'],
    [false, true, 'report', 'none', 'own invoice'],
    [false, true, 'visit', 'none', 'own invoice'],
  ] as const)('approval open %s, over %s, drafts at %s, fee %s: %s', (takesApproval, over, draftAt, fee, charge) =>
    expect(chargeOf({ takesApproval, over, draftAt, fee })).toBe(charge),
  );
});

describe('F84 a receipt', () => {
  const file = (...bytes: number[]) => Uint8Array.from(bytes);
  const text = (words: string) => new TextEncoder().encode(words);

  it.each([
    [text('%PDF-1.7 …'), 'application/pdf'],
    [file(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    [file(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
    [text('<svg onload="alert(1)">'), 'RECEIPT.WRONG_TYPE'],
    [text('<html>%PDF-'), 'RECEIPT.WRONG_TYPE'],
    [file(), 'RECEIPT.EMPTY'],
    [new Uint8Array(MOST_RECEIPT_BYTES + 1), 'RECEIPT.TOO_LARGE'],
  ])('is known by its own bytes (%#)', (bytes, expected) => {
    const found = receiptTypeOf(bytes);
    expect(found instanceof DomainError ? found.code : found).toBe(expected);
  });

  it.each([
    ['C:\\fakepath\\hotel.PDF', 'hotel.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['', 'receipt.pdf'],
    ['Zürich "1".exe', 'Zürich 1.pdf'],
  ])('%s is called %s', (given, name) => expect(receiptName(given, 'application/pdf')).toBe(name));
});

// Lines of a claim of Travel and Subsistence (docs/process.md, Money): what an assessor paid on the way to a case, and what of it is recharged.
// VAT within it is recoverable only with a valid VAT receipt (VAT Regulations 1995, reg. 29(2)), never more than the gross contains at the rate
// of the day, and never of public transport, which is zero-rated (VAT Act 1994, Sch. 8, group 8). Recharged is the rest, with VAT on top.
import type { LocalDay } from '../calendar/dates.js';
import type { FieldFault } from '../errors.js';
import type { ChargeLine } from '../invoices/expenses.js';
import { decimalPounds, pence, sum, type Pence } from '../money/pence.js';

export const CLAIM_KINDS = ['rail', 'air', 'hotel', 'meals', 'mileage', 'other'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

const ZERO_RATED: readonly ClaimKind[] = ['rail', 'air'];

export interface ClaimLine {
  readonly kind: ClaimKind;
  readonly on: LocalDay;
  readonly description: string;
  /** Paid, with all VAT; of mileage nothing. */
  readonly gross: Pence | null;
  /** Recoverable VAT within it. */
  readonly vat: Pence;
  /** Whole miles; of mileage only. */
  readonly miles: number | null;
  /** What the approver should know, such as why there is no receipt. */
  readonly note: string | null;
  readonly receiptId: string | null;
}

/** What the rules need to know of the days of the lines. */
export interface DatedRates {
  /** Pence a mile; undefined where none is on record for the day. */
  readonly perMile: (on: LocalDay) => Pence | undefined;
  /** 1750 is 17.5 %. */
  readonly vatRate: (on: LocalDay) => number | undefined;
}

export interface Checking {
  readonly today: LocalDay;
  readonly rates: DatedRates;
  /** Receipts that were uploaded to this claim. */
  readonly receipts: ReadonlySet<string>;
}

type Fault = (field: string, message: string) => FieldFault;

/** The VAT that a gross amount contains at most: 17.5 % in 117.5 %, rounded up to the penny. */
export const mostVatIn = (gross: Pence, rateBasisPoints: number): Pence =>
  pence(Math.ceil((gross * rateBasisPoints) / (10_000 + rateBasisPoints)));

function vatFaults(line: ClaimLine, gross: Pence, { rates }: Checking, fault: Fault): readonly FieldFault[] {
  const { vat, kind, on, receiptId } = line;
  if (vat === 0) return [];
  if (vat < 0) return [fault('vat', 'VAT is not negative.')];
  if (ZERO_RATED.includes(kind)) return [fault('vat', 'Fares are zero-rated: there is no VAT in them to recover.')];
  if (receiptId === null)
    return [fault('vat', 'VAT is recovered with a valid VAT receipt only; attach it, or leave the VAT at nothing.')];
  const most = mostVatIn(gross, rates.vatRate(on) ?? 0);
  return vat > most
    ? [fault('vat', `At the rate of that day £${decimalPounds(gross)} contain at most £${decimalPounds(most)} of VAT.`)]
    : [];
}

function paidFaults(line: ClaimLine, at: Checking, fault: Fault): readonly FieldFault[] {
  const { gross, receiptId, note, miles } = line;
  if (gross === null || gross <= 0) return [fault('gross', 'The amount paid is more than nothing.')];
  return [
    ...(miles === null ? [] : [fault('miles', 'Miles belong to mileage only.')]),
    ...vatFaults(line, gross, at, fault),
    ...(receiptId === null && (note ?? '').trim() === ''
      ? [fault('note', 'Attach the receipt, or say why there is none.')]
      : []),
  ];
}

function mileageFaults({ miles, gross, vat, on }: ClaimLine, { rates }: Checking, fault: Fault): readonly FieldFault[] {
  if (miles === null || !Number.isInteger(miles) || miles <= 0) return [fault('miles', 'Whole miles, at least one.')];
  if (gross !== null) return [fault('gross', 'Mileage is paid by the mile; leave the amount out.')];
  if (vat !== 0) return [fault('vat', 'Mileage has no VAT to recover here.')];
  return rates.perMile(on) === undefined ? [fault('on', 'No mileage rate is on record for that day.')] : [];
}

/** Every fault with its line and field. A draft is kept only without them; a claim without any line is not submitted. */
export const checkClaimLines = (lines: readonly ClaimLine[], at: Checking): readonly FieldFault[] =>
  lines.flatMap((line, index) => {
    const fault: Fault = (field, message) => ({ pointer: `/lines/${index}/${field}`, message });
    return [
      ...(line.description.trim() === '' ? [fault('description', 'Say what it was for.')] : []),
      ...(line.on > at.today ? [fault('on', 'It cannot lie in the future.')] : []),
      ...(line.receiptId !== null && !at.receipts.has(line.receiptId)
        ? [fault('receiptId', 'This receipt is not on this claim; upload it here.')]
        : []),
      ...(line.kind === 'mileage' ? mileageFaults(line, at, fault) : paidFaults(line, at, fault)),
    ];
  });

const NAMES: Readonly<Record<ClaimKind, string>> = {
  rail: 'rail',
  air: 'air fare',
  hotel: 'hotel',
  meals: 'meals',
  mileage: 'mileage',
  other: 'other',
};

/** @throws RangeError for lines that `checkClaimLines` finds fault with. */
function chargeOf({ kind, description, gross, vat, miles, on }: ClaimLine, { perMile }: DatedRates): ChargeLine {
  const text = `Travel and Subsistence, ${NAMES[kind]}: ${description.trim()}`;
  if (kind !== 'mileage') {
    if (gross === null) throw new RangeError(`no amount: ${description}`);
    const net = pence(gross - vat);
    return { description: text, quantity: '1', unit: 'item', unitNet: net, net };
  }
  const rate = perMile(on);
  if (rate === undefined || miles === null) throw new RangeError(`no mileage: ${description}`);
  return { description: text, quantity: String(miles), unit: 'mile', unitNet: rate, net: pence(miles * rate) };
}

/** As they are recharged: net of recoverable VAT, mileage at the rate of its day. */
export const rechargedLines = (lines: readonly ClaimLine[], rates: DatedRates): readonly ChargeLine[] =>
  lines.map((line) => chargeOf(line, rates));

export interface ClaimTotals {
  /** What the claimant is owed. */
  readonly paid: Pence;
  readonly recoverable: Pence;
  /** What the customer is charged, before VAT. */
  readonly net: Pence;
}

export function totalsOfClaim(lines: readonly ClaimLine[], rates: DatedRates): ClaimTotals {
  const net = sum(rechargedLines(lines, rates).map((line) => line.net));
  const recoverable = sum(lines.map(({ vat }) => vat));
  return { net, recoverable, paid: sum([net, recoverable]) };
}

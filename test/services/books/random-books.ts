// Random books: whole documents by the rules alone, as rows. Each says what the rules made of it, for the oracle to differ.
import fc from 'fast-check';
import { addDays, day, type LocalDay } from '#domain/calendar/dates';
import type { BookDocument } from '#domain/books/documents';
import { vatDayOf } from '#domain/books/vat-day';
import { DomainError } from '#domain/errors';
import { creditOf, remainingOf, type Credit, type Issued, type PricedLine } from '#domain/invoices/credits';
import type { InvoiceKind } from '#domain/invoices/kinds';
import { chargeLines } from '#domain/invoices/lines';
import { priceOf } from '#domain/invoices/pricing';
import { totalsOf, type Totals } from '#domain/invoices/vat';
import { pence } from '#domain/money/pence';
import type { Row } from '../../oracle/ask.js';

/** What the law had, and changes that may yet come. */
export const RATES = [
  ...[['1991-04-01', 1750] as const, ['2008-12-01', 1500] as const, ['2010-01-01', 1750] as const],
  ...[['2011-01-04', 2000] as const, ['2027-02-01', 2225] as const, ['2029-07-15', 1999] as const],
].map(([fromDay, basisPoints]) => ({ fromDay: day(fromDay), basisPoints }));

const line = fc.record({
  quantity: fc.constantFrom('1', '2', '2.5', '0.333', '40', '17.125'),
  unitNet: fc.integer({ min: 1, max: 600_000 }),
});
const invoice = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  on: fc.nat(10_225),
  basic: fc.option(fc.integer({ min: -80, max: 80 })),
  paid: fc.option(fc.integer({ min: -40, max: -1 })),
  treatment: fc.constantFrom('UK VAT', 'UK VAT', 'UK VAT', 'reverse charge', 'outside the scope'),
  supply: fc.boolean(),
  credits: fc.array(
    fc.array(fc.record({ of: fc.nat(5), share: fc.integer({ min: 1, max: 100 }) }), { minLength: 1, maxLength: 3 }),
    { maxLength: 4 },
  ),
  debit: fc.option(line),
});
export const book = fc.array(invoice, { minLength: 1, maxLength: 8 });
type Given = ReturnType<typeof book.generate>['value'][number];

interface Made {
  readonly kind: InvoiceKind;
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  readonly taxPoint: LocalDay;
  readonly issuedOn: LocalDay;
}

export interface RandomBook {
  readonly rows: readonly Row[];
  readonly decisions: readonly Row[];
  readonly documents: readonly BookDocument[];
  /** Net and VAT that remain of each invoice. */
  readonly remaining: Readonly<Record<string, readonly [number, number]>>;
}

export function bookOf(given: readonly Given[]): RandomBook {
  const book = {
    rows: [] as Row[],
    decisions: [] as Row[],
    documents: [] as BookDocument[],
    remaining: {} as Record<string, readonly [number, number]>,
  };
  given.forEach((each, index) => {
    const id = `invoice-${index}`;
    const made = invoiceOf(each);
    if (!made) return;
    const enter = (own: string, corrects: string | null, document: Made): void => {
      const decision = each.treatment === 'outside the scope' ? `decision-${own}` : null;
      if (decision) book.decisions.push({ id: decision, subject: each.supply ? 'place of supply' : 'cancellation' });
      book.rows.push(rowOf(own, corrects, each, document, book.rows.length, decision));
      book.documents.push(documentOf(own, each, document));
    };
    enter(id, null, made);
    const notes = creditsOf(each, made);
    notes.forEach((note, ordinal) =>
      enter(`${id}-credit-${ordinal}`, id, {
        ...made,
        ...note,
        kind: 'credit note',
        issuedOn: addDays(made.issuedOn, 20 * (ordinal + 1)),
      }),
    );
    const { net, vat } = remainingOf(made, notes);
    book.remaining[id] = [net, vat];
    if (each.debit) enter(`${id}-debit`, id, { ...debitOf(each.debit, made), issuedOn: addDays(made.issuedOn, 9) });
  });
  return book;
}

function invoiceOf({ lines, on, basic, paid, treatment }: Given): Made | undefined {
  const issuedOn = addDays(day('2003-01-01'), on);
  const priced = priceOf(
    chargeLines(
      lines.map(({ quantity, unitNet }) => ({ description: 'x', unit: 'item', quantity, unitNet: pence(unitNet) })),
    ),
    {
      basic: basic === null ? null : { day: addDays(issuedOn, basic), event: 'CertificateIssued' },
      paid: paid === null ? null : addDays(issuedOn, paid),
      ...{ invoiced: issuedOn, treatment: treatment, decision: null },
    },
    RATES,
  );
  if (priced instanceof DomainError || priced.totals.net === 0) return undefined;
  return { kind: 'invoice', lines: priced.lines, totals: priced.totals, taxPoint: priced.taxPoint.day, issuedOn };
}

function creditsOf({ credits }: Given, made: Issued): readonly Credit[] {
  const notes: Credit[] = [];
  for (const wanted of credits) {
    const remaining = remainingOf(made, notes);
    const chosen = new Map(wanted.map(({ of, share }) => [(of % made.lines.length) + 1, share]));
    const parts = [...chosen].flatMap(([of, share]) => {
      const net = Math.ceil(((remaining.lines[of - 1] ?? 0) * share) / 100);
      return net > 0 ? [{ line: of, net: pence(net) }] : [];
    });
    const credit = creditOf(made, remaining, parts);
    if (!(credit instanceof DomainError)) notes.push(credit);
  }
  return notes;
}

function debitOf({ quantity, unitNet }: NonNullable<Given['debit']>, made: Made): Made {
  const charged = chargeLines([{ description: 'more', unit: 'item', quantity, unitNet: pence(unitNet) }]);
  const lines = charged.map((each) => ({ ...each, rateBasisPoints: made.lines[0]?.rateBasisPoints ?? 0 }));
  return { ...made, kind: 'debit note', lines, totals: totalsOf(lines) };
}

const countsOn = ({ kind, taxPoint, issuedOn }: Made): LocalDay => {
  const counted = vatDayOf({ kind, taxPoint, issuedOn }, null);
  if (counted instanceof DomainError) throw counted;
  return counted.day;
};

const rowOf = (
  id: string,
  corrects: string | null,
  { treatment }: Given,
  made: Made,
  ordinal: number,
  decision: string | null,
): Row => ({
  ...{ id, corrects, status: 'issued', kind: made.kind, number: id, series_value: ordinal, lines: made.lines },
  ...{
    issued_on: made.issuedOn,
    tax_point: made.taxPoint,
    vat_day: countsOn(made),
    vat_day_reason: null,
    organisation_id: 'a',
  },
  ...{ vat_treatment: treatment, vat_decision_id: decision, due_on: addDays(made.issuedOn, 30) },
});

const documentOf = (id: string, { treatment, supply }: Given, made: Made): BookDocument => ({
  ...{
    id,
    number: id,
    kind: made.kind,
    organisation: { id: 'a', name: 'A' },
    issuedOn: made.issuedOn,
    taxPoint: made.taxPoint,
  },
  ...{
    vatDay: countsOn(made),
    vatDayReason: null,
    treatment: treatment,
    supply: treatment !== 'outside the scope' || supply,
  },
  ...{
    netPence: made.totals.net,
    vatPence: made.totals.vat,
    grossPence: made.totals.gross,
    vatByRate: made.totals.vatByRate,
  },
});

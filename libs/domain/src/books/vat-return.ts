// The output side of a VAT return (VAT Regulations 1995, reg. 25 and form VAT 100; VAT Notice 700/12). Box 1: VAT due on sales, less what
// credit notes take back. Box 6: value of all supplies without VAT, those under the reverse charge or supplied elsewhere too, in whole
// pounds with the pence left out; what is no supply counts in no box. Purchases are not kept here: boxes 4 and 7 come from the accountant, so
// box 5 is box 3 as far as sales go. Boxes 2, 8 and 9 are about goods that move between countries: there are none.
import { pence, sum, type Pence } from '../money/pence.js';
import { signed, type BookDocument } from './documents.js';
import { inPeriod, type Period } from './vat-periods.js';

export interface BoxPart {
  readonly document: BookDocument;
  readonly pence: Pence;
}

export interface VatBox {
  readonly box: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  readonly words: string;
  /** Null: not from these books. */
  readonly pence: Pence | null;
  /** As it is entered on the return: of boxes 6 to 9 whole pounds. */
  readonly entered: Pence | null;
  /** The documents that make it up; they sum to `pence`. */
  readonly parts: readonly BoxPart[];
}

export interface RateRow {
  readonly rateBasisPoints: number;
  readonly netPence: Pence;
  readonly vatPence: Pence;
  readonly documents: number;
}

export interface VatReturn {
  readonly period: Period;
  readonly boxes: readonly VatBox[];
  /** Supplies with UK VAT by rate, highest first. */
  readonly byRate: readonly RateRow[];
  /** Net without UK VAT. */
  readonly reverseChargePence: Pence;
  readonly outsidePence: Pence;
  /** All that count in the period. */
  readonly documents: readonly BookDocument[];
  readonly netPence: Pence;
  readonly vatPence: Pence;
  readonly grossPence: Pence;
}

const wholePounds = (amount: Pence): Pence => pence(Math.trunc(amount / 100) * 100 || 0);

export function vatReturn(documents: readonly BookDocument[], period: Period): VatReturn {
  const counted = documents.filter(({ vatDay }) => inPeriod(vatDay, period));
  const total = (amount: (of: BookDocument) => Pence, which: (of: BookDocument) => boolean = () => true): Pence =>
    sum(counted.filter(which).map((each) => signed(each.kind, amount(each))));
  const net = ({ netPence }: BookDocument): Pence => netPence;
  return {
    period,
    boxes: boxesOf(counted),
    byRate: byRate(counted),
    reverseChargePence: total(net, ({ treatment }) => treatment === 'reverse charge'),
    outsidePence: total(net, ({ treatment }) => treatment === 'outside the scope'),
    documents: counted,
    netPence: total(net),
    vatPence: total(({ vatPence }) => vatPence),
    grossPence: total(({ grossPence }) => grossPence),
  };
}

function boxesOf(counted: readonly BookDocument[]): readonly VatBox[] {
  const parts = (amount: (of: BookDocument) => Pence, of: readonly BookDocument[]): readonly BoxPart[] =>
    of.map((document) => ({ document, pence: signed(document.kind, amount(document)) }));
  const sales = parts(
    ({ vatPence }) => vatPence,
    counted.filter(({ vatPence }) => vatPence !== 0),
  );
  const value = parts(
    ({ netPence }) => netPence,
    counted.filter(({ supply }) => supply),
  );
  const due = sum(sales.map((each) => each.pence));
  const supplied = sum(value.map((each) => each.pence));
  const none = (box: VatBox['box'], words: string): VatBox => ({ box, words, pence: null, entered: null, parts: [] });
  return [
    { box: 1, words: 'VAT due on sales and other outputs', pence: due, entered: due, parts: sales },
    none(2, 'VAT due on acquisitions of goods: none here'),
    { box: 3, words: 'Total VAT due (boxes 1 and 2)', pence: due, entered: due, parts: sales },
    none(4, 'VAT reclaimed on purchases: from the accountant’s books'),
    { box: 5, words: 'Net VAT (box 3 less box 4; here without box 4)', pence: due, entered: due, parts: sales },
    {
      ...{ box: 6, words: 'Total value of sales without VAT, in whole pounds' },
      ...{ pence: supplied, entered: wholePounds(supplied), parts: value },
    },
    none(7, 'Total value of purchases: from the accountant’s books'),
    none(8, 'Supplies of goods to other countries: none here'),
    none(9, 'Acquisitions of goods from other countries: none here'),
  ];
}

function byRate(counted: readonly BookDocument[]): readonly RateRow[] {
  const taxed = counted.filter(({ treatment }) => treatment === 'UK VAT');
  const rates = [...new Set(taxed.flatMap((each) => each.vatByRate.map(({ rateBasisPoints }) => rateBasisPoints)))];
  return rates
    .sort((one, other) => other - one)
    .map((rateBasisPoints) => {
      const rows = taxed.flatMap(({ kind, vatByRate }) =>
        vatByRate
          .filter((each) => each.rateBasisPoints === rateBasisPoints)
          .map(({ net, vat }) => ({ net: signed(kind, net), vat: signed(kind, vat) })),
      );
      const [netPence, vatPence] = [sum(rows.map(({ net }) => net)), sum(rows.map(({ vat }) => vat))];
      return { rateBasisPoints, netPence, vatPence, documents: rows.length };
    });
}

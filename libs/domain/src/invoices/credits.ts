// Credit notes (docs/process.md, Money): a credit note refers to its invoice, takes never more than remains, and
// mirrors the invoice's VAT rate and tax point. Credited in parts, the last part takes the remainder, so that the parts of
// net and VAT make up the whole to the penny.
import { InvalidInput, type FieldFault } from '../errors.js';
import { decimalPounds, pence, sum, type Pence } from '../money/pence.js';
import type { ChargeLine } from './expenses.js';
import { vatOf, type Totals, type VatAtRate } from './vat.js';

export interface PricedLine extends ChargeLine {
  readonly rateBasisPoints: number;
}

/** A line of a credit note: `ofLine` is the line of the invoice that it takes back, counted from 1. */
export interface CreditLine extends PricedLine {
  readonly ofLine: number;
}

export interface Issued<L extends PricedLine = PricedLine> {
  readonly lines: readonly L[];
  readonly totals: Pick<Totals, 'vatByRate'>;
}

export interface Remaining {
  /** Net of each line of the invoice, in its order. */
  readonly lines: readonly Pence[];
  readonly vatByRate: readonly VatAtRate[];
  readonly net: Pence;
  readonly vat: Pence;
  readonly gross: Pence;
}

/** All that remains, or lines of the invoice, each whole or by a net amount. */
export type Wanted = 'whole' | readonly { readonly line: number; readonly net?: Pence }[];

export interface Credit {
  readonly lines: readonly CreditLine[];
  readonly totals: Totals;
}

/** What an invoice still stands for after its issued credit notes. */
export function remainingOf(invoice: Issued, notes: readonly Issued<CreditLine>[]): Remaining {
  const taken = notes.flatMap((note) => note.lines);
  const lines = invoice.lines.map((line, index) =>
    pence(line.net - sum(taken.filter(({ ofLine }) => ofLine === index + 1).map(({ net }) => net))),
  );
  const vatByRate = invoice.totals.vatByRate.map(({ rateBasisPoints, net, vat }) => {
    const credited = notes.flatMap((note) =>
      note.totals.vatByRate.filter((each) => each.rateBasisPoints === rateBasisPoints),
    );
    return {
      rateBasisPoints,
      net: pence(net - sum(credited.map((each) => each.net))),
      vat: pence(vat - sum(credited.map((each) => each.vat))),
    };
  });
  return { lines, ...totalled(vatByRate) };
}

/** @returns the credit note's lines and totals, or what is wrong with the request, line by line. */
export function creditOf(invoice: Issued, remaining: Remaining, wanted: Wanted): Credit | InvalidInput {
  const asked = wanted === 'whole' ? everything(remaining) : wanted;
  const faults = faultsOf(asked, remaining);
  if (faults.length > 0) return new InvalidInput('This credit does not fit the invoice.', faults);
  const lines = asked.map(({ line, net = remaining.lines[line - 1] }) =>
    creditLine(invoice.lines[line - 1] as PricedLine, line, net as Pence),
  );
  const vatByRate = remaining.vatByRate
    .map((left) => atRate(left, lines))
    .filter(({ net, vat }) => net !== 0 || vat !== 0);
  return { lines, totals: totalled(vatByRate) };
}

const everything = ({ lines }: Remaining) => lines.flatMap((net, index) => (net > 0 ? [{ line: index + 1, net }] : []));

function faultsOf(asked: Exclude<Wanted, 'whole'>, { lines }: Remaining): readonly FieldFault[] {
  if (asked.length === 0)
    return [{ pointer: '/lines', message: 'Nothing of this invoice remains to be credited, or no line was chosen.' }];
  return asked.flatMap(({ line, net }, index) => {
    const fault = (field: string, message: string): FieldFault[] => [{ pointer: `/lines/${index}/${field}`, message }];
    const left = lines[line - 1];
    if (left === undefined) return fault('line', `The invoice has the lines 1 to ${lines.length}, no line ${line}.`);
    if (asked.findIndex((each) => each.line === line) !== index) return fault('line', `Line ${line} is named twice.`);
    if (left === 0) return fault('line', `Nothing of line ${line} remains; it is credited already.`);
    if (net !== undefined && (net <= 0 || net > left))
      return fault('net', `Of line ${line} £${decimalPounds(left)} net remains; credit more than nothing up to that.`);
    return [];
  });
}

function creditLine(line: PricedLine, ofLine: number, net: Pence): CreditLine {
  if (net === line.net) return { ...line, ofLine };
  const description = `Part of line ${ofLine}: ${line.description}`;
  return { description, quantity: '1', unit: 'item', unitNet: net, net, rateBasisPoints: line.rateBasisPoints, ofLine };
}

/** The last part takes what VAT remains; an earlier one never more than that. */
function atRate(left: VatAtRate, lines: readonly CreditLine[]): VatAtRate {
  const { rateBasisPoints } = left;
  const net = sum(lines.filter((line) => line.rateBasisPoints === rateBasisPoints).map((line) => line.net));
  const vat = net === left.net ? left.vat : pence(Math.min(vatOf(net, rateBasisPoints), left.vat));
  return { rateBasisPoints, net, vat };
}

function totalled(vatByRate: readonly VatAtRate[]): Totals {
  const net = sum(vatByRate.map((each) => each.net));
  const vat = sum(vatByRate.map((each) => each.vat));
  return { net, vat, gross: sum([net, vat]), vatByRate };
}

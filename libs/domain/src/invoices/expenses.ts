// Travel and Subsistence (docs/process.md, Money) is no disbursement: it is recharged net of recoverable VAT, with VAT on top, zero-rated
// fares too. Mileage by a dated rate.
import type { FieldFault } from '../errors.js';
import { pence, type Pence } from '../money/pence.js';

export interface Receipt {
  readonly kind: 'rail' | 'hotel' | 'other';
  readonly description: string;
  readonly gross: Pence;
  /** Recoverable; 0 for a zero-rated fare. */
  readonly vatIncluded: Pence;
}

export interface Mileage {
  readonly kind: 'mileage';
  readonly description: string;
  /** Whole miles. */
  readonly miles: number;
}

export type ExpenseLine = Receipt | Mileage;

/** A line of an invoice before its VAT rate is known. */
export interface ChargeLine {
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitNet: Pence;
  readonly net: Pence;
}

export function checkExpenses(lines: readonly ExpenseLine[]): readonly FieldFault[] {
  return lines.flatMap((line, index) => {
    const fault = (field: string, message: string): FieldFault => ({ pointer: `/lines/${index}/${field}`, message });
    const unnamed = line.description.trim() === '' ? [fault('description', 'Say what it was for.')] : [];
    if (line.kind === 'mileage')
      return Number.isInteger(line.miles) && line.miles > 0
        ? unnamed
        : [...unnamed, fault('miles', 'Whole miles, at least one.')];
    if (line.gross <= 0) return [...unnamed, fault('gross', 'The amount paid is more than nothing.')];
    if (line.vatIncluded < 0 || line.vatIncluded >= line.gross)
      return [...unnamed, fault('vatIncluded', 'The VAT within it is less than the amount paid, and not negative.')];
    return unnamed;
  });
}

/** @param perMile the rate of the visit's last day. */
export const rechargeOf = (lines: readonly ExpenseLine[], perMile: Pence): readonly ChargeLine[] =>
  lines.map((line) => {
    const description = `Travel and Subsistence: ${line.description}`;
    if (line.kind === 'mileage')
      return {
        description,
        quantity: String(line.miles),
        unit: 'mile',
        unitNet: perMile,
        net: pence(line.miles * perMile),
      };
    const net = pence(line.gross - line.vatIncluded);
    return { description, quantity: '1', unit: 'item', unitNet: net, net };
  });

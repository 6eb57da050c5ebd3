// Lines that a person enters (docs/process.md, Money): exact quantities, never negative. What was charged too much is credited.
import type { FieldFault } from '../errors.js';
import { decimalPounds, pence, type Pence } from '../money/pence.js';
import type { ChargeLine } from './expenses.js';

export interface NewLine {
  readonly description: string;
  /** Decimal text with at most three places: `"1"`, `"2.5"`. */
  readonly quantity: string;
  readonly unit: string;
  readonly unitNet: Pence;
}

const QUANTITY = /^(\d{1,6})(?:\.(\d{1,3}))?$/;

/** Thousandths of a unit; undefined where the text is no quantity above nothing. */
function thousandths(quantity: string): number | undefined {
  const match = QUANTITY.exec(quantity.trim());
  if (!match) return undefined;
  const value = Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
  return value > 0 ? value : undefined;
}

/** Quantity × price, half a penny up. */
const netOf = (quantity: number, unitNet: Pence): Pence => {
  const [whole, rest] = [Math.floor(unitNet / 1000), unitNet % 1000];
  return pence(quantity * whole + Math.floor((quantity * rest + 500) / 1000));
};

export function checkLines(lines: readonly NewLine[]): readonly FieldFault[] {
  if (lines.length === 0) return [{ pointer: '/lines', message: 'Enter at least one line.' }];
  return lines.flatMap((line, index) => {
    const fault = (field: string, message: string): FieldFault => ({ pointer: `/lines/${index}/${field}`, message });
    return [
      ...(line.description.trim() === '' ? [fault('description', 'Say what is charged.')] : []),
      ...(thousandths(line.quantity) === undefined
        ? [
            fault(
              'quantity',
              'A quantity is more than nothing, with at most three decimals; what was charged too much is credited.',
            ),
          ]
        : []),
      ...(line.unitNet <= 0
        ? [fault('unitNet', `A price is more than nothing, not £${decimalPounds(line.unitNet)}.`)]
        : []),
    ];
  });
}

/** @throws RangeError for lines that `checkLines` finds fault with. */
export const chargeLines = (lines: readonly NewLine[]): readonly ChargeLine[] =>
  lines.map(({ description, quantity, unit, unitNet }) => {
    const amount = thousandths(quantity);
    if (amount === undefined) throw new RangeError(`not a quantity: ${quantity}`);
    return { description: description.trim(), quantity: quantity.trim(), unit, unitNet, net: netOf(amount, unitNet) };
  });

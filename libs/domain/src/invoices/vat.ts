// VAT (docs/process.md, Money): the rate is that of the tax point, from a dated table; VAT is reckoned per rate on the
// invoice's summed net and rounded half up to the penny. Have the rules reviewed by an accountant before use.
import type { LocalDay } from '../calendar/dates.js';
import { pence, sum, type Pence } from '../money/pence.js';

export interface VatRate {
  readonly fromDay: LocalDay;
  /** 1750 is 17.5 %. */
  readonly basisPoints: number;
}

export interface VatAtRate {
  readonly rateBasisPoints: number;
  readonly net: Pence;
  readonly vat: Pence;
}

export interface Totals {
  readonly net: Pence;
  readonly vat: Pence;
  readonly gross: Pence;
  /** Highest rate first. */
  readonly vatByRate: readonly VatAtRate[];
}

/** Undefined for a day before the table begins. */
export const rateAt = (rates: readonly VatRate[], day: LocalDay): number | undefined =>
  rates
    .filter(({ fromDay }) => fromDay <= day)
    .reduce<VatRate | undefined>((latest, each) => (latest && latest.fromDay > each.fromDay ? latest : each), undefined)
    ?.basisPoints;

/** Half a penny goes up, away from zero on a credit. */
export const vatOf = (net: Pence, basisPoints: number): Pence => {
  const size = Math.floor((Math.abs(net) * basisPoints + 5_000) / 10_000);
  return pence(net < 0 ? -size : size);
};

export function totalsOf(lines: readonly { readonly net: Pence; readonly rateBasisPoints: number }[]): Totals {
  const rates = [...new Set(lines.map((line) => line.rateBasisPoints))].sort((one, other) => other - one);
  const vatByRate = rates.map((rateBasisPoints) => {
    const net = sum(lines.filter((line) => line.rateBasisPoints === rateBasisPoints).map((line) => line.net));
    return { rateBasisPoints, net, vat: vatOf(net, rateBasisPoints) };
  });
  const net = sum(vatByRate.map((each) => each.net));
  const vat = sum(vatByRate.map((each) => each.vat));
  return { net, vat, gross: sum([net, vat]), vatByRate };
}

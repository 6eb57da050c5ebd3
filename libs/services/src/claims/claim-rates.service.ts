import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { DatedRates } from '#domain/claims/claim-lines';
import { pence } from '#domain/money/pence';

interface Rate {
  readonly from: LocalDay;
  readonly value: number;
}

const TABLES = `
  select 'mile' as kind, from_day::text as "from", pence_per_mile as value from mileage_rate
  union all select 'vat', from_day::text, basis_points from vat_rate`;

/** Mileage and VAT rates by the day, both tables at once. */
@Injectable()
export class ClaimRatesService {
  constructor(private readonly db: DataSource) {}

  async all(): Promise<DatedRates> {
    const rows = await this.db.query<readonly (Rate & { readonly kind: 'mile' | 'vat' })[]>(TABLES);
    const at = (kind: 'mile' | 'vat', on: LocalDay): number | undefined =>
      rows
        .filter((row) => row.kind === kind && row.from <= on)
        .reduce<Rate | undefined>((latest, row) => (latest && latest.from > row.from ? latest : row), undefined)?.value;
    return {
      perMile: (on) => {
        const rate = at('mile', on);
        return rate === undefined ? undefined : pence(rate);
      },
      vatRate: (on) => at('vat', on),
    };
  }
}

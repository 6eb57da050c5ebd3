import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { InvalidInput } from '#domain/errors';
import type { ReferenceRate } from '#domain/late-payment/late-payment';
import { Clock } from '#platform/clock/clock';

export interface ReferenceRateView extends ReferenceRate {
  readonly source: string;
}

export const RATES = `select on_day::text as "onDay", basis_points as "basisPoints", source from reference_rate order by on_day desc`;

/** The rates that statutory interest is reckoned from: added half-yearly, never changed. */
@Injectable()
export class ReferenceRatesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(user: User): Promise<readonly ReferenceRateView[]> {
    const denied = refuseUnless(user, 'readBilling');
    if (denied) throw denied;
    return this.db.query(RATES);
  }

  /** @throws InvalidInput for a day that is no half-year's end, that is still to come, or that has its rate. */
  async add(user: User, rate: ReferenceRateView): Promise<readonly ReferenceRateView[]> {
    const denied = refuseUnless(user, 'keepBilling');
    if (denied) throw denied;
    const now = await this.clock.now();
    const known = await this.list(user);
    const fault = faultOf(rate.onDay, await this.clock.today(), known);
    if (fault) throw new InvalidInput('This rate cannot be added as entered.', [{ pointer: '/onDay', message: fault }]);
    await this.db.query(
      'insert into reference_rate (on_day, basis_points, source, set_by, set_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [rate.onDay, rate.basisPoints, rate.source, user.id, now],
    );
    return this.list(user);
  }
}

function faultOf(on: LocalDay, today: LocalDay, known: readonly ReferenceRate[]): string | undefined {
  if (!['06-30', '12-31'].includes(on.slice(5))) return 'A reference rate is that of a 30 June or a 31 December.';
  if (on > today) return 'The day is still to come.';
  if (known.some(({ onDay }) => onDay === on)) return 'The rate of this day is on record; it is never changed.';
  return undefined;
}

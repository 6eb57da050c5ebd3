import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { dayInWords } from '#domain/calendar/day-words';
import { DomainError, InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';

export interface VatTableRow {
  readonly fromDay: LocalDay;
  readonly basisPoints: number;
  readonly source: string;
  /** Documents that rest on it: from the first on it stays. */
  readonly documents: number;
  readonly by: string | null;
}

const LIST = `
  with rate as (select *, lead(from_day) over (order by from_day) as until from vat_rate)
  select r.from_day::text as "fromDay", r.basis_points as "basisPoints", r.source, u.name as by,
    (select count(*)::int from invoice i where i.status = 'issued' and i.tax_point >= r.from_day
       and (r.until is null or i.tax_point < r.until)) as documents
  from rate r left join account u on u.id::text = r.added_by order by r.from_day desc`;

/** The dated table of VAT rates: a coming change is added, what documents rest on stays. */
@Injectable()
export class VatTableService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(user: User): Promise<readonly VatTableRow[]> {
    const denied = refuseUnless(user, 'readBooks');
    if (denied) throw denied;
    return this.db.query(LIST);
  }

  /** @throws InvalidInput for a day that is not to come. */
  async add(user: User, rate: Pick<VatTableRow, 'fromDay' | 'basisPoints' | 'source'>): Promise<void> {
    const denied = refuseUnless(user, 'keepVatRates');
    if (denied) throw denied;
    const { fromDay, basisPoints, source } = rate;
    const [now, today] = [await this.clock.now(), await this.clock.today()];
    if (fromDay <= today)
      throw new InvalidInput('This rate cannot be added.', [
        { pointer: '/fromDay', message: 'A change is entered before it happens; past rates stay as they are.' },
      ]);
    const added = await this.db.query<readonly unknown[]>(
      `insert into vat_rate (from_day, basis_points, source, added_by, added_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1`,
      [fromDay, basisPoints, source, user.id, now],
    );
    if (added.length === 0)
      throw new DomainError('BOOKS.RATE_EXISTS', `The table has a rate from ${dayInWords(fromDay)} already.`, {
        fromDay,
      });
  }
}

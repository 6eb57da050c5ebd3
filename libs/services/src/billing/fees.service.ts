import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import type { Pence } from '#domain/money/pence';
import { Clock } from '#platform/clock/clock';

export interface FeeEntry {
  readonly year: number;
  readonly netPence: Pence;
  readonly inclusions: string;
}

export interface FeeOnRecord extends FeeEntry {
  /** Accepted applications that rest on it: from the first on it is never changed. */
  readonly cases: number;
  /** Null where it came with the standards. */
  readonly by: string | null;
  readonly at: Instant | null;
}

const CASES = `(select count(*)::int from case_file f where f.assessment_year = y.year and f.fee_pence is not null) as cases`;

const LIST = `
  select y.year, y.net_pence as "netPence", y.inclusions, u.name as by,
    to_char(y.added_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, ${CASES}
  from fee y left join account u on u.id::text = y.added_by order by y.year desc`;

/** The catalogue of fees by assessment year (docs/process.md, Money). */
@Injectable()
export class FeesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The latest year first. */
  async list(user: User): Promise<readonly FeeOnRecord[]> {
    const denied = refuseUnless(user, 'readBilling');
    if (denied) throw denied;
    return this.db.query(LIST);
  }

  /** @throws DomainError where the year has its fee already. */
  async add(user: User, { year, netPence, inclusions }: FeeEntry): Promise<void> {
    const denied = refuseUnless(user, 'keepBilling');
    if (denied) throw denied;
    const added = await this.db.query<readonly unknown[]>(
      `insert into fee (year, net_pence, inclusions, added_by, added_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1`,
      [year, netPence, inclusions, user.id, await this.clock.now()],
    );
    if (added.length === 0)
      throw new DomainError('FEES.YEAR_EXISTS', `The catalogue has a fee for ${year}; change that one.`, { year });
  }

  /** @throws DomainError once an accepted application rests on it. */
  async change(user: User, { year, netPence, inclusions }: FeeEntry): Promise<void> {
    const denied = refuseUnless(user, 'keepBilling');
    if (denied) throw denied;
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const rows = await tx.query<readonly { cases: number }[]>(
        `select ${CASES} from fee y where y.year = $1 for update`,
        [year],
      );
      if (!rows[0])
        throw new DomainError('FEES.YEAR_UNKNOWN', `The catalogue has no fee for ${year}; add it.`, { year });
      if (rows[0].cases > 0) throw inUse(year, rows[0].cases);
      await tx.query('update fee set net_pence = $2, inclusions = $3, added_by = $4, added_at = $5 where year = $1', [
        ...[year, netPence, inclusions, user.id, now],
      ]);
    });
  }
}

const inUse = (year: number, cases: number): DomainError =>
  new DomainError(
    'FEES.IN_USE',
    `The fee of ${year} is never changed: ${cases} accepted application${cases === 1 ? ' rests' : 's rest'} on it.`,
    { year, cases },
  );

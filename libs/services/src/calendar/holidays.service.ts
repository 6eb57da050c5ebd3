import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { Clock } from '#platform/clock/clock';
import { instantOf } from '#platform/database/instant-of';
import { cursorAfter, DAY, placeOf } from '#platform/database/keyset';

export interface HolidayRow {
  readonly day: LocalDay;
  readonly title: string;
  readonly source: string;
  /** The version of the calendar since which it is a bank holiday. */
  readonly sinceVersion: number;
}

/** One version of the calendar: what changed, why, by whom, how much it moved. */
export interface CalendarVersion {
  readonly version: number;
  readonly madeAt: Instant;
  readonly by: string;
  readonly change: string | null;
  readonly reason: string;
  readonly source: string | null;
  readonly holidays: number;
  readonly deadlines: number;
}

interface Asked {
  readonly limit: number;
  readonly cursor?: string;
}

const NUMBER = /^\d{1,9}$/;

/** The calendar as the office reads it: the bank holidays in force, and how it came to be. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** From the first day of a year on, in order. @param year this one where nothing is said. */
  async list(user: User, { year, limit, cursor }: Asked & { readonly year?: number }) {
    refuse(user);
    const from = `${year ?? (await this.clock.today()).slice(0, 4)}-01-01`;
    const after = placeOf(cursor, [DAY]);
    const rows = await this.db.query<readonly HolidayRow[]>(
      `select day::text as day, title, source, since_version as "sinceVersion" from bank_holiday
       where until_version is null and day >= $1 and ($2::int is null or day < make_date($2 + 1, 1, 1))
         and ($3::date is null or day > $3) order by day limit $4`,
      [from, year ?? null, after?.[0] ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.day]) };
  }

  /** The latest first. */
  async versions(user: User, { limit, cursor }: Asked) {
    refuse(user);
    const after = placeOf(cursor, [NUMBER]);
    const rows = await this.db.query<readonly CalendarVersion[]>(
      `select c.version, ${instantOf('c.made_at')} as "madeAt", coalesce(u.name, c.made_by) as by, c.change, c.reason, c.source,
         (select count(*)::int from bank_holiday h where h.since_version <= c.version
            and (h.until_version is null or h.until_version > c.version)) as holidays,
         (select count(*)::int from deadline_redating r where r.calendar_version = c.version) as deadlines
       from holiday_calendar c left join account u on u.id::text = c.made_by
       where $1::int is null or c.version < $1 order by c.version desc limit $2`,
      [after?.[0] ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [String(last.version)]) };
  }
}

function refuse(user: User): void {
  const denied = refuseUnless(user, 'readMasterData');
  if (denied) throw denied;
}

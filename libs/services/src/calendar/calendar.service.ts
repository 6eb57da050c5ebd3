import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { ENGLAND_WALES_HOLIDAYS, HOLIDAYS_SOURCE } from '#domain/calendar/england-wales-holidays';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';

export interface BankHoliday {
  readonly day: LocalDay;
  readonly title: string;
  readonly source: string;
}

export interface VersionMade {
  readonly by: string;
  readonly at: Instant;
  readonly commandId: string;
  /** In words. */
  readonly change: string;
  readonly reason: string;
  readonly source: string;
}

const LATEST = 'select coalesce(max(version), 0) as version from holiday_calendar';

/** Two changes at once would both take the same next version. Any number, the same everywhere. */
const LOCK = 20_030_102;

/** Bank holidays of England and Wales: versioned data with their source; rows end, they never go. */
@Injectable()
export class CalendarService {
  private known: HolidayCalendar = BUILT_IN;

  constructor(private readonly db: DataSource) {}

  /** The newest version; asks the database for no more than its number while that stays the same. */
  async current(): Promise<HolidayCalendar> {
    const rows = await this.db.query<readonly { version: number }[]>(LATEST);
    const version = rows[0]?.version ?? 0;
    if (version !== this.known.version) this.known = { version, holidays: asMap(await this.holidaysAt(version)) };
    return this.known;
  }

  /** What the office sees: every bank holiday in force, with its source. */
  async list(user: User): Promise<readonly BankHoliday[]> {
    const denied = refuseUnless(user, 'readMasterData');
    if (denied) throw denied;
    return this.holidaysAt((await this.current()).version);
  }

  /** Nobody else changes the calendar, and nobody sets a deadline by it, until the transaction ends. */
  async hold(tx: EntityManager): Promise<HolidayCalendar> {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    return this.current();
  }

  /** The changed calendar as its next version: days that are no more end with it, new ones begin. The caller holds it. */
  async write(tx: EntityManager, before: HolidayCalendar, after: HolidayCalendar, made: VersionMade): Promise<void> {
    const { by, at, commandId, change, reason, source } = made;
    await tx.query(
      `insert into holiday_calendar (version, made_at, made_by, reason, command_id, change, source)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [after.version, at, by, reason, commandId, change, source],
    );
    const ended = [...before.holidays.keys()].filter((day) => !after.holidays.has(day));
    const begun = [...after.holidays].filter(([day]) => !before.holidays.has(day));
    await tx.query('update bank_holiday set until_version = $2 where day = any($1) and until_version is null', [
      ended,
      after.version,
    ]);
    const days = begun.map(([day, title]) => ({ day, title, source }));
    await add(tx, days, after.version);
  }

  /** The first version, from the list that comes with the program; nothing when there is one. Answers how many days it wrote. */
  seed(tx: EntityManager): Promise<number> {
    return this.addMissing(tx, listed(), 'set-up', 'the list that comes with the program');
  }

  /** Days that the calendar lacks, as one new version; nothing when it has them all. Answers how many days it wrote. */
  async addMissing(tx: EntityManager, days: readonly BankHoliday[], by: string, reason: string): Promise<number> {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const rows = await tx.query<readonly { day: LocalDay }[]>('select distinct day::text as day from bank_holiday');
    const known = new Set(rows.map(({ day }) => day));
    const missing = days.filter(({ day }) => !known.has(day));
    if (missing.length > 0) await add(tx, missing, await nextVersion(tx, by, reason));
    return missing.length;
  }

  private async holidaysAt(version: number): Promise<readonly BankHoliday[]> {
    if (version === 0) return listed();
    return this.db.query(
      `select day::text as day, title, source from bank_holiday
       where since_version <= $1 and (until_version is null or until_version > $1) order by day`,
      [version],
    );
  }
}

const listed = (): readonly BankHoliday[] =>
  [...ENGLAND_WALES_HOLIDAYS].map(([day, title]) => ({ day, title, source: HOLIDAYS_SOURCE }));

const asMap = (holidays: readonly BankHoliday[]): ReadonlyMap<LocalDay, string> =>
  new Map(holidays.map(({ day, title }) => [day, title]));

/** Before the first data is in, the program's own list counts: a working date is never reckoned without bank holidays. */
const BUILT_IN: HolidayCalendar = { version: 0, holidays: asMap(listed()) };

async function nextVersion(tx: EntityManager, by: string, reason: string): Promise<number> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  const rows = await tx.query<readonly { version: number }[]>(
    `insert into holiday_calendar (version, made_by, reason) select (${LATEST}) + 1, $1, $2 returning version`,
    [by, reason],
  );
  return rows[0]?.version ?? 1;
}

const add = (tx: EntityManager, days: readonly BankHoliday[], version: number): Promise<unknown> =>
  tx.query(
    `insert into bank_holiday (day, title, source, since_version)
     select day, title, source, $2 from jsonb_to_recordset($1) as h(day date, title text, source text)`,
    [JSON.stringify(days), version],
  );

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { changed, changeInWords, refuseChange, type HolidayChange } from '#domain/calendar/holiday-changes';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { canonical } from '#platform/database/canonical';
import type { AffectedDeadline } from '../deadlines/redatings.service.js';
import { CalendarNewsService } from './calendar-news.service.js';
import { CalendarService } from './calendar.service.js';
import { MovedDeadlinesService } from './moved-deadlines.service.js';

export interface HolidayPreview {
  /** The version that the change would replace. */
  readonly version: number;
  readonly change: string;
  /** Says all that was seen: what is applied is this and nothing else. */
  readonly stamp: string;
  readonly affected: readonly AffectedDeadline[];
}

export interface AskedChange {
  readonly change: HolidayChange;
  readonly reason: string;
  readonly source: string;
  /** Of the preview that was seen. */
  readonly stamp: string;
}

export interface HolidayChanged {
  readonly version: number;
  readonly change: string;
  readonly deadlines: number;
  readonly cases: number;
  readonly proceedings: number;
  /** The cases read their dates again already; otherwise the nightly reconciliation tells them. */
  readonly told: boolean;
}

/** Changing a bank holiday: first what it would move, then all of it at once, on record. */
@Injectable()
export class HolidayChangesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly deadlines: MovedDeadlinesService,
    private readonly news: CalendarNewsService,
  ) {}

  /** Every deadline that the change would move, and how; nothing is written. Of a complaint whom it is about reads nothing here either. */
  async preview(user: User, change: HolidayChange): Promise<HolidayPreview> {
    refuse(user);
    const seen = await this.look(this.db.manager, change, await this.calendars.current());
    return { ...seen, affected: seen.affected.filter(({ proceeding }) => proceeding?.hiddenFrom !== user.id) };
  }

  /**
   * One transaction: the new version of the calendar, every working date and waiting reminder that it moves. A repeat of the
   * same command answers the same. @throws DomainError where the preview no longer says what would happen.
   */
  async apply(user: User, commandId: string, asked: AskedChange): Promise<HolidayChanged> {
    refuse(user);
    const version = (await this.versionOf(commandId)) ?? (await this.write(user, commandId, asked));
    const told = await this.news.tell(version);
    return { ...(await this.outcome(version)), told };
  }

  private async write(user: User, commandId: string, { change, reason, source, stamp }: AskedChange): Promise<number> {
    const at = await this.clock.now();
    return this.db.transaction(async (tx) => {
      // First what is recorded on, then the calendar: whoever records has that in hand when it asks for the calendar.
      await this.deadlines.hold(tx);
      const before = await this.calendars.hold(tx);
      const seen = await this.look(tx, change, before);
      if (seen.stamp !== stamp) throw stale(seen);
      const after = changed(change, before);
      const made = { by: user.id, at, commandId, change: seen.change, reason, source };
      await this.calendars.write(tx, before, after, made);
      await this.deadlines.redate(tx, seen.affected, after.version, at);
      return after.version;
    });
  }

  private async look(
    tx: Pick<EntityManager, 'query'>,
    change: HolidayChange,
    before: HolidayCalendar,
  ): Promise<HolidayPreview> {
    const refusal = refuseChange(change, before);
    if (refusal) throw refusal;
    const affected = await this.deadlines.affected(tx, before, changed(change, before));
    const words = changeInWords(change, before.holidays.get(change.day) ?? '');
    const stamp = createHash('sha256')
      .update(canonical({ version: before.version, change, affected }))
      .digest('hex');
    return { version: before.version, change: words, stamp, affected };
  }

  private async versionOf(commandId: string): Promise<number | undefined> {
    const rows = await this.db.query<readonly { version: number }[]>(
      'select version from holiday_calendar where command_id = $1',
      [commandId],
    );
    return rows[0]?.version;
  }

  private async outcome(version: number): Promise<Omit<HolidayChanged, 'told'>> {
    const rows = await this.db.query<readonly Omit<HolidayChanged, 'told'>[]>(
      `select c.version, c.change, r.deadlines, r.cases, r.proceedings
       from holiday_calendar c, lateral (select count(*)::int as deadlines, count(distinct case_id)::int as cases,
         count(distinct proceeding_id)::int as proceedings from deadline_redating where calendar_version = c.version) r
       where c.version = $1`,
      [version],
    );
    if (rows[0]) return rows[0];
    throw new Error(`version ${version} of the calendar is not there`);
  }
}

function refuse(user: User): void {
  const denied = refuseUnless(user, 'changeHolidays');
  if (denied) throw denied;
}

const stale = ({ version, affected }: HolidayPreview): DomainError =>
  new DomainError(
    'CALENDAR.PREVIEW_STALE',
    'The calendar or a deadline has changed since you looked. Look again at what the change would move, then make it.',
    { version, affected: affected.length },
  );

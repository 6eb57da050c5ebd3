import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type User } from '#domain/access/permissions';
import { addDays, type Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { visitUid } from '#domain/visits/entry-days';
import { Clock } from '#platform/clock/clock';
import { CONFIG, type Config } from '#platform/config/config';
import { newId } from '#platform/database/ids';
import { feed, type CalendarEntry } from '#platform/ical/calendar-file';
import { instantOf } from '#platform/database/instant-of';
import { CaseVisitsService, type VisitOfCase } from '../cases/case-visits.service.js';
import { OutboxService } from '../mail/outbox.service.js';

export interface FeedStatus {
  readonly createdAt: Instant;
  /** When a calendar last came for it; null while none has. */
  readonly fetchedAt: Instant | null;
}

/** Visits stay in the feed for a year after their last day. */
const KEPT_DAYS = 366;

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A secret address for each person, under which a calendar program fetches their visits; it reads, and nothing more. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly visits: CaseVisitsService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Visits from today on, the earliest first. */
  async toCome(user: User): Promise<readonly VisitOfCase[]> {
    this.refuse(user);
    return this.visits.visits(user, await this.clock.today());
  }

  /** Null where there is no address, or none any more. */
  async status(user: User): Promise<FeedStatus | null> {
    this.refuse(user);
    const rows = await this.db.query<readonly FeedStatus[]>(
      `select ${instantOf('created_at')} as "createdAt", ${instantOf('fetched_at')} as "fetchedAt" from calendar_feed
       where account_id = $1 and revoked_at is null`,
      [user.id],
    );
    return rows[0] ?? null;
  }

  /** A new address, shown this once; the one before ends. */
  async renew(user: User): Promise<string> {
    this.refuse(user);
    const token = randomBytes(32).toString('base64url');
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      await tx.query('select 1 from account where id = $1 for update', [user.id]);
      await tx.query(REVOKE, [user.id, now]);
      await tx.query('insert into calendar_feed (id, account_id, token_sha256, created_at) values ($1, $2, $3, $4)', [
        newId(),
        user.id,
        digest(token),
        now,
      ]);
    });
    return `${this.config.PUBLIC_URL}/calendar/${token}.ics`;
  }

  async revoke(user: User): Promise<void> {
    this.refuse(user);
    await this.db.query(REVOKE, [user.id, await this.clock.now()]);
  }

  /** What a calendar program gets. @throws DomainError where the address leads nowhere, or its owner may no longer see it. */
  async read(token: string): Promise<string> {
    const now = await this.clock.now();
    const [rows] = await this.db.query<readonly [readonly (User & { readonly name: string })[], number]>(
      `update calendar_feed c set fetched_at = $2 from account a
       where c.token_sha256 = $1 and c.revoked_at is null and a.id = c.account_id and a.active
       returning a.id, a.name, a.roles, a.organisation_id as "organisationId", a.assessor_id as "assessorId"`,
      [digest(token), now],
    );
    const owner = rows[0];
    if (!owner || !may(owner, 'keepCalendar'))
      throw new DomainError('CALENDAR.UNKNOWN', 'This calendar address leads nowhere; make a new one in the web app.');
    const visits = await this.visits.visits(owner, addDays(await this.clock.today(), -KEPT_DAYS));
    return feed({ name: `ISMPE visits, ${owner.name}`, entries: visits.map((visit) => this.entry(visit, now)) });
  }

  /** No contacts and no addresses of people: whoever finds the address of a feed reads it. */
  private entry(visit: VisitOfCase, now: Instant): CalendarEntry {
    const { number, cycle, programme, organisation, place, days, assessor, calendarChanges, rules } = visit;
    return {
      uid: visitUid(number, cycle, this.outbox.domain),
      sequence: Math.max(0, calendarChanges - 1),
      title: `ISMPE assessment: ${programme}`,
      notes: `${organisation}, case ${number}. Assessor: ${assessor ?? 'to be named'}.`,
      url: `${this.config.PUBLIC_URL}/cases/${number}/${cycle}`,
      ...{ place, days, at: now },
      ...rules.hours,
    };
  }

  private refuse(user: User): void {
    const denied = refuseUnless(user, 'keepCalendar');
    if (denied) throw denied;
  }
}

const REVOKE = 'update calendar_feed set revoked_at = $2 where account_id = $1 and revoked_at is null';

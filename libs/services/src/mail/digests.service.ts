import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { instant, londonDay, type Instant } from '#domain/calendar/dates';
import { justOpened, mayGo, PATIENCE_MS, readingOf } from '#domain/deadlines/digest';
import { Clock } from '#platform/clock/clock';
import { CONFIG, type Config } from '#platform/config/config';
import { prepared } from '#platform/database/prepared';
import { CalendarService } from '../calendar/calendar.service.js';
import { OverdueService } from '../deadlines/overdue.service.js';
import { digestKey, digestLetter } from './digest-letter.js';
import { waitingFor, type Waiting } from './digest-standing.js';
import { mailId, OutboxService } from './outbox.service.js';

interface Person {
  readonly name: string;
  readonly singly: boolean;
  readonly served: boolean;
}

/** So long nothing more has come: the cases that wake at the opening of a window are all in. */
const QUIET = '3 seconds';

/** Who has something waiting, since when: both spans are in real time. */
const READERS = prepared(`
  select recipient, max(dated) as gathered, max(max(created_at)) over () < now() - $1::interval as quiet,
    min(min(created_at)) over () > now() - make_interval(secs => $2) as patient
  from mail where status = 'for digest' group by recipient order by recipient`);

/** Reminders that are due and have not been acted on yet. */
const STILL_DUE = `
  select exists (select from rung where status = 'waiting' and due_at <= $1)
    or exists (select from proceeding_rung where status = 'waiting' and due_at <= $1)
    or exists (select from assessor_application_reminder where status = 'waiting' and kind = 'reminder' and due_at <= $1) as due`;

const PERSON = `
  select coalesce(u.name, (select a.name from assessor a where a.email = $1 limit 1), $1) as name, coalesce(u.single_mails, false) as singly,
    exists (select from mail where id = $2) as served
  from (select 1) one left join account u on lower(u.email) = lower($1)`;

interface Waits {
  readonly recipient: string;
  readonly gathered: Date;
  readonly quiet: boolean;
  readonly patient: boolean;
}

/**
 * Writes each person's digest of the day, from the mails that wait for it, and lets those go singly that must. One transaction a
 * person, which holds their mails: stopped in between, or done by two at once, nothing is told twice and nothing lost.
 */
@Injectable()
export class DigestsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly overdue: OverdueService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One small statement while nothing waits. */
  async write(quiet = QUIET): Promise<void> {
    const readers = await this.db.query<readonly Waits[]>(READERS, [quiet, PATIENCE_MS / 1000]);
    const [first] = readers;
    if (!first) return;
    const now = await this.clock.now();
    const patient = first.patient || justOpened(now);
    if (patient && (!first.quiet || (await this.stillDue(now)))) return;
    const calendar = await this.calendars.current();
    for (const { recipient, gathered } of readers)
      if (mayGo(instant(gathered), now, calendar)) await this.db.transaction((tx) => this.writeTo(tx, recipient, now));
  }

  private async stillDue(now: Instant): Promise<boolean> {
    const rows = await this.db.query<readonly { due: boolean }[]>(STILL_DUE, [now]);
    return rows[0]?.due ?? false;
  }

  private async writeTo(tx: EntityManager, recipient: string, now: Instant): Promise<void> {
    const gathered = await waitingFor(tx, recipient, now);
    const today = londonDay(now);
    const digestId = mailId(digestKey(recipient, today));
    const [person] = await tx.query<readonly Person[]>(PERSON, [recipient, digestId]);
    if (!person || gathered.length === 0) return;
    const { lines, singly, leftOut } = readingOf(gathered, { today, ...person });
    await leaveOut(tx, leftOut);
    await sendSingly(tx, singly);
    if (lines.length === 0) return;
    const seesAll = lines.some(({ ask }) => ask.reason === 'overdue');
    const promises = seesAll ? this.overdue.lines(await this.overdue.list(tx, now), today) : [];
    const to = { name: person.name, email: recipient };
    const facts = { to, today, homeUrl: `${this.config.PUBLIC_URL}/`, promises };
    await this.outbox.put(tx, [digestLetter(lines, facts)], now);
    await tx.query(`update mail set status = 'in digest', digest_id = $2 where id = any($1)`, [idsOf(lines), digestId]);
  }
}

const idsOf = (waiting: readonly Waiting[]): readonly string[] => waiting.map(({ id }) => id);

async function leaveOut(tx: EntityManager, leftOut: readonly { of: Waiting; why: string }[]): Promise<void> {
  if (leftOut.length === 0) return;
  const rows = leftOut.map(({ of, why }) => ({ id: of.id, why }));
  await tx.query(
    `update mail m set status = 'cancelled', trouble = x.why from jsonb_to_recordset($1) as x(id uuid, why text) where m.id = x.id`,
    [JSON.stringify(rows)],
  );
}

async function sendSingly(tx: EntityManager, singly: readonly Waiting[]): Promise<void> {
  if (singly.length > 0)
    await tx.query(`update mail set status = 'queued', next_attempt_at = now() where id = any($1)`, [idsOf(singly)]);
}

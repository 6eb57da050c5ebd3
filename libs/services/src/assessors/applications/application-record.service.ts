import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { evolveApplication, type ApplicationEvent, type ApplicationState } from '#domain/assessors/application';
import { dueOf } from '#domain/assessors/application-days';
import { APPLICATION_ENDS } from '#domain/assessors/application-steps';
import { instant, londonDay, type Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import type { ApplicationRecorded, ApplicationToRecord } from '#workflows/assessors/application.contract';
import { CalendarService } from '../../calendar/calendar.service.js';
import { EnquiriesService } from '../../enquiries/enquiries.service.js';
import { lockApplication, type ApplicationContext } from './application-context.js';
import { ApplicationPostService } from './application-post.service.js';
import { CandidatesService } from './candidates.service.js';

/**
 * The one activity of an application's workflow: events, projection, register, reminders and outbox in one transaction, then the
 * reminders that are due. A repeat finds its events recorded and writes nothing twice. It never refuses.
 */
@Injectable()
export class ApplicationRecordService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly candidates: CandidatesService,
    private readonly post: ApplicationPostService,
    private readonly enquiries: EnquiriesService,
  ) {}

  async record({ applicationId, events, settled }: ApplicationToRecord): Promise<ApplicationRecorded> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendars.current()]);
    const { due, next } = await this.db.transaction(async (tx) => {
      const before = await lockApplication(tx, applicationId);
      const fresh = events.filter(({ seq }) => seq > before.recordedSeq);
      await tx.query(
        `update assessor_application_reminder set status = 'given', settled_at = $2 where id = any($1) and status = 'waiting'`,
        [settled, now],
      );
      let context = before;
      for (const event of fresh) context = await this.recordOne(tx, context, event, calendar, now);
      await this.post.remind(tx, context, calendar, now);
      return this.dueNow(tx, context, now);
    });
    return {
      wakeAt: next === null ? null : await this.clock.realTimeOf(instant(next)),
      due: due.map(({ id, sinceSeq }) => ({ id, sinceSeq, today: londonDay(now) })),
    };
  }

  private async recordOne(
    tx: EntityManager,
    before: ApplicationContext,
    event: ApplicationEvent,
    calendar: HolidayCalendar,
    now: Instant,
  ): Promise<ApplicationContext> {
    const { type, seq, commandId, actor, data } = event;
    await tx.query(
      `insert into assessor_application_event (application_id, seq, type, at, command_id, actor, data)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [before.id, seq, type, now, commandId, actor, data],
    );
    const state = evolveApplication(before.state, event);
    const trouble = await this.candidates.follow(tx, before.assessorId, event, now);
    await project(tx, before.id, state, trouble, now);
    await setReminders(tx, before.id, state, calendar, now);
    if (type === 'submit' && before.enquiryId !== null)
      await this.enquiries.ledTo(
        tx,
        { id: before.enquiryId, programmeId: null, by: 'system' },
        { outcome: 'assessor application', note: `Application ${before.number} was opened.` },
        now,
      );
    const after = { ...before, state, recordedSeq: seq };
    await this.post.tell(tx, after, event, now);
    return after;
  }

  /** Silences that are over, and when to look again. */
  private async dueNow(tx: EntityManager, { id }: ApplicationContext, now: Instant) {
    const waiting = await tx.query<readonly { id: string; kind: string; sinceSeq: number; dueAt: Date }[]>(
      `select id, kind, anchor_seq as "sinceSeq", due_at as "dueAt" from assessor_application_reminder
       where application_id = $1 and status = 'waiting' order by due_at`,
      [id],
    );
    const due = waiting.filter(({ kind, dueAt }) => kind === 'lapse' && instant(dueAt) <= now);
    return { due, next: waiting.find((each) => !due.includes(each))?.dueAt ?? null };
  }
}

async function project(
  tx: EntityManager,
  id: string,
  state: ApplicationState,
  trouble: string | null,
  now: Instant,
): Promise<void> {
  const over = state.stage !== null && APPLICATION_ENDS.includes(state.stage);
  await tx.query(
    `update assessor_application set stage = $2, state = $3, recorded_seq = $4, trouble = $5,
       closed_at = case when $6 then $7::timestamptz end where id = $1`,
    [id, state.stage, state, state.seq, trouble, over, now],
  );
}

/** What was due of an earlier step is so no longer: something was heard, or done. */
async function setReminders(
  tx: EntityManager,
  id: string,
  state: ApplicationState,
  calendar: HolidayCalendar,
  now: Instant,
): Promise<void> {
  await tx.query(
    `update assessor_application_reminder set status = 'suppressed', settled_at = $2
     where application_id = $1 and status = 'waiting'`,
    [id, now],
  );
  const rows = dueOf(state, calendar).map(({ kind, days, at }) => ({ id: newId(), kind, days, due_at: at }));
  await tx.query(
    `insert into assessor_application_reminder (id, application_id, anchor_seq, days, kind, due_at, status)
     select r.id, $1, $2, r.days, r.kind, r.due_at, 'waiting'
     from jsonb_to_recordset($3) as r(id uuid, kind text, days int, due_at timestamptz)`,
    [id, state.seq, JSON.stringify(rows)],
  );
}

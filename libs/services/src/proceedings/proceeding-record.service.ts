import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { instant, londonDay, type Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { evolveIn } from '#domain/proceedings/proceeding';
import { Clock } from '#platform/clock/clock';
import type {
  ProceedingEvent,
  ProceedingRecorded,
  ProceedingToRecord,
} from '#workflows/proceedings/proceeding.contract';
import { CalendarService } from '../calendar/calendar.service.js';
import { lockProceeding, type ProceedingContext } from './proceeding-context.js';
import { ProceedingClocksService } from './proceeding-clocks.service.js';
import type { ProceedingKeeper } from './proceeding-keeper.js';
import { ProceedingKeepers } from './proceeding-keepers.js';
import { ProceedingRemindersService } from './proceeding-reminders.service.js';
import { setTimers } from './proceeding-timers.js';

/**
 * The one activity of every proceeding's workflow: events, projection, clocks and outbox in one transaction, then the reminders
 * that are due. A repeat finds its events recorded and writes nothing twice. It never refuses.
 */
@Injectable()
export class ProceedingRecordService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly keepers: ProceedingKeepers,
    private readonly clocks: ProceedingClocksService,
    private readonly reminders: ProceedingRemindersService,
  ) {}

  async record({ kind, proceedingId, events, settled }: ProceedingToRecord): Promise<ProceedingRecorded> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendars.current()]);
    const keeper = this.keepers.of(kind);
    const { due, next } = await this.db.transaction(async (tx) => {
      let context = await lockProceeding(tx, proceedingId, londonDay(now));
      if (context.recordedSeq === 0) context = { ...context, state: keeper.rules.beginning };
      const fresh = events.filter(({ seq }) => seq > context.recordedSeq);
      await tx.query('update proceeding_timer set settled_at = $2 where id = any($1) and settled_at is null', [
        settled.filter((id) => id !== ''),
        now,
      ]);
      for (const event of fresh) context = await this.recordOne(tx, keeper, context, event, calendar, now);
      await this.reminders.send(tx, keeper, context, calendar, now);
      return ahead(tx, proceedingId, now);
    });
    return {
      wakeAt: next === null ? null : await this.clock.realTimeOf(instant(next)),
      due: due.map((each) => ({ ...each, today: londonDay(now) })),
    };
  }

  private async recordOne(
    tx: EntityManager,
    keeper: ProceedingKeeper,
    before: ProceedingContext,
    event: ProceedingEvent,
    calendar: HolidayCalendar,
    now: Instant,
  ): Promise<ProceedingContext> {
    const { type, seq, commandId, actor, data } = event;
    await tx.query(
      `insert into proceeding_event (proceeding_id, seq, type, at, command_id, actor, data) values ($1, $2, $3, $4, $5, $6, $7)`,
      [before.id, seq, type, now, commandId, actor, data],
    );
    const state = evolveIn(keeper.rules, before.state, event as never);
    const number = before.number ?? keeper.numberOf(event);
    const over = state.stage !== null && keeper.rules.ends.includes(state.stage);
    await tx.query(
      `update proceeding set stage = $2, state = $3, recorded_seq = $4, number = $5, closed_at = case when $6 then $7::timestamptz end
       where id = $1`,
      [before.id, state.stage, state, seq, number, over, now],
    );
    if (over)
      await tx.query('update proceeding_timer set settled_at = $2 where proceeding_id = $1 and settled_at is null', [
        before.id,
        now,
      ]);
    const after = { ...before, state, number, recordedSeq: seq };
    await this.clocks.change(tx, before.id, keeper.clocks(event), over, calendar, now);
    await setTimers(tx, before.id, keeper.timers?.(event, calendar, now) ?? [], calendar);
    await keeper.follow(tx, after, event, now);
    await keeper.tell(tx, after, event, now);
    return after;
  }
}

interface Ahead {
  readonly due: readonly { readonly id: string; readonly type: string }[];
  readonly next: Date | null;
}

/** Steps that are due, and when to look again. */
async function ahead(tx: EntityManager, id: string, now: Instant): Promise<Ahead> {
  const rows = await tx.query<readonly Ahead[]>(
    `with waiting as (select id, type, due_at from proceeding_timer where proceeding_id = $1 and settled_at is null)
     select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'type', type) order by due_at), '[]')
         from waiting where due_at <= $2) as due,
       least((select min(due_at) from waiting where due_at > $2),
         (select min(due_at) from proceeding_rung where proceeding_id = $1 and status = 'waiting')) as next`,
    [id, now],
  );
  return rows[0] ?? { due: [], next: null };
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { instant, type Instant, type LocalDay } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { daysOf, rungsOf, settle, type Rung } from '#domain/deadlines/ladder';
import { promiseOf } from '#domain/deadlines/rules';
import {
  PROCEEDING_CLOCKS,
  type ClockChange,
  type ClockStart,
  type ProceedingClockKind,
} from '#domain/proceedings/clocks';
import { idOf } from '#platform/database/ids';

/** A reminder that goes out now. */
export interface DueReminder {
  readonly clockId: string;
  readonly kind: ProceedingClockKind;
  readonly promisedDay: LocalDay;
  readonly workingDay: LocalDay;
  readonly rung: Rung;
}

interface DueRow {
  readonly id: string;
  readonly clockId: string;
  readonly kind: ProceedingClockKind;
  readonly promisedDay: LocalDay;
  readonly workingDay: LocalDay;
  readonly name: string;
  readonly dueAt: Date;
  readonly audience: Rung['audience'];
  readonly level: number;
}

const DUE = `
  select r.id, r.clock_id as "clockId", c.kind, c.promised_day::text as "promisedDay", c.working_day::text as "workingDay", r.name,
    r.due_at as "dueAt", r.audience, r.level
  from proceeding_rung r join proceeding_clock c on c.id = r.clock_id
  where r.proceeding_id = $1 and r.status = 'waiting' and r.due_at <= $2 order by r.due_at`;

/** The clocks of a proceeding with their rungs, reckoned as a case's are; always inside the recording transaction. */
@Injectable()
export class ProceedingClocksService {
  /** @param over whatever still runs has lost its point. */
  async change(
    tx: EntityManager,
    proceedingId: string,
    { starts = [], fulfils }: ClockChange,
    over: boolean,
    calendar: HolidayCalendar,
    now: Instant,
  ): Promise<void> {
    if (fulfils !== undefined || over || starts.length > 0)
      await tx.query(
        `with ended as (
           update proceeding_clock set ended_at = $3::timestamptz,
             status = case when kind is distinct from $2 then 'superseded' when $3::timestamptz <= ends_at then 'met' else 'missed' end
           where proceeding_id = $1 and status = 'running' and (kind = $2 or $4 or kind = any($5)) returning id)
         update proceeding_rung set status = 'suppressed', settled_at = $3
         where status = 'waiting' and clock_id in (select id from ended)`,
        [proceedingId, fulfils ?? null, now, over, starts.map(({ kind }) => kind)],
      );
    for (const start of starts) await this.start(tx, proceedingId, start, calendar, now);
  }

  async start(
    tx: EntityManager,
    proceedingId: string,
    { kind, from, event }: ClockStart,
    calendar: HolidayCalendar,
    now: Instant,
  ): Promise<void> {
    const clock = PROCEEDING_CLOCKS[kind];
    const promised = promiseOf(clock, { day: from, event }, calendar);
    const id = idOf('proceeding clock', proceedingId, kind, now);
    const { anchorDay, promisedDay, workingDay, endsAt, explanation } = promised;
    await tx.query(
      `insert into proceeding_clock (id, proceeding_id, kind, anchor_day, promised_day, working_day, ends_at, explanation,
         calendar_version, status, started_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'running', $10)`,
      [
        ...[id, proceedingId, kind, anchorDay, promisedDay, workingDay, endsAt, JSON.stringify(explanation)],
        ...[calendar.version, now],
      ],
    );
    await this.addRungs(tx, proceedingId, id, rungsOf(clock.ladder, promised, calendar, now));
  }

  async addRungs(tx: EntityManager, proceedingId: string, clockId: string, rungs: readonly Rung[]): Promise<void> {
    const rows = rungs.map((rung) => ({
      ...{ id: idOf('proceeding rung', clockId, rung.rung), clock_id: clockId, proceeding_id: proceedingId },
      ...{ name: rung.rung, due_at: rung.dueAt, audience: rung.audience, level: rung.level },
    }));
    await tx.query(
      `insert into proceeding_rung (id, clock_id, proceeding_id, name, due_at, audience, level, status)
       select id, clock_id, proceeding_id, name, due_at, audience, level, 'waiting'
       from jsonb_populate_recordset(null::proceeding_rung, $1) on conflict do nothing`,
      [JSON.stringify(rows)],
    );
  }

  /** Of each clock's due rungs the latest is answered; outside the hours of the post it waits for the next window. */
  async due(
    tx: EntityManager,
    proceedingId: string,
    calendar: HolidayCalendar,
    now: Instant,
  ): Promise<readonly DueReminder[]> {
    const rows = await tx.query<readonly DueRow[]>(DUE, [proceedingId, now]);
    const reminders: DueReminder[] = [];
    for (const clockId of new Set(rows.map((row) => row.clockId))) {
      const own = rows.filter((row) => row.clockId === clockId);
      const { send, skipped, waitUntil } = settle(own.map(asRung), now, calendar);
      const named = (rungs: readonly Rung[]): readonly string[] =>
        own.filter(({ name }) => rungs.some(({ rung }) => rung === name)).map(({ id }) => id);
      await mark(tx, named(skipped), 'skipped', now);
      const [first] = own;
      if (send && first) {
        await mark(tx, named([send]), 'sent', now);
        reminders.push({ ...first, rung: send });
      } else if (waitUntil !== undefined) {
        const gone = named(skipped);
        const waiting = own.map(({ id }) => id).filter((id) => !gone.includes(id));
        await tx.query('update proceeding_rung set due_at = $2 where id = any($1)', [waiting, waitUntil]);
      }
    }
    return reminders;
  }
}

const asRung = ({ name, dueAt, promisedDay, audience, level }: DueRow): Rung => ({
  ...{ rung: name, days: daysOf(name), dueAt: instant(dueAt), warnsOf: promisedDay, audience, level },
});

async function mark(tx: EntityManager, ids: readonly string[], status: 'sent' | 'skipped', at: Instant): Promise<void> {
  if (ids.length > 0)
    await tx.query('update proceeding_rung set status = $2, settled_at = $3 where id = any($1)', [ids, status, at]);
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import type { ClockStart, TimerSet } from '#domain/cases/clock-moves';
import type { Periods } from '#domain/deadlines/rules';
import type { ClockFound, Found, Mend, TimerFound } from '#domain/reconciliation/clock-faults';
import { instantOf } from '#platform/database/instant-of';
import { idOf } from '#platform/database/ids';
import { ClocksService } from './clocks.service.js';
import { TimersService } from './timers.service.js';

/** What a case's events ask for. */
export type CaseClockAsked = ClockStart & { readonly periods?: Periods | undefined };
export type CaseTimerAsked = TimerSet & { readonly key: string };
export type CaseMend = Mend<CaseClockAsked, CaseTimerAsked>;

export const timerKey = ({ command, anchorSeq }: Pick<TimerSet, 'command' | 'anchorSeq'>): string =>
  `${command} ${anchorSeq}`;

interface Row {
  readonly caseId: string;
}

const CLOCKS = `
  select d.case_id as "caseId", d.id, d.kind, d.anchor_day::text as "anchorDay",
    d.promised_day::text as "promisedDay", d.working_day::text as "workingDay", ${instantOf('d.ends_at')} as "endsAt", d.explanation,
    ${instantOf('d.started_at')} as "startedAt", d.status = 'running' as running,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'dueAt', ${instantOf('r.due_at')},
        'waiting', r.status = 'waiting')), '[]') from rung r where r.deadline_id = d.id) as rungs
  from deadline d where d.case_id = any($1)`;

const TIMERS = `
  select case_id as "caseId", command || ' ' || anchor_seq as key, command, ${instantOf('due_at')} as "dueAt", settled_at is not null as settled
  from case_timer where case_id = any($1)`;

/** The clocks, reminders and timers of cases as the tables have them, and the mending of what is not as it should be. */
@Injectable()
export class ClockBookService {
  constructor(
    private readonly clocks: ClocksService,
    private readonly timers: TimersService,
  ) {}

  async of(tx: Pick<EntityManager, 'query'>, caseIds: readonly string[]): Promise<ReadonlyMap<string, Found>> {
    const clocks = await tx.query<readonly (Row & ClockFound)[]>(CLOCKS, [caseIds]);
    const timers = await tx.query<readonly (Row & TimerFound)[]>(TIMERS, [caseIds]);
    const [clocksOf, timersOf] = [grouped(clocks), grouped(timers)];
    return new Map(caseIds.map((id) => [id, { clocks: clocksOf.get(id) ?? [], timers: timersOf.get(id) ?? [] }]));
  }

  /** Inside a transaction that holds the case. */
  async mend(
    tx: EntityManager,
    caseId: string,
    mend: CaseMend,
    calendar: HolidayCalendar,
    now: Instant,
  ): Promise<void> {
    switch (mend.does) {
      case 'start':
        await this.clocks.start(tx, caseId, [mend.clock], calendar, now);
        break;
      case 'add rung':
        await this.clocks.addRung(tx, caseId, mend.clockId, mend.rung);
        break;
      case 'set timer':
        await this.timers.set(tx, caseId, [mend.timer]);
        break;
      case 'suppress':
        await tx.query(
          `update rung set status = 'suppressed', settled_at = $2 where id = any($1) and status = 'waiting'`,
          [mend.rungIds, now],
        );
        break;
      case 'redate':
        await this.redate(tx, caseId, mend, calendar, now);
        break;
      case 'look again':
    }
  }

  private async redate(
    tx: EntityManager,
    caseId: string,
    { clock, to, explanation }: Extract<CaseMend, { does: 'redate' }>,
    { version }: HolidayCalendar,
    now: Instant,
  ): Promise<void> {
    await tx.query(
      `with kept as (insert into deadline_redating
           (id, deadline_id, case_id, calendar_version, working_day_before, working_day_after, rungs, at)
         select $1, $2, $3, version, $5, $6, '[]', $8 from holiday_calendar where version = $4 on conflict do nothing)
       update deadline set working_day = $6, explanation = $7, calendar_version = $4 where id = $2`,
      [
        ...[idOf('redating', clock.id, version), clock.id, caseId, version],
        ...[clock.workingDay, to, JSON.stringify(explanation), now],
      ],
    );
  }
}

function grouped<R extends Row>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) groups.set(row.caseId, [...(groups.get(row.caseId) ?? []), row]);
  return groups;
}

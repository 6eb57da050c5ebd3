import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import type { ClockFound, Mend } from '#domain/reconciliation/clock-faults';
import type { StepAsked, StepFound } from '#domain/reconciliation/steps-in-time';
import type { ToldClock } from '#domain/proceedings/retell';
import { instantOf } from '#platform/database/instant-of';
import { RedatingsService } from '../deadlines/redatings.service.js';
import { ProceedingClocksService } from './proceeding-clocks.service.js';
import { setTimers } from './proceeding-timers.js';

export interface ProceedingBook {
  readonly clocks: readonly ClockFound[];
  readonly steps: readonly StepFound[];
}

export type ProceedingMend = Mend<ToldClock, StepAsked>;

interface Of {
  readonly proceedingId: string;
}

const CLOCKS = `
  select c.proceeding_id as "proceedingId", c.id, c.kind, c.anchor_day::text as "anchorDay", c.promised_day::text as "promisedDay",
    c.working_day::text as "workingDay", ${instantOf('c.ends_at')} as "endsAt", c.explanation,
    ${instantOf('c.started_at')} as "startedAt", c.status = 'running' as running,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'dueAt', ${instantOf('r.due_at')},
        'waiting', r.status = 'waiting')), '[]') from proceeding_rung r where r.clock_id = c.id) as rungs
  from proceeding_clock c where c.proceeding_id = any($1)`;

const TIMERS = `
  select proceeding_id as "proceedingId", type, ${instantOf('due_at')} as "dueAt", settled_at is not null as settled
  from proceeding_timer where proceeding_id = any($1)`;

/** The clocks, reminders and timers of proceedings as the tables have them, and the mending of what is not as it should be. */
@Injectable()
export class ProceedingClockBookService {
  constructor(
    private readonly clocks: ProceedingClocksService,
    private readonly redatings: RedatingsService,
  ) {}

  async of(tx: Pick<EntityManager, 'query'>, ids: readonly string[]): Promise<ReadonlyMap<string, ProceedingBook>> {
    const clocks = await tx.query<readonly (Of & ClockFound)[]>(CLOCKS, [ids]);
    const steps = await tx.query<readonly (Of & StepFound)[]>(TIMERS, [ids]);
    const own = <R extends Of>(rows: readonly R[], id: string) =>
      rows.filter(({ proceedingId }) => proceedingId === id);
    return new Map(ids.map((id) => [id, { clocks: own(clocks, id), steps: own(steps, id) }]));
  }

  /** Inside a transaction that holds the proceeding. */
  async mend(tx: EntityManager, id: string, mend: ProceedingMend, calendar: HolidayCalendar, now: Instant) {
    switch (mend.does) {
      case 'start': {
        const { kind, anchorDay: from, event } = mend.clock;
        await this.clocks.start(tx, id, { kind, from, event }, calendar, now);
        break;
      }
      case 'add rung':
        await this.clocks.addRungs(tx, id, mend.clockId, [mend.rung]);
        break;
      case 'set timer':
        await setTimers(tx, id, [{ type: mend.timer.command, at: mend.timer.at }], calendar);
        break;
      case 'suppress':
        await tx.query(
          `update proceeding_rung set status = 'suppressed', settled_at = $2 where id = any($1) and status = 'waiting'`,
          [mend.rungIds, now],
        );
        break;
      case 'redate':
        await this.redate(tx, id, mend, calendar, now);
        break;
      case 'look again':
    }
  }

  private async redate(
    tx: EntityManager,
    proceedingId: string,
    { clock, to, explanation }: Extract<ProceedingMend, { does: 'redate' }>,
    { version }: HolidayCalendar,
    now: Instant,
  ): Promise<void> {
    const moved = {
      ...{ deadlineId: clock.id, caseId: null, workingDayBefore: clock.workingDay, workingDayAfter: to, rungs: [] },
      proceeding: { id: proceedingId, clockId: clock.id },
    };
    if (version > 0) await this.redatings.keep(tx, [moved], version, now);
    await tx.query(
      'update proceeding_clock set working_day = $2, explanation = $3, calendar_version = $4 where id = $1',
      [clock.id, to, JSON.stringify(explanation), version],
    );
  }
}

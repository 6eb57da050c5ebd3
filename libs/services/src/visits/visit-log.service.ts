import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { VerbalFeedback } from '#domain/cases/commands';
import { DomainError, InvalidInput } from '#domain/errors';
import {
  checkDayLog,
  dayStanding,
  daysOfVisit,
  refuseLog,
  type DayLog,
  type DayStanding,
} from '#domain/visits/day-log';
import { instantOf } from '#platform/database/instant-of';
import { CommandsService } from '../cases/commands.service.js';

export interface LoggedDay extends DayLog {
  readonly version: number;
  readonly keptBy: string;
  readonly keptAt: Instant;
}

export interface VisitLogOfCase {
  readonly days: readonly { readonly day: LocalDay; readonly standing: DayStanding; readonly log: LoggedDay | null }[];
  /** What the report's six weeks are counted from; null until the visit is complete. */
  readonly lastDay: LocalDay | null;
  /** Days still to be held. */
  readonly daysMissing: number;
  readonly brokenOff: readonly { readonly at: Instant; readonly days: readonly LocalDay[]; readonly reason: string }[];
  readonly feedback: readonly Required<VerbalFeedback>[];
  readonly mayKeep: boolean;
  /** Why nothing can be logged now; null where it can. */
  readonly whyNot: string | null;
}

interface VisitEvent {
  readonly type: 'VisitAborted' | 'VisitCompleted';
  readonly at: Instant;
  readonly data:
    { readonly daysDone: readonly LocalDay[]; readonly reason: string } | { verbalFeedback: VerbalFeedback };
  readonly by: string | null;
}

/** Who gave the verbal feedback that the event `e` tells of, in SQL: as was said, else the assessor of that time. */
export const FEEDBACK_BY = `coalesce(e.data -> 'verbalFeedback' ->> 'by',
  (select a.name from case_event n join assessor a on a.id = (n.data ->> 'assessor')::uuid
   where n.case_id = e.case_id and n.type = 'AssessorNamed' and n.seq < e.seq order by n.seq desc limit 1))`;

const LOGS = `
  select l.day::text as day, left(l.from_time::text, 5) as "from", left(l.until_time::text, 5) as until, l.present, l.partial, l.missing,
    l.version, a.name as "keptBy", ${instantOf('l.kept_at')} as "keptAt"
  from visit_log l join account a on a.id = l.kept_by where l.case_id = $1 order by l.day`;

const EVENTS = `
  select e.type, ${instantOf('e.at')} as at, e.data, ${FEEDBACK_BY} as by from case_event e
  where e.case_id = $1 and e.type in ('VisitAborted', 'VisitCompleted') order by e.seq`;

const KEEP = `
  insert into visit_log (case_id, day, from_time, until_time, present, partial, missing, kept_by, kept_at)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9 where $10 = 0
    or exists (select from visit_log where case_id = $1 and day = $2 and version = $10)
  on conflict (case_id, day) do update set from_time = excluded.from_time, until_time = excluded.until_time, present = excluded.present,
    partial = excluded.partial, missing = excluded.missing, kept_by = excluded.kept_by, kept_at = excluded.kept_at,
    version = visit_log.version + 1 where visit_log.version = $10
  returning version`;

/** What happened on the days of a visit. It moves no clock and takes no step of the case (#domain/visits/day-log). */
@Injectable()
export class VisitLogService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
  ) {}

  async ofCase(user: User, number: string, cycle: number): Promise<VisitLogOfCase> {
    const at = await this.commands.open(user, 'readVisit', number, cycle);
    const [logs, events] = await Promise.all([
      this.db.query<readonly LoggedDay[]>(LOGS, [at.id]),
      this.db.query<readonly VisitEvent[]>(EVENTS, [at.id]),
    ]);
    const days = daysOfVisit(
      at.state,
      logs.map(({ day }) => day),
    );
    return {
      days: days.map((day) => ({
        ...{ day, standing: dayStanding(day, at.state) },
        log: logs.find((each) => each.day === day) ?? null,
      })),
      lastDay: at.state.visitedOn,
      daysMissing: Math.max(0, at.state.daysNeeded - at.state.heldDays.length),
      brokenOff: events.flatMap(({ at: when, data }) =>
        'daysDone' in data ? [{ at: when, days: data.daysDone, reason: data.reason }] : [],
      ),
      feedback: events.flatMap(({ data, by }) =>
        'verbalFeedback' in data ? [{ ...data.verbalFeedback, by: by ?? '' }] : [],
      ),
      mayKeep: may(user, 'keepVisitLog', at),
      whyNot: refuseLog(at.state.stage)?.message ?? null,
    };
  }

  /** @throws DomainError VISIT_LOG.CHANGED where somebody kept another log of that day since. */
  async keep(user: User, number: string, cycle: number, log: DayLog, seen: number): Promise<void> {
    const at = await this.commands.open(user, 'keepVisitLog', number, cycle);
    const closed = refuseLog(at.state.stage);
    if (closed) throw closed;
    const faults = checkDayLog(log, at.today);
    if (faults.length > 0) throw new InvalidInput('The day cannot be logged as entered.', faults);
    const missing = log.partial ? log.missing : '';
    const kept = await this.db.query<readonly unknown[]>(KEEP, [
      ...[at.id, log.day, log.from, log.until, JSON.stringify(log.present), log.partial, missing],
      ...[user.id, at.now, seen],
    ]);
    if (kept.length > 0) return;
    throw new DomainError('VISIT_LOG.CHANGED', 'Somebody logged this day since you opened it; look at it again.', {
      day: log.day,
      seen,
    });
  }
}

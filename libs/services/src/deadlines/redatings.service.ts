import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { redating, type MovedRung, type RunningDeadline } from '#domain/deadlines/redating';
import type { DeadlineKind } from '#domain/deadlines/rules';
import { instantOf } from '#platform/database/instant-of';
import { idOf } from '#platform/database/ids';

/** A deadline that a change of the calendar moves, as the office reads of it. */
export interface AffectedDeadline {
  readonly deadlineId: string;
  readonly caseId: string;
  readonly number: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
  readonly kind: DeadlineKind;
  /** It stays. */
  readonly promisedDay: LocalDay;
  readonly workingDayBefore: LocalDay;
  readonly workingDayAfter: LocalDay;
  readonly explanation: readonly string[];
  readonly rungs: readonly MovedRung[];
}

interface Stored extends RunningDeadline, Omit<AffectedDeadline, 'explanation' | 'rungs' | 'kind' | 'promisedDay'> {}

const RUNNING = `
  select d.id as "deadlineId", d.case_id as "caseId", f.number, f.cycle, o.name as organisation, p.name as programme, d.kind,
    d.anchor_day::text as "anchorDay", d.promised_day::text as "promisedDay", d.working_day::text as "workingDay",
    ${instantOf('d.ends_at')} as "endsAt", d.explanation, coalesce(r.rungs, '[]') as rungs
  from deadline d
  join case_file f on f.id = d.case_id
  join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
  left join (
    select deadline_id, jsonb_agg(jsonb_build_object('id', id, 'name', name, 'dueAt', ${instantOf('due_at')}) order by due_at, name) as rungs
    from rung where status = 'waiting' group by deadline_id) r on r.deadline_id = d.id
  where d.status = 'running'
  order by d.working_day, f.number, f.cycle, d.kind`;

/** What a changed calendar does to the deadlines that run, over all cases: always in the same number of statements. */
@Injectable()
export class RedatingsService {
  async affected(
    tx: Pick<EntityManager, 'query'>,
    before: HolidayCalendar,
    after: HolidayCalendar,
  ): Promise<readonly AffectedDeadline[]> {
    const running = await tx.query<readonly Stored[]>(RUNNING);
    const redated = redating(before, after);
    return running.flatMap((deadline) => {
      const becomes = redated(deadline);
      if (!becomes) return [];
      const { deadlineId, caseId, number, cycle, organisation, programme, kind, promisedDay, workingDay } = deadline;
      return {
        ...{ deadlineId, caseId, number, cycle, organisation, programme, kind, promisedDay },
        workingDayBefore: workingDay,
        workingDayAfter: becomes.workingDay,
        explanation: becomes.explanation,
        rungs: becomes.rungs,
      };
    });
  }

  /** Moves the working dates and the waiting rungs, and keeps on record what they were. */
  async redate(tx: EntityManager, moved: readonly AffectedDeadline[], version: number, at: Instant): Promise<void> {
    if (moved.length === 0) return;
    const rows = moved.map((each) => ({
      id: idOf('redating', each.deadlineId, version),
      deadline_id: each.deadlineId,
      case_id: each.caseId,
      calendar_version: version,
      working_day_before: each.workingDayBefore,
      working_day_after: each.workingDayAfter,
      explanation: each.explanation,
      rungs: each.rungs,
      at,
    }));
    await tx.query(
      `with moved as (
         select * from jsonb_to_recordset($1) as m(id uuid, deadline_id uuid, case_id uuid, calendar_version int,
           working_day_before date, working_day_after date, explanation jsonb, rungs jsonb, at timestamptz)),
       kept as (insert into deadline_redating
         select id, deadline_id, case_id, calendar_version, working_day_before, working_day_after, rungs, at from moved),
       redated as (update deadline d set working_day = m.working_day_after, explanation = m.explanation,
           calendar_version = m.calendar_version from moved m where d.id = m.deadline_id)
       update rung r set due_at = (x.rung ->> 'after')::timestamptz
       from moved m, jsonb_array_elements(m.rungs) as x(rung)
       where r.id = (x.rung ->> 'id')::uuid and r.status = 'waiting'`,
      [JSON.stringify(rows)],
    );
  }
}

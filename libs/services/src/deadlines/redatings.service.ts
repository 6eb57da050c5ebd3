import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { redating, type MovedRung, type RunningDeadline } from '#domain/deadlines/redating';
import { STEPS } from '#domain/deadlines/ladder-steps';
import type { DeadlineKind } from '#domain/deadlines/rules';
import type { ProceedingClockKind } from '#domain/proceedings/clocks';
import { instantOf } from '#platform/database/instant-of';
import { idOf } from '#platform/database/ids';

/** A deadline that a change of the calendar moves, as the office reads of it. */
export interface AffectedDeadline {
  readonly deadlineId: string;
  /** Null where it is a proceeding's. */
  readonly caseId: string | null;
  readonly cycle: number | null;
  /** What came after the report; null where the deadline is a case's. */
  readonly proceeding: AffectedProceeding | null;
  readonly number: string;
  readonly organisation: string | null;
  readonly programme: string | null;
  readonly kind: DeadlineKind | ProceedingClockKind | 'RENEWAL';
  /** It stays. */
  readonly promisedDay: LocalDay;
  readonly workingDayBefore: LocalDay;
  readonly workingDayAfter: LocalDay;
  readonly explanation: readonly string[];
  readonly rungs: readonly MovedRung[];
}

export interface AffectedProceeding {
  readonly id: string;
  readonly kind: string;
  /** Null where its reminders move without a clock: of a certificate's renewal. */
  readonly clockId: string | null;
  /** The account that does not read of it: whom a complaint is about. */
  readonly hiddenFrom: string | null;
}

/** Of a deadline that moved, what stays on record. */
type Kept = Pick<AffectedDeadline, 'deadlineId' | 'caseId' | 'workingDayBefore' | 'workingDayAfter' | 'rungs'> & {
  readonly proceeding: Pick<AffectedProceeding, 'id' | 'clockId'> | null;
};

interface Stored extends RunningDeadline {
  readonly kind: DeadlineKind;
  readonly deadlineId: string;
  readonly caseId: string;
  readonly number: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
}

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

/** What a changed calendar does to the deadlines of cases: always in the same number of statements. */
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
      const becomes = redated(deadline, STEPS[deadline.kind]);
      if (!becomes) return [];
      const { deadlineId, caseId, number, cycle, organisation, programme, kind, promisedDay, workingDay } = deadline;
      return {
        ...{ deadlineId, caseId, number, cycle, organisation, programme, kind, promisedDay },
        ...{ proceeding: null, workingDayBefore: workingDay, workingDayAfter: becomes.workingDay },
        ...{ explanation: becomes.explanation, rungs: becomes.rungs },
      };
    });
  }

  /** Moves the working dates and the waiting rungs of cases. */
  async redate(tx: EntityManager, moved: readonly AffectedDeadline[], version: number): Promise<void> {
    await tx.query(
      `with moved as (
         select * from jsonb_to_recordset($1) as m("deadlineId" uuid, "workingDayAfter" date, explanation jsonb, rungs jsonb)),
       redated as (update deadline d set working_day = m."workingDayAfter", explanation = m.explanation, calendar_version = $2
         from moved m where d.id = m."deadlineId")
       update rung r set due_at = (x.rung ->> 'after')::timestamptz
       from moved m, jsonb_array_elements(m.rungs) as x(rung)
       where r.id = (x.rung ->> 'id')::uuid and r.status = 'waiting'`,
      [JSON.stringify(moved), version],
    );
  }

  /** Keeps on record what they were, of cases and of proceedings. */
  async keep(tx: EntityManager, moved: readonly Kept[], version: number, at: Instant): Promise<void> {
    const rows = moved.map(({ deadlineId, caseId, proceeding, workingDayBefore, workingDayAfter, rungs }) => ({
      ...{ id: idOf('redating', deadlineId, version), deadline_id: proceeding ? null : deadlineId, case_id: caseId },
      ...{ proceeding_id: proceeding?.id ?? null, clock_id: proceeding?.clockId ?? null, calendar_version: version },
      ...{ working_day_before: workingDayBefore, working_day_after: workingDayAfter, rungs, at },
    }));
    await tx.query(
      'insert into deadline_redating select * from jsonb_populate_recordset(null::deadline_redating, $1) on conflict do nothing',
      [JSON.stringify(rows)],
    );
  }
}

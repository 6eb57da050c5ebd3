import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { movedReminders, type WaitingReminder } from '#domain/certificates/renewal';
import { redating, type RunningDeadline } from '#domain/deadlines/redating';
import { PROCEEDING_CLOCKS, type ProceedingClockKind } from '#domain/proceedings/clocks';
import { instantOf } from '#platform/database/instant-of';
import type { AffectedDeadline, AffectedProceeding } from '../deadlines/redatings.service.js';

interface Whose {
  readonly proceeding: AffectedProceeding;
  readonly number: string;
  readonly organisation: string | null;
  readonly programme: string | null;
}

interface RunningClock extends RunningDeadline, Whose {
  readonly kind: ProceedingClockKind;
}

interface Expiring extends Whose {
  readonly expiresOn: LocalDay;
  readonly waiting: readonly WaitingReminder[];
}

/** @param clock SQL for the id of the clock */
const whose = (clock: string): string => `
  jsonb_build_object('id', p.id, 'kind', p.kind, 'clockId', ${clock}, 'hiddenFrom', k.about_account_id) as proceeding,
  p.number, coalesce(o.name, k.organisation) as organisation, g.name as programme`;
const JOINS = `
  left join complaint k on k.id = p.id left join case_file f on f.id = p.case_id
  left join organisation o on o.id = f.organisation_id left join programme g on g.id = f.programme_id`;

const RUNNING = `
  select c.kind, c.anchor_day::text as "anchorDay", c.promised_day::text as "promisedDay", c.working_day::text as "workingDay",
    ${instantOf('c.ends_at')} as "endsAt", c.explanation, coalesce(r.rungs, '[]') as rungs, ${whose('c.id')}
  from proceeding_clock c join proceeding p on p.id = c.proceeding_id ${JOINS}
  left join (
    select clock_id, jsonb_agg(jsonb_build_object('id', id, 'name', name, 'dueAt', ${instantOf('due_at')}) order by due_at, name) as rungs
    from proceeding_rung where status = 'waiting' group by clock_id) r on r.clock_id = c.id
  where c.status = 'running' order by c.working_day, p.number, c.kind`;

const EXPIRING = `
  select p.state ->> 'expiresOn' as "expiresOn", t.waiting, ${whose('null')}
  from proceeding p ${JOINS}
  join (
    select proceeding_id, jsonb_agg(jsonb_build_object('id', id, 'dueAt', ${instantOf('due_at')}) order by due_at) as waiting
    from proceeding_timer where settled_at is null and type = 'remindOfRenewal' group by proceeding_id) t on t.proceeding_id = p.id
  where p.kind = 'certificate' and p.closed_at is null and p.state ->> 'expiresOn' is not null
  order by p.state ->> 'expiresOn', p.number`;

/** What a changed calendar does to what comes after the report, as to cases (../deadlines/redatings.service). */
@Injectable()
export class ProceedingRedatingsService {
  async affected(
    tx: Pick<EntityManager, 'query'>,
    before: HolidayCalendar,
    after: HolidayCalendar,
  ): Promise<readonly AffectedDeadline[]> {
    const redated = redating(before, after);
    const running = await tx.query<readonly RunningClock[]>(RUNNING);
    const expiring = await tx.query<readonly Expiring[]>(EXPIRING);
    return [
      ...running.flatMap((clock) => {
        const becomes = redated(clock, PROCEEDING_CLOCKS[clock.kind].ladder);
        if (!becomes) return [];
        const { kind, promisedDay, workingDay: workingDayBefore } = clock;
        const { workingDay: workingDayAfter, explanation, rungs } = becomes;
        return {
          ...{ ...named(clock), deadlineId: clock.proceeding.clockId ?? clock.proceeding.id, kind },
          ...{ promisedDay, workingDayBefore, workingDayAfter, explanation, rungs },
        };
      }),
      ...expiring.flatMap((certificate) => {
        const { expiresOn, waiting, proceeding } = certificate;
        const rungs = movedReminders(expiresOn, waiting, before, after);
        if (rungs.length === 0) return [];
        return {
          ...{ ...named(certificate), deadlineId: proceeding.id, kind: 'RENEWAL' as const, promisedDay: expiresOn },
          ...{ workingDayBefore: expiresOn, workingDayAfter: expiresOn, explanation: [], rungs },
        };
      }),
    ];
  }

  /** Moves the working dates and whatever still waits. */
  async redate(tx: EntityManager, moved: readonly AffectedDeadline[], version: number): Promise<void> {
    await tx.query(
      `with moved as (
         select * from jsonb_to_recordset($1) as m("deadlineId" uuid, "workingDayAfter" date, explanation jsonb, rungs jsonb)),
       waiting as (select (x.rung ->> 'id')::uuid as id, (x.rung ->> 'after')::timestamptz as after
         from moved m, jsonb_array_elements(m.rungs) as x(rung)),
       redated as (update proceeding_clock c set working_day = m."workingDayAfter", explanation = m.explanation, calendar_version = $2
         from moved m where c.id = m."deadlineId"),
       timed as (update proceeding_timer t set due_at = w.after, calendar_version = $2 from waiting w
         where t.id = w.id and t.settled_at is null)
       update proceeding_rung r set due_at = w.after from waiting w where r.id = w.id and r.status = 'waiting'`,
      [JSON.stringify(moved), version],
    );
  }
}

const named = ({ proceeding, number, organisation, programme }: Whose) => ({
  ...{ caseId: null, cycle: null, proceeding, number, organisation, programme },
});

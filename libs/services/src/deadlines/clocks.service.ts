import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { ladderOf, type Rung } from '#domain/deadlines/ladder';
import { deriveDeadline, type DeadlineKind, type Derived, type Periods } from '#domain/deadlines/rules';
import { idOf } from '#platform/database/ids';
import { prepared } from '#platform/database/prepared';
import type { Sends } from '#platform/database/sending';

export interface Start {
  readonly kind: DeadlineKind;
  readonly anchorDay: LocalDay;
  readonly anchorSeq: number;
  /** What the clock counts from, in words: "the last visit day". */
  readonly event: string;
  /** What the pinned standards version says of its length. */
  readonly periods?: Periods | undefined;
}

export interface End {
  readonly fulfils: readonly DeadlineKind[];
  readonly supersedes: readonly DeadlineKind[] | 'all';
  readonly reason: string;
}

export interface StartedClock extends Derived {
  readonly id: string;
}

/** Starts, ends and supersedes a case's clocks, with their rungs; always inside the recording transaction. */
@Injectable()
export class ClocksService {
  async end(tx: Sends, caseId: string, { fulfils, supersedes, reason }: End, at: Instant): Promise<void> {
    if (fulfils.length === 0 && supersedes.length === 0) return;
    await tx.query(
      prepared(`with ended as (
         update deadline set ended_at = $4::timestamptz,
           reason = case when kind = any($2) then null else $5 end,
           status = case when not kind = any($2) then 'superseded' when $4::timestamptz <= ends_at then 'met' else 'missed' end
         where case_id = $1 and status = 'running' and (kind = any($2) or $6 or kind = any($3))
         returning id)
       update rung set status = 'suppressed', settled_at = $4
       where status = 'waiting' and deadline_id in (select id from ended)`),
      [caseId, fulfils, supersedes === 'all' ? [] : supersedes, at, reason, supersedes === 'all'],
    );
  }

  /** A running clock of the same kind is superseded by the new one: re-anchored, the old one kept with the reason. */
  async start(
    tx: Sends,
    caseId: string,
    starts: readonly Start[],
    calendar: HolidayCalendar,
    at: Instant,
  ): Promise<readonly StartedClock[]> {
    if (starts.length === 0) return [];
    const started = starts.map((start) => ({ start, derived: derive(start, calendar), id: deadlineId(caseId, start) }));
    await tx.query(
      prepared(`with new_clock as (
         insert into deadline (id, case_id, kind, anchor_seq, anchor_day, promised_day, working_day, ends_at,
           calendar_version, explanation, status, started_at)
         select id, case_id, kind, anchor_seq, anchor_day, promised_day, working_day, ends_at, calendar_version,
           explanation, 'running', started_at from jsonb_populate_recordset(null::deadline, $1)
         on conflict on constraint deadline_anchor_unique do nothing returning id)
       insert into rung (id, deadline_id, case_id, name, due_at, audience, level, status)
       select id, deadline_id, case_id, name, due_at, audience, level, 'waiting'
       from jsonb_populate_recordset(null::rung, $2) where deadline_id in (select id from new_clock)`),
      [
        JSON.stringify(started.map(({ start, derived, id }) => deadlineRow(id, caseId, start, derived, calendar, at))),
        JSON.stringify(
          started.flatMap(({ derived, id }) =>
            ladderOf(derived, calendar, at).map((rung) => rungRow(id, caseId, rung)),
          ),
        ),
      ],
    );
    return started.map(({ derived, id }) => ({ ...derived, id }));
  }

  /** Clocks that had ended run on from the day that they were counted from; the ended ones stay on record. */
  async reopen(
    tx: EntityManager,
    caseId: string,
    kinds: readonly DeadlineKind[],
    { anchorSeq, periods }: Pick<Start, 'anchorSeq' | 'periods'>,
    calendar: HolidayCalendar,
    at: Instant,
  ): Promise<void> {
    if (kinds.length === 0) return;
    const ended = await tx.query<readonly { kind: DeadlineKind; anchorDay: LocalDay }[]>(
      `select distinct on (kind) kind, anchor_day::text as "anchorDay" from deadline
       where case_id = $1 and kind = any($2) and status <> 'running' order by kind, ended_at desc`,
      [caseId, kinds],
    );
    const starts = ended.map(({ kind, anchorDay }) => ({
      kind,
      anchorDay,
      anchorSeq,
      periods,
      event: 'the same day as before',
    }));
    await this.start(tx, caseId, starts, calendar, at);
  }

  async addRung(tx: EntityManager, caseId: string, deadlineId: string, rung: Rung): Promise<void> {
    await tx.query(
      `insert into rung (id, deadline_id, case_id, name, due_at, audience, level, status)
       select id, deadline_id, case_id, name, due_at, audience, level, 'waiting'
       from jsonb_populate_recordset(null::rung, $1) on conflict on constraint rung_name_unique do nothing`,
      [JSON.stringify([rungRow(deadlineId, caseId, rung)])],
    );
  }
}

const derive = (start: Start, calendar: HolidayCalendar): Derived =>
  deriveDeadline(start.kind, { day: start.anchorDay, event: start.event }, calendar, start.periods);

const deadlineId = (caseId: string, start: Start): string =>
  idOf('deadline', caseId, start.kind, start.anchorSeq, start.anchorDay);

const deadlineRow = (
  id: string,
  caseId: string,
  start: Start,
  derived: Derived,
  calendar: HolidayCalendar,
  at: Instant,
): Record<string, unknown> => ({
  id,
  case_id: caseId,
  kind: start.kind,
  anchor_seq: start.anchorSeq,
  anchor_day: start.anchorDay,
  promised_day: derived.promisedDay,
  working_day: derived.workingDay,
  ends_at: derived.endsAt,
  calendar_version: calendar.version,
  explanation: derived.explanation,
  started_at: at,
});

const rungRow = (deadlineId: string, caseId: string, rung: Rung): Record<string, unknown> => ({
  id: idOf('rung', deadlineId, rung.rung),
  deadline_id: deadlineId,
  case_id: caseId,
  name: rung.rung,
  due_at: rung.dueAt,
  audience: rung.audience,
  level: rung.level,
});

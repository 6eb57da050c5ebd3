import { daysBetween, type Instant, type LocalDay } from '#domain/calendar/dates';
import type { Holder } from '#domain/cases/consequence';
import { holderAt } from '#domain/cases/holders';
import { outcomeIsTold } from '#domain/cases/outcome';
import type { Awaited } from '#domain/cases/waiting';
import { STAGE_WORDS } from '#domain/cases/stage-words';
import { TERMINAL, type Stage } from '#domain/cases/stages';
import { NOTHING_DUE, type DeadlineKind } from '#domain/deadlines/rules';
import type { Grade } from '#domain/scoring/standards';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NextDue {
  readonly kind: DeadlineKind;
  readonly promisedDay: LocalDay;
  readonly workingDay: LocalDay;
  /** To the working date; negative when it has passed. */
  readonly daysAway: number;
  /** The promised date itself has passed. */
  readonly overdue: boolean;
}

/** One case as lists show it. */
export interface CaseRow {
  readonly number: string;
  readonly cycle: number;
  readonly organisation: Named;
  readonly programme: Named;
  readonly stage: Stage;
  readonly stageWords: string;
  readonly targetLevel: Grade;
  readonly grade: Grade | null;
  readonly assessor: Named | null;
  readonly supervisor: Named | null;
  /** After two returns. */
  readonly secondSupervisor: Named | null;
  /** Who has the next move; null once the cycle is over. */
  readonly heldBy: Holder | null;
  /** All whom it waits for: beside the next move finance, or the organisation's answer. */
  readonly waitingOn: readonly Awaited[];
  /** Who of the office looks after it. */
  readonly officer: Named | null;
  readonly due: NextDue | null;
  readonly openedOn: LocalDay;
}

export interface StoredRow extends Omit<CaseRow, 'stageWords' | 'heldBy' | 'due'> {
  readonly id: string;
  readonly due: Pick<NextDue, 'kind' | 'promisedDay' | 'workingDay'> | null;
  readonly openedAt: Instant;
}

/** Kinds of clocks that are nobody's task, as a list in SQL. */
export const nothingDue = NOTHING_DUE.map((kind) => `'${kind}'`).join(', ');

/** Travel and Subsistence of that case was claimed, and the claim was not given back. */
export const CLAIMED = (caseId: string): string =>
  `exists (select from travel_claim t where t.case_id = ${caseId} and t.status in ('submitted', 'approved'))`;

/** Columns and joins of a row; `f` is the case. */
export const ROW_COLUMNS = `
  f.id, f.number, f.cycle, f.stage, f.target_level as "targetLevel", f.grade,
  to_char(f.opened_at at time zone 'Europe/London', 'YYYY-MM-DD') as "openedOn",
  jsonb_build_object('id', o.id, 'name', o.name) as organisation,
  jsonb_build_object('id', p.id, 'name', p.name) as programme,
  case when a.id is null then null else jsonb_build_object('id', a.id, 'name', a.name) end as assessor,
  case when s.id is null then null else jsonb_build_object('id', s.id, 'name', s.name) end as supervisor,
  case when t.id is null then null else jsonb_build_object('id', t.id, 'name', t.name) end as "secondSupervisor",
  case when u.id is null then null else jsonb_build_object('id', u.id, 'name', u.name) end as officer,
  f.waiting_on as "waitingOn", d.due`;

export const ROW_JOINS = `
  join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
  left join assessor a on a.id = f.assessor_id left join assessor s on s.id = f.supervisor_id
  left join assessor t on t.id = f.second_supervisor_id
  left join officer_assignment w on w.case_id = f.id and w.ended_at is null left join account u on u.id = w.account_id
  left join lateral (
    select jsonb_build_object('kind', kind, 'promisedDay', promised_day, 'workingDay', working_day) as due, promised_day
    from deadline where case_id = f.id and status = 'running' and kind not in (${nothingDue})
    order by working_day limit 1) d on true`;

/** @param judges reads the scores before the award is told, which is with the report. */
export const caseRow = (row: StoredRow, today: LocalDay, judges: boolean): CaseRow => ({
  number: row.number,
  cycle: row.cycle,
  organisation: row.organisation,
  programme: row.programme,
  stage: row.stage,
  stageWords: STAGE_WORDS[row.stage],
  targetLevel: row.targetLevel,
  grade: judges || outcomeIsTold(row.stage) ? row.grade : null,
  assessor: row.assessor,
  supervisor: row.supervisor,
  secondSupervisor: row.secondSupervisor,
  heldBy: TERMINAL.includes(row.stage) ? null : holderAt(row.stage, row),
  waitingOn: row.waitingOn,
  officer: row.officer,
  due: row.due && {
    ...row.due,
    daysAway: daysBetween(today, row.due.workingDay),
    overdue: row.due.promisedDay < today,
  },
  openedOn: row.openedOn,
});

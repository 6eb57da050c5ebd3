// The projection: what the case_file row says after events. Written only while recording.
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { TERMINAL } from '#domain/cases/stages';
import { evolve } from '#domain/cases/evolve';
import { eventOf, type CaseEvent } from '#domain/cases/events';
import { guestsOf } from '#domain/cases/guests';
import { overallAfter } from '#domain/cases/outcome';
import { BEGINNING } from '#domain/cases/state';
import { waitsOn } from '#domain/cases/waiting';
import { prepared } from '#platform/database/prepared';
import type { Sends } from '#platform/database/sending';
import type { Answer } from '#workflows/cases/case.contract';
import type { CaseContext } from './case-context.js';
import { CLAIMED, nothingDue } from './case-row.js';

/** The number of a case as people say it. */
export const caseNumber = (year: number, ordinal: number): string => `A-${year}-${String(ordinal).padStart(4, '0')}`;

/** The row of a case whose first event is being recorded; its number was allocated when the command came in. */
export async function openFile(
  tx: EntityManager,
  caseId: string,
  events: readonly CaseEvent[],
  now: Instant,
): Promise<void> {
  const application = events[0] && eventOf('submitApplication', events[0])?.data;
  if (!application) throw new Error(`case ${caseId} is unknown, and its first event is no application`);
  await tx.query(
    prepared(`insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year,
       opened_at, stage_since, recorded_seq, state, opened_as, previous_id)
     select $1, 'A-' || n.year || '-' || lpad(n.ordinal::text, 4, '0'), n.cycle, p.id, p.organisation_id, 'ENQUIRY', $3, $4, $5, $5, 0, $6, $7,
       (select b.case_id from case_number b where b.year = n.year and b.ordinal = n.ordinal and b.cycle = n.cycle - 1)
     from case_number n, programme p where n.case_id = $1 and p.id = $2`),
    [
      caseId,
      application.programme,
      application.targetLevel,
      application.year,
      now,
      BEGINNING,
      application.follows?.why ?? null,
    ],
  );
}

interface Columns {
  readonly standards_version_id?: string;
  readonly fee_pence?: number;
  readonly overall_shown?: string;
  readonly report_issued_on?: string;
}

function columnsOf(event: CaseEvent, now: Instant): Columns {
  switch (event.type) {
    case 'ApplicationAccepted':
      return { standards_version_id: event.data.standardsVersion, fee_pence: event.data.fee };
    case 'NewStandardsAnswered':
      return event.data.consent ? { standards_version_id: event.data.version } : {};
    case 'ScoresAccepted':
      return { overall_shown: event.data.result.overallShown };
    case 'ReportIssued':
      return { report_issued_on: londonDay(now) };
    default:
      return {};
  }
}

/** Where the answers to the commands that are being recorded can be heard, once they are. */
export const RECORDED = 'recorded';

/** A notification holds 8000 bytes. */
const TOLD_AT_ONCE = 20;

function answersTo({ state }: CaseContext, events: readonly CaseEvent[]): readonly Answer[] {
  let after = state;
  return events.map((event) => {
    after = evolve(after, event);
    return { commandId: event.commandId, seq: event.seq, stage: after.stage };
  });
}

export async function projectFile(
  tx: Sends,
  before: CaseContext,
  events: readonly CaseEvent[],
  now: Instant,
): Promise<void> {
  const state = events.reduce(evolve, before.state);
  const columns = events.reduce<Columns>((known, event) => ({ ...known, ...columnsOf(event, now) }), {});
  const moved = state.stage !== before.state.stage;
  await tx.query(
    prepared(`update case_file set stage = $2, state = $3, recorded_seq = $4, assessor_id = $5, supervisor_id = $6, grade = $7,
       standards_version_id = coalesce($8, standards_version_id), fee_pence = coalesce($9, fee_pence),
       overall_shown = case when $18 then null else coalesce($10, overall_shown) end, report_issued_on = coalesce($11, report_issued_on),
       guests = $15, second_supervisor_id = $16, stage_since = case when $12 then $13 else stage_since end, closed_at = case when $14 then $13 else closed_at end,
       next_due = (select min(working_day) from deadline d where d.case_id = $1 and d.status = 'running'
         and d.kind not in (${nothingDue})),
       waiting_on = case when ${CLAIMED('$1')} then $17::jsonb else $19::jsonb end
     from pg_notify('${RECORDED}', $20) where id = $1`),
    [
      before.id,
      ...[state.stage, state, state.seq],
      ...[state.assessor, state.supervisor, state.grade],
      columns.standards_version_id ?? null,
      columns.fee_pence ?? null,
      columns.overall_shown ?? null,
      columns.report_issued_on ?? null,
      ...[moved, now],
      TERMINAL.includes(state.stage),
      JSON.stringify(guestsOf(state)),
      state.secondSupervisor,
      JSON.stringify(waitsOn(state, true)),
      overallAfter(state.stage, '') === null,
      JSON.stringify(waitsOn(state, false)),
      JSON.stringify(answersTo(before, events).slice(-TOLD_AT_ONCE)),
    ],
  );
}

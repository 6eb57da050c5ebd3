import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { evolve } from '#domain/cases/evolve';
import { retell, type ToldCase, type ToldEvent } from '#domain/cases/retell';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import type { Grade } from '#domain/scoring/standards';
import { seatChange } from '#domain/visits/seats';
import { ClocksService } from '../deadlines/clocks.service.js';
import { TimersService } from '../deadlines/timers.service.js';
import { VisitDaysService } from '../visits/visit-days.service.js';
import { CaseHistoriesService } from './case-histories.service.js';
import { hashOf } from './event-chain.js';
import { OpenCasesService } from './open-cases.service.js';

export interface CaseToTakeOver {
  readonly id: string;
  readonly number: string;
  readonly year: number;
  readonly ordinal: number;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly targetLevel: Grade;
  readonly assessmentYear: number;
  readonly events: readonly ToldEvent[];
  /** Where it is from: the old file, the old system. */
  readonly source: string;
}

export interface Taken {
  readonly by: string;
  readonly fileName: string;
  readonly at: Instant;
  readonly calendar: HolidayCalendar;
}

/** Somebody's day that is another case's already. */
export interface Clash {
  readonly caseId: string;
  readonly words: string;
}

/** Cases with a past: their events with the chain, their lists, and of those under way the clocks that run. No mail goes out. */
@Injectable()
export class TakeoverService {
  constructor(
    private readonly histories: CaseHistoriesService,
    private readonly openCases: OpenCasesService,
    private readonly clocks: ClocksService,
    private readonly timers: TimersService,
    private readonly visitDays: VisitDaysService,
  ) {}

  /** Inside the caller's transaction; the workflows of what is under way are started once it is through. */
  async enter(tx: EntityManager, cases: readonly CaseToTakeOver[], taken: Taken): Promise<readonly Clash[]> {
    const told = cases.map((each) => [each, retell(each.events)] as const);
    await this.rows(tx, told, taken);
    for (const [{ id }, one] of told) await this.histories.project(tx, id, one);
    const clashes: Clash[] = [];
    const open = told.filter(([, { closedAt }]) => closedAt === null);
    for (const [each, one] of open) clashes.push(...(await this.goOn(tx, each, one, taken)));
    await this.openCases.refreshDue(
      tx,
      open.map(([{ id }]) => id),
    );
    return clashes;
  }

  private async rows(
    tx: EntityManager,
    told: readonly (readonly [CaseToTakeOver, ToldCase])[],
    { by, fileName, at }: Taken,
  ): Promise<void> {
    const rows = told.map(([each, { openedAt }]) => ({
      ...{ command_id: `import/${each.number}`, year: each.year, ordinal: each.ordinal, cycle: 1, case_id: each.id },
      ...{ id: each.id, number: each.number, programme_id: each.programmeId, organisation_id: each.organisationId },
      ...{ stage: 'ENQUIRY', target_level: each.targetLevel, assessment_year: each.assessmentYear },
      ...{ opened_at: openedAt, stage_since: openedAt, recorded_seq: 0, state: BEGINNING, source: each.source },
    }));
    const events = told.flatMap(([each]) => chained(each));
    await tx.query(
      `with given as (select * from jsonb_to_recordset($1) as g(command_id text, year int, ordinal int, cycle int, case_id uuid,
           number text, programme_id uuid, organisation_id uuid, stage text, target_level text, assessment_year int,
           opened_at timestamptz, state jsonb, source text)),
         numbers as (insert into case_number (command_id, year, ordinal, cycle, case_id)
           select command_id, year, ordinal, cycle, case_id from given),
         files as (insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year,
             opened_at, stage_since, recorded_seq, state)
           select case_id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
             opened_at, 0, state from given)
       insert into case_import (case_id, source, file_name, imported_by, imported_at)
       select case_id, source, $2, $3, $4 from given`,
      [JSON.stringify(rows), fileName, by, at],
    );
    await tx.query('insert into case_event select * from jsonb_populate_recordset(null::case_event, $1)', [
      JSON.stringify(events),
    ]);
  }

  /** Reminders of days that have passed are not made up for; a check-in counts from the day of the takeover. */
  private async goOn(
    tx: EntityManager,
    { id, events }: CaseToTakeOver,
    told: ToldCase,
    { at, calendar }: Taken,
  ): Promise<readonly Clash[]> {
    const clocks = told.clocks.map((clock) =>
      clock.kind === 'CHECK_IN' ? { ...clock, anchorDay: londonDay(at), event: 'the takeover of the case' } : clock,
    );
    await this.clocks.start(tx, id, clocks, calendar, at);
    await this.timers.set(tx, id, told.timers);
    const booking = events.findLast(({ event }) => event.type === 'VisitBooked');
    const before = stateBefore(events, booking?.event.seq ?? 0);
    const change = booking && told.state.stage === 'BOOKED' && seatChange(before, told.state);
    if (!change) return [];
    const { commandId, type } = booking.event;
    const clashes = await this.visitDays.settle(tx, { caseId: id, commandId, type }, change, at);
    return clashes.map(({ name, day, number }) => ({ caseId: id, words: `${name} is on case ${number} on ${day}.` }));
  }
}

const stateBefore = (events: readonly ToldEvent[], seq: number): CaseState =>
  events.filter(({ event }) => event.seq < seq).reduce((state, { event }) => evolve(state, event), BEGINNING);

function chained({ id, events }: CaseToTakeOver): readonly object[] {
  let previous = '';
  return events.map(({ event, at }) => {
    const hash = hashOf(previous, id, event, at);
    const { seq, type, commandId, actor, data } = event;
    const row = { case_id: id, seq, type, at, command_id: commandId, actor, data, previous_hash: previous, hash };
    previous = hash;
    return row;
  });
}

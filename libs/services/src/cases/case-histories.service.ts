import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { CaseEvent } from '#domain/cases/events';
import { guestsOf } from '#domain/cases/guests';
import { retell, type ToldCase } from '#domain/cases/retell';
import type { CaseState } from '#domain/cases/state';
import { waitsOn } from '#domain/cases/waiting';
import type { Periods } from '#domain/deadlines/rules';
import { instantOf } from '#platform/database/instant-of';
import { CLAIMED, nothingDue } from './case-row.js';
import { hashOf } from './event-chain.js';

/** An event as it lies in the database, with its place in the chain. */
export interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly commandId: string;
  readonly actor: object;
  readonly data: object;
  readonly previousHash: string;
  readonly hash: string;
}

/** What `case_file` says of a case: everything that follows from its events. */
export interface Projection {
  readonly stage: string;
  readonly state: CaseState;
  readonly recordedSeq: number;
  readonly assessor: string | null;
  readonly supervisor: string | null;
  readonly secondSupervisor: string | null;
  readonly guests: readonly string[];
  readonly grade: string | null;
  readonly waitingOn: readonly string[];
  readonly standardsVersion: string | null;
  readonly fee: number | null;
  readonly overallShown: string | null;
  readonly reportIssuedOn: LocalDay | null;
  readonly closed: boolean;
}

export interface CaseHistory {
  readonly id: string;
  readonly number: string;
  readonly cycle: number;
  readonly projection: Projection;
  readonly events: readonly StoredEvent[];
  /** Travel and Subsistence was claimed. */
  readonly claimed: boolean;
  /** What the pinned standards version says of the length of clocks. */
  readonly periods: Periods | null;
}

const HISTORY = `
  select f.id, f.number, f.cycle, ${CLAIMED('f.id')} as claimed,
    (select v.rules -> 'periods' from standards_version v where v.id = f.standards_version_id) as periods,
    jsonb_build_object('stage', f.stage, 'state', f.state, 'recordedSeq', f.recorded_seq, 'assessor', f.assessor_id,
      'supervisor', f.supervisor_id, 'secondSupervisor', f.second_supervisor_id, 'guests', f.guests, 'grade', f.grade,
      'waitingOn', f.waiting_on, 'standardsVersion', f.standards_version_id, 'fee', f.fee_pence,
      'overallShown', f.overall_shown, 'reportIssuedOn', f.report_issued_on, 'closed', f.closed_at is not null) as projection,
    (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'at', ${instantOf('e.at')}, 'commandId', e.command_id,
        'actor', e.actor, 'data', e.data, 'previousHash', e.previous_hash, 'hash', e.hash) order by e.seq), '[]')
       from case_event e where e.case_id = f.id) as events
  from case_file f`;

/** The events of cases, what follows from them, and whether their chain holds. */
@Injectable()
export class CaseHistoriesService {
  /** In the order of their ids, from the one after; together in one look at the database. */
  page(tx: Pick<EntityManager, 'query'>, after: string | null, limit: number): Promise<readonly CaseHistory[]> {
    return tx.query(`${HISTORY} where $1::uuid is null or f.id > $1 order by f.id limit $2`, [after, limit]);
  }

  /** One case, held until the transaction ends. */
  async held(tx: EntityManager, id: string): Promise<CaseHistory | undefined> {
    const rows = await tx.query<readonly CaseHistory[]>(`${HISTORY} where f.id = $1 for update of f`, [id]);
    return rows[0];
  }

  /** The number of the first event that is not what was written, or is missing; undefined where the chain holds. */
  firstBroken({ id, events }: CaseHistory): number | undefined {
    let previous = '';
    for (const [index, stored] of events.entries()) {
      const { seq, at, hash } = stored;
      if (seq !== index + 1) return index + 1;
      if (stored.previousHash !== previous || hashOf(previous, id, stored as unknown as CaseEvent, at) !== hash)
        return seq;
      previous = hash;
    }
    return undefined;
  }

  /** Undefined for a case without events. */
  told({ events, periods }: CaseHistory): ToldCase | undefined {
    if (events.length === 0) return undefined;
    return retell(
      events.map((stored) => ({ event: stored as unknown as CaseEvent, at: stored.at })),
      periods ?? undefined,
    );
  }

  /** What the projection ought to say. */
  projectionOf({ state, ...told }: ToldCase, claimed: boolean): Projection {
    return {
      ...{ stage: state.stage, state, recordedSeq: state.seq, grade: state.grade },
      ...{ assessor: state.assessor, supervisor: state.supervisor, secondSupervisor: state.secondSupervisor },
      ...{ guests: guestsOf(state), waitingOn: waitsOn(state, claimed), closed: told.closedAt !== null },
      ...{ standardsVersion: told.standardsVersion, fee: told.fee, overallShown: told.overallShown },
      reportIssuedOn: told.reportIssuedOn,
    };
  }

  /** Writes the projection anew from the events. */
  async project(tx: EntityManager, id: string, told: ToldCase): Promise<void> {
    const said = this.projectionOf(told, true);
    const unclaimed = JSON.stringify(waitsOn(told.state, false));
    await tx.query(
      `update case_file set stage = $2, state = $3, recorded_seq = $4, assessor_id = $5, supervisor_id = $6,
         second_supervisor_id = $7, guests = $8, grade = $9,
         waiting_on = case when ${CLAIMED('$1')} then $10::jsonb else $17::jsonb end, standards_version_id = $11, fee_pence = $12,
         overall_shown = $13, report_issued_on = $14, stage_since = $15, closed_at = $16,
         next_due = (select min(working_day) from deadline d where d.case_id = $1 and d.status = 'running'
           and d.kind not in (${nothingDue}))
       where id = $1`,
      [
        ...[id, said.stage, said.state, said.recordedSeq, said.assessor, said.supervisor, said.secondSupervisor],
        ...[JSON.stringify(said.guests), said.grade, JSON.stringify(said.waitingOn), said.standardsVersion, said.fee],
        ...[said.overallShown, said.reportIssuedOn, told.stageSince, told.closedAt, unclaimed],
      ],
    );
  }
}

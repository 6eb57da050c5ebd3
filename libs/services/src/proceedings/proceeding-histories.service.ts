import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import type { ProceedingState } from '#domain/proceedings/proceeding';
import { retellProceeding, type ToldProceeding } from '#domain/proceedings/retell';
import { instantOf } from '#platform/database/instant-of';
import type { ProceedingEvent, ProceedingKind } from '#workflows/proceedings/proceeding.contract';
import { lockProceeding } from './proceeding-context.js';
import type { TimedStep } from './proceeding-keeper.js';
import { ProceedingKeepers } from './proceeding-keepers.js';

type StoredEvent = ProceedingEvent & { readonly at: Instant };

/** What the tables say of a proceeding that follows from its events. */
export interface ProjectedProceeding {
  readonly stage: string;
  readonly state: ProceedingState;
  readonly recordedSeq: number;
  readonly closed: boolean;
  readonly outcome: string | null;
}

export interface ProceedingHistory {
  readonly id: string;
  readonly kind: ProceedingKind;
  readonly number: string;
  readonly caseId: string | null;
  readonly closedAt: Instant | null;
  readonly projection: ProjectedProceeding;
  readonly events: readonly StoredEvent[];
}

const HISTORY = `
  select p.id, p.kind, p.number, p.case_id as "caseId", ${instantOf('p.closed_at')} as "closedAt",
    jsonb_build_object('stage', p.stage, 'state', p.state, 'recordedSeq', p.recorded_seq, 'closed', p.closed_at is not null,
      'outcome', coalesce(a.outcome, k.outcome)) as projection,
    (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'at', ${instantOf('e.at')},
        'commandId', e.command_id, 'actor', e.actor, 'data', e.data) order by e.seq), '[]')
       from proceeding_event e where e.proceeding_id = p.id) as events
  from proceeding p left join appeal a on a.id = p.id left join complaint k on k.id = p.id
  where p.number is not null and (p.recorded_seq > 0 or exists (select from proceeding_event e where e.proceeding_id = p.id))`;

/** The events of proceedings, and what follows from them. */
@Injectable()
export class ProceedingHistoriesService {
  constructor(private readonly keepers: ProceedingKeepers) {}

  /** In the order of their ids, from the one after; together in one look at the database. */
  page(tx: Pick<EntityManager, 'query'>, after: string | null, limit: number): Promise<readonly ProceedingHistory[]> {
    return tx.query(`${HISTORY} and ($1::uuid is null or p.id > $1) order by p.id limit $2`, [after, limit]);
  }

  /** One, held until the transaction ends. */
  async held(tx: EntityManager, id: string): Promise<ProceedingHistory | undefined> {
    const rows = await tx.query<readonly ProceedingHistory[]>(`${HISTORY} and p.id = $1 for update of p`, [id]);
    return rows[0];
  }

  /** The number of the first event that is missing; undefined where there is none. */
  firstMissing({ events }: ProceedingHistory): number | undefined {
    const index = events.findIndex(({ seq }, place) => seq !== place + 1);
    return events.length === 0 ? 1 : index < 0 ? undefined : index + 1;
  }

  told({ kind, events }: ProceedingHistory): ToldProceeding {
    const keeper = this.keepers.of(kind);
    return retellProceeding(
      { rules: keeper.rules, clocks: (event) => keeper.clocks(event) },
      events.map((event) => ({ event, at: event.at })),
    );
  }

  /** The steps that the system takes by itself, as its events set them. */
  stepsOf({ kind, events }: ProceedingHistory, calendar: HolidayCalendar): readonly TimedStep[] {
    const keeper = this.keepers.of(kind);
    return events.flatMap((event) => keeper.timers?.(event, calendar, event.at) ?? []);
  }

  /** What the tables ought to say. */
  projectionOf({ events }: ProceedingHistory, { state, closedAt }: ToldProceeding): ProjectedProceeding {
    const outcomes = events.map(({ data }) => (data as { readonly outcome?: string }).outcome);
    const outcome = outcomes.findLast((each) => each !== undefined) ?? null;
    return { stage: state.stage ?? '', state, recordedSeq: state.seq, closed: closedAt !== null, outcome };
  }

  /** Writes the tables anew from the events. */
  async project(tx: EntityManager, { id, kind, events }: ProceedingHistory, told: ToldProceeding): Promise<void> {
    const { state, closedAt } = told;
    await tx.query('update proceeding set stage = $2, state = $3, recorded_seq = $4, closed_at = $5 where id = $1', [
      ...[id, state.stage, state, state.seq, closedAt],
    ]);
    for (const event of events)
      await this.keepers.of(kind).follow(tx, await lockProceeding(tx, id, londonDay(event.at)), event, event.at);
  }
}

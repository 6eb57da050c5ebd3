import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { CommandType } from '#domain/cases/commands';
import { idOf } from '#platform/database/ids';
import { prepared } from '#platform/database/prepared';
import type { Sends } from '#platform/database/sending';

export interface NewTimer {
  readonly command: CommandType;
  readonly at: Instant;
  readonly anchorSeq: number;
}

export interface Ahead {
  readonly rungsDue: boolean;
  /** Timers whose command is due. */
  readonly due: readonly { readonly id: string; readonly command: CommandType }[];
  /** The next moment at which this case has a rung or a timer; null where nothing is to come. */
  readonly next: Date | null;
}

/** Commands that the system gives by itself: set here, handed to the workflow when due, settled once it has decided. */
@Injectable()
export class TimersService {
  async set(tx: Sends, caseId: string, timers: readonly NewTimer[]): Promise<void> {
    for (const { command, at, anchorSeq } of timers) {
      await tx.query(
        prepared(`insert into case_timer (id, case_id, command, due_at, anchor_seq) values ($1, $2, $3, $4, $5)
         on conflict on constraint case_timer_unique do nothing`),
        [idOf('timer', caseId, command, anchorSeq), caseId, command, at, anchorSeq],
      );
    }
  }

  async settle(tx: Sends, ids: readonly string[], at: Instant): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('update case_timer set settled_at = $2 where id = any($1) and settled_at is null', [ids, at]);
  }

  /** Timers that lost their point: a postponed visit does not begin. */
  async drop(tx: Sends, caseId: string, commands: readonly CommandType[], at: Instant): Promise<void> {
    await tx.query(
      prepared('update case_timer set settled_at = $3 where case_id = $1 and settled_at is null and command = any($2)'),
      [caseId, commands, at],
    );
  }

  /** What the case is to do now, and when it is to look again. */
  async ahead(tx: EntityManager, caseId: string, now: Instant): Promise<Ahead> {
    const rows = await tx.query<readonly Ahead[]>(
      prepared(`with open_rung as (select due_at from rung where case_id = $1 and status = 'waiting'),
         open_timer as (select id, command, due_at from case_timer where case_id = $1 and settled_at is null)
       select exists (select from open_rung where due_at <= $2) as "rungsDue",
         (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'command', command) order by due_at), '[]')
            from open_timer where due_at <= $2) as due,
         least((select min(due_at) from open_rung), (select min(due_at) from open_timer)) as next`),
      [caseId, now],
    );
    return rows[0] ?? { rungsDue: false, due: [], next: null };
  }
}

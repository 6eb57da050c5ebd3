import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { CommandType } from '#domain/cases/commands';
import { idOf } from '#platform/database/ids';

export interface NewTimer {
  readonly command: CommandType;
  readonly at: Instant;
  readonly anchorSeq: number;
}

/** Commands that the system gives by itself: set here, handed to the workflow when due, settled once it has decided. */
@Injectable()
export class TimersService {
  async set(tx: EntityManager, caseId: string, timers: readonly NewTimer[]): Promise<void> {
    for (const { command, at, anchorSeq } of timers) {
      await tx.query(
        `insert into case_timer (id, case_id, command, due_at, anchor_seq) values ($1, $2, $3, $4, $5)
         on conflict on constraint case_timer_unique do nothing`,
        [idOf('timer', caseId, command, anchorSeq), caseId, command, at, anchorSeq],
      );
    }
  }

  async settle(tx: EntityManager, ids: readonly string[], at: Instant): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('update case_timer set settled_at = $2 where id = any($1) and settled_at is null', [ids, at]);
  }

  /** Timers that lost their point: a postponed visit does not begin. */
  async drop(tx: EntityManager, caseId: string, commands: readonly CommandType[], at: Instant): Promise<void> {
    await tx.query(
      'update case_timer set settled_at = $3 where case_id = $1 and settled_at is null and command = any($2)',
      [caseId, commands, at],
    );
  }

  due(tx: EntityManager, caseId: string, now: Instant): Promise<readonly { id: string; command: CommandType }[]> {
    return tx.query('select id, command from case_timer where case_id = $1 and settled_at is null and due_at <= $2', [
      caseId,
      now,
    ]);
  }

  /** The next moment at which this case has a rung or a timer; null where nothing is to come. */
  async next(tx: EntityManager, caseId: string): Promise<Date | null> {
    const rows = await tx.query<readonly { next: Date | null }[]>(
      `select least(
         (select min(due_at) from rung where case_id = $1 and status = 'waiting'),
         (select min(due_at) from case_timer where case_id = $1 and settled_at is null)) as next`,
      [caseId],
    );
    return rows[0]?.next ?? null;
  }
}

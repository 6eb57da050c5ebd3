import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { NudgesService } from './nudges.service.js';

export interface NewPause {
  readonly reason: string;
  /** The first day on which reminders go again; null: until somebody ends it. */
  readonly until: LocalDay | null;
}

/** Reminders to one customer rest, whatever its invoices: a talk is under way, or somebody has died. Nothing else changes. */
@Injectable()
export class PausesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly nudges: NudgesService,
  ) {}

  /** A pause under way is replaced. */
  async pause(user: User, organisationId: string, commandId: string, { reason, until }: NewPause): Promise<void> {
    const denied = refuseUnless(user, 'holdCollection');
    if (denied) throw denied;
    const [now, today] = [await this.clock.now(), await this.clock.today()];
    if (until !== null && until <= today)
      throw new InvalidInput('This pause does not fit.', [
        { pointer: '/until', message: 'Choose a day to come, or none until somebody ends it.' },
      ]);
    await this.db.transaction(async (tx) => {
      await end(tx, organisationId, user.id, now);
      await tx.query(
        `insert into collection_pause (id, organisation_id, reason, until, command_id, made_by, made_at)
         select $1, id, $3, $4, $5, $6, $7 from organisation where id::text = $2
         on conflict on constraint collection_pause_command_unique do nothing`,
        [idOf('pause', commandId), organisationId, reason, until, commandId, user.id, now],
      );
      await this.tell(tx, organisationId, commandId, now);
    });
    await this.nudges.deliver();
  }

  async end(user: User, organisationId: string, commandId: string): Promise<void> {
    const denied = refuseUnless(user, 'holdCollection');
    if (denied) throw denied;
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      if (!(await end(tx, organisationId, user.id, now)))
        throw new DomainError('COLLECTION.NOT_PAUSED', 'Reminders to this customer are not paused.');
      await this.tell(tx, organisationId, commandId, now);
    });
    await this.nudges.deliver();
  }

  private async tell(tx: EntityManager, organisationId: string, eventId: string, now: Instant): Promise<void> {
    const open = await tx.query<readonly { id: string }[]>(
      `select id from invoice where organisation_id = $1 and status = 'issued' and kind <> 'credit note' and settled_pence < gross_pence`,
      [organisationId],
    );
    await this.nudges.note(
      tx,
      open.map(({ id }) => id),
      eventId,
      now,
    );
  }
}

/** Answers whether there was one to end. */
async function end(tx: EntityManager, organisationId: string, by: string, now: string): Promise<boolean> {
  const [, ended] = await tx.query<readonly [unknown, number]>(
    'update collection_pause set ended_by = $2, ended_at = $3 where organisation_id::text = $1 and ended_at is null',
    [organisationId, by, now],
  );
  return ended > 0;
}

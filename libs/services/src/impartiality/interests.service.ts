import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { faultsOfSpan } from '#domain/impartiality/interests';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { ConflictWatchService } from './conflict-watch.service.js';
import { addHolding, addInterest, type NewHolding, type NewInterest } from './facts.js';

export interface Ending {
  /** The last day; null where it was entered in error and never held. */
  readonly on: LocalDay | null;
  readonly reason: string;
}

const ENDED = `set to_day = coalesce($2, to_day), in_error = $2::date is null, closed_by = $3, closed_at = $4, close_reason = $5
  where id::text = $1 and closed_at is null and ($2::date is null or from_day is null or from_day <= $2) returning id`;
const END_INTEREST = `update interest ${ENDED}`;
const END_HOLDING = `update holding ${ENDED}`;

/** The dated facts behind each conflict check. Whatever is entered is held against the cases under way at once. */
@Injectable()
export class InterestsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly watch: ConflictWatchService,
  ) {}

  async record(user: User, assessorId: string, commandId: string, given: NewInterest): Promise<void> {
    const now = await this.ask(user, given);
    await this.db.transaction(async (tx) => {
      await theAssessor(tx, assessorId);
      const id = idOf('interest', assessorId, commandId);
      await addInterest(tx, { ...given, id, assessorId, source: 'office', by: user.id, at: now });
      await this.watch.look(tx, now, assessorId);
    });
  }

  async recordHolding(user: User, commandId: string, given: NewHolding): Promise<void> {
    const now = await this.ask(user, given);
    await this.db.transaction(async (tx) => {
      await addHolding(tx, { ...given, id: idOf('holding', commandId), by: user.id, at: now });
      await this.watch.look(tx, now);
    });
  }

  end(user: User, id: string, ending: Ending): Promise<void> {
    return this.close(user, END_INTEREST, id, ending);
  }

  endHolding(user: User, id: string, ending: Ending): Promise<void> {
    return this.close(user, END_HOLDING, id, ending);
  }

  private async ask(user: User, span: Pick<NewInterest, 'from' | 'to'>): Promise<Instant> {
    const denied = refuseUnless(user, 'keepAssessors');
    if (denied) throw denied;
    const now = await this.clock.now();
    const faults = faultsOfSpan(span, londonDay(now));
    if (faults.length > 0) throw new InvalidInput('This cannot be kept as entered.', faults);
    return now;
  }

  private async close(user: User, statement: string, id: string, { on, reason }: Ending): Promise<void> {
    const denied = refuseUnless(user, 'keepAssessors');
    if (denied) throw denied;
    const given = [id, on, user.id, await this.clock.now(), reason];
    const [ended] = await this.db.query<readonly [readonly unknown[], number]>(statement, given);
    if (ended.length > 0) return;
    throw new DomainError(
      'INTEREST.NOT_OPEN',
      'There is nothing of this kind that could be ended on that day: it is ended already, or began later.',
      { id },
    );
  }
}

async function theAssessor(tx: EntityManager, id: string): Promise<void> {
  const rows = await tx.query<readonly unknown[]>('select 1 from assessor where id::text = $1', [id]);
  if (rows.length === 0)
    throw new DomainError('ASSESSOR.UNKNOWN', 'There is no such assessor on the register.', { id });
}

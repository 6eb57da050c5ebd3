import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { faultsOfSpan } from '#domain/impartiality/interests';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { ConflictWatchService } from './conflict-watch.service.js';
import { addInterest, type NewInterest } from './facts.js';

export interface Declared {
  /** What there is to say; with no interests: that there are none beyond those on record. */
  readonly statement: string;
  readonly interests: readonly NewInterest[];
}

export interface DeclaredBy extends Declared {
  readonly id: string;
  readonly assessorId: string;
  /** Null: the standing declaration of the year. */
  readonly caseId: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** What assessors declare: once a year, and for each case that they take on. What they name becomes fact at once. */
@Injectable()
export class DeclarationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly watch: ConflictWatchService,
  ) {}

  /** The standing declaration of whoever is signed in. */
  async declare(user: User, commandId: string, given: Declared): Promise<void> {
    const denied = refuseUnless(user, 'declareInterests');
    if (denied) throw denied;
    const { assessorId } = user;
    if (assessorId === null)
      throw new DomainError('DECLARATION.NOBODY', 'Your account belongs to nobody on the register; ask the office.');
    const at = await this.clock.now();
    const declared = { ...given, id: idOf('declaration', assessorId, commandId), assessorId, caseId: null };
    await this.db.transaction((tx) => this.keep(tx, { ...declared, by: user.id, at }));
  }

  /** In the caller's transaction. @throws InvalidInput naming each field at fault. */
  async keep(tx: EntityManager, { id, assessorId, caseId, statement, interests, by, at }: DeclaredBy): Promise<void> {
    const faults = interests.flatMap((each, index) => faultsOfSpan(each, londonDay(at), `/interests/${index}`));
    if (faults.length > 0) throw new InvalidInput('The declaration cannot be kept as entered.', faults);
    const made = await tx.query<readonly unknown[]>(
      `insert into declaration (id, assessor_id, case_id, statement, interests, made_on, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
      [id, assessorId, caseId, statement, JSON.stringify(interests), londonDay(at), by, at],
    );
    if (made.length === 0) return;
    for (const [index, interest] of interests.entries())
      await addInterest(tx, { ...interest, id: idOf('declared', id, index), assessorId, source: 'declared', by, at });
    if (interests.length > 0) await this.watch.look(tx, at, assessorId);
  }
}

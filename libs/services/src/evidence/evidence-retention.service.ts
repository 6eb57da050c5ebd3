import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { checkRemoval } from '#domain/evidence/retention';
import { Clock } from '#platform/clock/clock';
import { cursorAfter, DAY, placeOf, UUID } from '#platform/database/keyset';
import { removeBytes } from './evidence-removal.js';
import { tell } from './evidence-rows.js';
import { CHOSEN, COUNT, LIST, YEARS, type Chosen, type OverTime, type RetentionDue } from './retention-rows.js';

export interface Swept {
  readonly id: string;
  readonly title: string;
  readonly done: boolean;
  /** What became of it, or why nothing did. */
  readonly words: string;
}

/** Evidence whose time is over: listed, and removed once a person has looked through it. Nothing goes by itself. */
@Injectable()
export class EvidenceRetentionService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The longest over first. */
  async list(
    user: User,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<{ readonly items: readonly OverTime[]; readonly nextCursor: string | null }> {
    const denied = refuseUnless(user, 'sweepEvidence');
    if (denied) throw denied;
    const [until, id] = placeOf(cursor, [DAY, UUID]) ?? [null, null];
    const today = await this.clock.today();
    const rows = await this.db.query<readonly OverTime[]>(LIST, [YEARS, today, until, id, limit + 1]);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.keptUntil, last.id]) };
  }

  /** Each that was chosen is answered for: removed, or why it stays. In one transaction. */
  async sweep(user: User, ids: readonly string[], reason: string): Promise<readonly Swept[]> {
    const denied = refuseUnless(user, 'sweepEvidence');
    if (denied) throw denied;
    const [now, today] = [await this.clock.now(), await this.clock.today()];
    return this.db.transaction(async (tx) => {
      const chosen = await tx.query<readonly Chosen[]>(CHOSEN, [YEARS, [...new Set(ids)]]);
      const swept: Swept[] = [];
      for (const each of chosen) swept.push(await sweepOne(tx, each, { user, reason, now, today }));
      const unknown = ids.filter((id) => !chosen.some((each) => each.id === id));
      return [
        ...swept,
        ...unknown.map((id) => ({ id, title: 'Unknown', done: false, words: 'There is no such document.' })),
      ];
    });
  }

  /** What waits to be looked through; a legal hold waits for nothing. */
  async due(tx: Pick<EntityManager, 'query'>, today: LocalDay): Promise<RetentionDue> {
    const [due] = await tx.query<readonly RetentionDue[]>(COUNT, [YEARS, today]);
    return due ?? { documents: 0, cases: 0, oldest: null };
  }
}

interface Sweep {
  readonly user: User;
  readonly reason: string;
  readonly now: Instant;
  readonly today: LocalDay;
}

async function sweepOne(tx: EntityManager, chosen: Chosen, { user, reason, now, today }: Sweep): Promise<Swept> {
  const { id, title, keptUntil } = chosen;
  const refusal = checkRemoval({ ...chosen, inHouse: false }, today, true);
  if (refusal instanceof DomainError) return { id, title, done: false, words: refusal.message };
  const why = `Its time was over on ${keptUntil ?? today}. ${reason}`;
  await tell(tx, id, { what: 'removed', by: user.id, note: why }, now);
  await removeBytes(tx, id, why);
  return { id, title, done: true, words: 'Removed; its name and its hash stay on record.' };
}

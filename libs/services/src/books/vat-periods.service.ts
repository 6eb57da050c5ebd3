import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { checkLock, checkUnlock, periodsThrough, type KnownPeriod, type Stagger } from '#domain/books/vat-periods';
import { vatReturn } from '#domain/books/vat-return';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { CONFIG, type Config } from '#platform/config/config';
import { documentsIn } from './book-rows.js';
import { recordLock, isDone, noteStep, recordedPeriods, type RecordedPeriod, type Step } from './vat-period-rows.js';
import { totalsOf, type PeriodView } from './vat-period-views.js';

export type { PeriodTotals } from './vat-period-views.js';

/** VAT periods: locked by finance with their totals, opened again by two people. */
@Injectable()
export class VatPeriodsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The latest first. */
  async list(user: User): Promise<readonly PeriodView[]> {
    const denied = refuseUnless(user, 'readBooks');
    if (denied) throw denied;
    const today = await this.clock.today();
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const { periods, recorded } = await this.known(tx, today);
      const first = periods[0];
      const documents = first ? await documentsIn(tx, { from: first.from, to: periods.at(-1)?.to ?? today }) : [];
      return periods
        .map(({ from, to, status }) => {
          const { totals = null, unlock = null, steps = [] } = recorded.find((each) => each.from === from) ?? {};
          const now = totalsOf(vatReturn(documents, { from, to }));
          return { from, to, status, over: to < today, totals: now, stamped: totals, unlock, steps };
        })
        .reverse();
    });
  }

  /** @throws DomainError while it runs, or an earlier one is open. */
  async lock(user: User, from: LocalDay, commandId: string): Promise<void> {
    const denied = refuseUnless(user, 'lockPeriod');
    if (denied) throw denied;
    await this.step(user, commandId, async (tx, now) => {
      const { periods } = await this.known(tx, londonDay(now));
      const period = checkLock(periods, from, londonDay(now));
      if (period instanceof DomainError) throw period;
      const totals = totalsOf(vatReturn(await documentsIn(tx, period), period));
      await recordLock(tx, period, totals, { by: user.id, now });
      return { from, what: 'locked', reason: null, totals };
    });
  }

  /** The first of two people. */
  async askUnlock(user: User, from: LocalDay, commandId: string, reason: string): Promise<void> {
    const denied = refuseUnless(user, 'unlockPeriod');
    if (denied) throw denied;
    await this.step(user, commandId, async (tx, now) => {
      const { askedById } = await this.locked(tx, from, londonDay(now));
      if (askedById)
        throw new DomainError(
          'BOOKS.UNLOCK_ASKED',
          'It has been asked to unlock this period; another person decides.',
          {
            from,
          },
        );
      await tx.query(
        'update vat_period set unlock_asked_by = $2, unlock_asked_at = $3, unlock_reason = $4 where from_day = $1',
        [from, user.id, now, reason],
      );
      return { from, what: 'unlock asked', reason, totals: null };
    });
  }

  /** The second of two people: opens it, or leaves it locked. */
  async decideUnlock(user: User, from: LocalDay, commandId: string, open: boolean, note: string): Promise<void> {
    const denied = refuseUnless(user, 'unlockPeriod');
    if (denied) throw denied;
    await this.step(user, commandId, async (tx, now) => {
      const { askedById } = await this.locked(tx, from, londonDay(now));
      if (!askedById)
        throw new DomainError('BOOKS.UNLOCK_NOT_ASKED', 'Nobody has asked to unlock this period.', { from });
      if (open && askedById === user.id)
        throw new DomainError('BOOKS.TWO_PEOPLE', 'You asked for it; another person unlocks the period.', { from });
      await tx.query(
        `update vat_period set status = case when $2 then 'open' else status end,
           unlocked_by = case when $2 then $3 else unlocked_by end, unlocked_at = case when $2 then $4::timestamptz else unlocked_at end,
           unlock_asked_by = null, unlock_asked_at = null, unlock_reason = null where from_day = $1`,
        [from, open, user.id, now],
      );
      return { from, what: open ? 'unlocked' : 'unlock refused', reason: note, totals: null };
    });
  }

  /** One step under the books' lock, noted; a repeat of the command changes nothing. */
  private async step(
    user: User,
    commandId: string,
    take: (tx: EntityManager, now: Instant) => Promise<Step>,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(20030106)');
      if (await isDone(tx, commandId)) return;
      await noteStep(tx, await take(tx, now), { commandId, by: user.id, now });
    });
  }

  private async locked(
    tx: EntityManager,
    from: LocalDay,
    today: LocalDay,
  ): Promise<{ readonly askedById: string | null }> {
    const { periods, recorded } = await this.known(tx, today);
    const period = checkUnlock(periods, from);
    if (period instanceof DomainError) throw period;
    return { askedById: recorded.find((each) => each.from === from)?.unlock?.askedById ?? null };
  }

  private async known(
    tx: EntityManager,
    today: LocalDay,
  ): Promise<{ readonly periods: readonly KnownPeriod[]; readonly recorded: readonly RecordedPeriod[] }> {
    const recorded = await recordedPeriods(tx);
    const [first] = await tx.query<readonly { day: LocalDay | null }[]>(
      `select min(vat_day)::text as day from invoice where status = 'issued'`,
    );
    const stagger = Number(this.config.VAT_STAGGER) as Stagger;
    return { periods: periodsThrough(recorded, first?.day ?? today, today, stagger), recorded };
  }
}

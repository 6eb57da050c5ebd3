import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { lookAt, type Look } from '#domain/collection/collection';
import { Clock } from '#platform/clock/clock';
import type { Collected } from '#workflows/invoices/invoice.contract';
import { CalendarService } from '../calendar/calendar.service.js';
import { AllocationsService } from '../receivables/allocations.service.js';
import { log } from './collection-log.js';
import { collecting, lockState, stepsOf, type CollectionState, type Step } from './collection-state.js';
import { endCollection } from './ending.js';
import { LettersService } from './letters.service.js';
import { setRungs, settleRungs } from './rungs.js';

/** What a look at one invoice goes by. */
interface At {
  readonly now: Instant;
  readonly calendar: HolidayCalendar;
  readonly steps: readonly Step[];
}

/** The activity of an invoice's collection: what is open, what is due, and acting on it, in one transaction. A repeat sends nothing twice. */
@Injectable()
export class CollectorService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly allocations: AllocationsService,
    private readonly letters: LettersService,
  ) {}

  async collect(invoiceId: string): Promise<Collected> {
    const at = await this.now();
    const { ended, nextAt } = await this.db.transaction((tx) => this.collectIn(tx, invoiceId, at));
    return { ended, wakeAt: nextAt && (await this.clock.realTimeOf(nextAt)) };
  }

  /** Read before the transaction, which must not wait for another connection while it holds the account. */
  async now(): Promise<At> {
    const [now, calendar, steps] = await Promise.all([this.clock.now(), this.calendars.current(), stepsOf(this.db)]);
    return { now, calendar, steps };
  }

  async collectIn(
    tx: EntityManager,
    invoiceId: string,
    at: At,
  ): Promise<{ readonly ended: Collected['ended']; readonly nextAt: Instant | null }> {
    await this.allocations.settleEarmarked(tx, invoiceId, { now: at.now });
    const before = await lockState(tx, invoiceId, londonDay(at.now));
    if (before.status !== 'issued') return { ended: null, nextAt: null };
    await setRungs(tx, before, at.steps, at.calendar);
    const state = await lockState(tx, invoiceId, londonDay(at.now));
    if (state.openPence <= 0) return { ended: await endCollection(tx, state, at.now), nextAt: null };
    const look = lookAt(collecting(state), at.now, at.calendar);
    await this.act(tx, state, look, at);
    return { ended: null, nextAt: look.nextAt };
  }

  private async act(tx: EntityManager, state: CollectionState, look: Look, at: At): Promise<void> {
    const { invoiceId, promise, dispute } = state;
    if (look.promiseBroken && promise) await breakPromise(tx, invoiceId, promise, at.now);
    if (look.reviewDue && dispute) {
      await this.letters.remindOfReview(tx, state, dispute, at.now);
      await tx.query('update dispute set told_at = $2 where id = $1', [dispute.id, at.now]);
    }
    const stale = look.skipped.map(({ rung }) => rung);
    await settleRungs(tx, invoiceId, stale, 'skipped', at.now, 'overtaken: it came due while no letter could go out');
    if (look.send) await this.send(tx, state, look.send.rung, at);
  }

  private async send(tx: EntityManager, state: CollectionState, rung: string, { now, steps }: At): Promise<void> {
    const { invoiceId, contact } = state;
    const step = steps.find(({ days }) => days === Number.parseInt(rung, 10));
    if (!contact || !step) {
      const why = contact
        ? 'the ladder has no such step any more'
        : 'the organisation has nobody on record to write to';
      await settleRungs(tx, invoiceId, [rung], 'skipped', now, why);
      await log(tx, invoiceId, now, {
        once: rung,
        kind: 'letter not sent',
        words: `Reminder not sent: ${why}`,
        by: null,
      });
      return;
    }
    await this.letters.send(tx, state, contact, { rung, step, now });
    await settleRungs(tx, invoiceId, [rung], 'sent', now);
    await log(tx, invoiceId, now, {
      once: rung,
      kind: 'letter',
      words: `${WORDS[step.letter]} to ${contact.email}`,
      by: null,
    });
  }
}

const WORDS = {
  'coming due': 'Reminder ahead of the due date',
  due: 'Reminder on the due date',
  overdue: 'Reminder of an overdue invoice',
  final: 'Final reminder',
} as const;

async function breakPromise(
  tx: EntityManager,
  invoiceId: string,
  { id, promisedOn }: NonNullable<CollectionState['promise']>,
  now: Instant,
): Promise<void> {
  await tx.query(`update promise_to_pay set status = 'broken', ended_at = $2 where id = $1`, [id, now]);
  const words = `Promise to pay by ${promisedOn} not kept`;
  await log(tx, invoiceId, now, { once: `${id} broken`, kind: 'promise broken', words, by: null });
}

import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { instant, londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { daysOf, digestAfter, digestFollows, isForBoard, settle, type Rung } from '#domain/deadlines/ladder';
import { CONFIG, type Config } from '#platform/config/config';
import { prepared } from '#platform/database/prepared';
import { ClocksService } from '../deadlines/clocks.service.js';
import { OverdueService, type OverduePromise } from '../deadlines/overdue.service.js';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { lockCase, type CaseContext, type RunningClock } from './case-context.js';
import { askOf } from './letters/asks.js';
import { addresseesOf, remindedOf, type ReminderFacts } from './letters/letter.js';
import { reminderLetters, reminderPurpose } from './letters/reminder.letters.js';

interface DueRung {
  readonly id: string;
  readonly deadlineId: string;
  readonly name: string;
  readonly dueAt: Date;
  readonly audience: Rung['audience'];
  readonly level: number;
}

/** Acts on the rungs that are due, read anew each time: an edited date or an ended clock can never fire an old reminder. */
@Injectable()
export class RungsService {
  constructor(
    private readonly outbox: OutboxService,
    private readonly clocks: ClocksService,
    private readonly overdue: OverdueService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async act(tx: EntityManager, caseId: string, calendar: HolidayCalendar, now: Instant): Promise<void> {
    const due = await tx.query<readonly DueRung[]>(
      prepared(`select id, deadline_id as "deadlineId", name, due_at as "dueAt", audience, level from rung
       where case_id = $1 and status = 'waiting' and due_at <= $2 order by due_at`),
      [caseId, now],
    );
    if (due.length === 0) return;
    const context = await lockCase(tx, caseId, now);
    if (!context) return;
    for (const clock of context.clocks) {
      const rungs = due.filter((rung) => rung.deadlineId === clock.id);
      if (rungs.length > 0) await this.ofClock(tx, context, clock, rungs, calendar, now);
    }
  }

  private async ofClock(
    tx: EntityManager,
    context: CaseContext,
    clock: RunningClock,
    rungs: readonly DueRung[],
    calendar: HolidayCalendar,
    now: Instant,
  ): Promise<void> {
    const { send, skipped, waitUntil } = settle(
      rungs.map((rung) => asRung(rung, clock)),
      now,
      calendar,
    );
    const idsOf = (names: readonly string[]): readonly string[] =>
      rungs.filter((rung) => names.includes(rung.name)).map((rung) => rung.id);
    await this.mark(tx, idsOf(skipped.map((each) => each.rung)), 'skipped', now);
    if (waitUntil !== undefined) {
      const waiting = rungs.filter((rung) => !skipped.some((each) => each.rung === rung.name)).map((rung) => rung.id);
      await tx.query('update rung set due_at = $2 where id = any($1)', [waiting, waitUntil]);
    }
    const last = skipped.at(-1);
    if (!send) {
      // Too late to warn of it: the digest tells it then.
      if (last && waitUntil === undefined) await this.goOn(tx, context, clock, last, calendar, now);
      return;
    }
    const digest = send.rung.startsWith('digest');
    if (context.state.pause && !digest) {
      await this.holdBack(tx, idsOf([send.rung]), now);
    } else {
      await this.mark(tx, idsOf([send.rung]), 'sent', now);
      const mails = digest ? await this.digest(tx, context, clock, now) : this.reminders(context, clock, send, now);
      await this.outbox.put(tx, mails, now);
    }
    await this.goOn(tx, context, clock, send, calendar, now);
  }

  /** What a ladder has no last rung for: the daily digest of an overdue promise, and the next in-house check-in. */
  private async goOn(
    tx: EntityManager,
    context: CaseContext,
    clock: RunningClock,
    sent: Rung,
    calendar: HolidayCalendar,
    now: Instant,
  ): Promise<void> {
    if (clock.kind === 'CHECK_IN') {
      await this.clocks.end(tx, context.id, { fulfils: ['CHECK_IN'], supersedes: [], reason: 'check-in sent' }, now);
      const next = {
        kind: clock.kind,
        anchorDay: clock.promisedDay,
        anchorSeq: context.recordedSeq,
        event: 'the last check-in',
      };
      await this.clocks.start(tx, context.id, [next], calendar, now);
    } else if (digestFollows(clock.kind, sent)) {
      await this.clocks.addRung(tx, context.id, clock.id, digestAfter(clock, calendar, now));
    }
  }

  private reminders(context: CaseContext, clock: RunningClock, rung: Rung, at: Instant): readonly NewMail[] {
    const purpose = reminderPurpose(clock.kind, rung);
    if (!purpose) return [];
    const facts: ReminderFacts = { context, clock, at, publicUrl: this.config.PUBLIC_URL };
    const addressees = rung.audience.flatMap((role) =>
      remindedOf(role, context).map((to) => ({ ...to, holds: role === 'holder' })),
    );
    const once = addressees.filter(
      (each, index) => addressees.findIndex((other) => other.email === each.email) === index,
    );
    return once.map((to) => {
      const ask = askOf(facts, purpose, rung, to);
      return {
        purpose,
        variables: reminderLetters[purpose](facts, to),
        caseId: context.id,
        standsWith: clock.id,
        subjectKind: 'case',
        subjectId: context.number,
        cycle: context.cycle,
        occurrence: `${clock.promisedDay} ${rung.rung}`,
        recipient: to.email,
        recipientRole: to.role,
        ...(ask ? { ask } : {}),
      } as NewMail;
    });
  }

  /** The promises that are overdue, once a day and reader, whichever case comes first: the key is the day. */
  private async digest(
    tx: EntityManager,
    context: CaseContext,
    clock: RunningClock,
    now: Instant,
  ): Promise<readonly NewMail[]> {
    const today: LocalDay = londonDay(now);
    const promises = await this.overdue.list(tx, now);
    const toManagers = addresseesOf('manager', context).map((to): NewMail => ({
      purpose: 'overdue-digest',
      variables: this.overdue.digest(promises, to.name, today),
      subjectKind: 'digest',
      subjectId: today,
      cycle: 0,
      occurrence: 'daily',
      recipient: to.email,
      recipientRole: to.role,
      ask: this.overdue.ask(today),
    }));
    return isForBoard(clock, today) ? [...toManagers, ...this.toBoard(context, clock, promises, today)] : toManagers;
  }

  /** Once for each broken promise: the key is the promise. */
  private toBoard(
    context: CaseContext,
    { kind, promisedDay }: RunningClock,
    promises: readonly OverduePromise[],
    today: LocalDay,
  ): readonly NewMail[] {
    const { number, cycle } = context;
    const broken = promises.filter((each) => each.number === number && each.cycle === cycle && each.kind === kind);
    if (broken.length === 0) return [];
    return addresseesOf('board', context).map((to): NewMail => ({
      purpose: 'overdue-digest',
      variables: this.overdue.digest(broken, to.name, today),
      ...{ caseId: context.id, subjectKind: 'case', subjectId: number, cycle },
      occurrence: `${kind} ${promisedDay}, to the Board`,
      ...{ recipient: to.email, recipientRole: to.role },
    }));
  }

  /** Nobody is reminded while a case is paused; managers still see a broken promise in their digest. */
  private async holdBack(tx: EntityManager, ids: readonly string[], at: Instant): Promise<void> {
    await tx.query(`update rung set status = 'suppressed', reason = 'paused', settled_at = $2 where id = any($1)`, [
      ids,
      at,
    ]);
  }

  private async mark(
    tx: EntityManager,
    ids: readonly string[],
    status: 'sent' | 'skipped',
    at: Instant,
  ): Promise<void> {
    if (ids.length > 0)
      await tx.query('update rung set status = $2, settled_at = $3 where id = any($1)', [ids, status, at]);
  }
}

const asRung = (rung: DueRung, clock: RunningClock): Rung => ({
  rung: rung.name,
  days: daysOf(rung.name),
  dueAt: instant(rung.dueAt),
  warnsOf: clock.promisedDay,
  audience: rung.audience,
  level: rung.level,
});

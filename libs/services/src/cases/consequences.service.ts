import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { clockMoves } from '#domain/cases/clock-moves';
import type { Consequences } from '#domain/cases/consequence';
import { consequencesOf } from '#domain/cases/consequences';
import { evolve } from '#domain/cases/evolve';
import type { DeadlineKind } from '#domain/deadlines/rules';
import type { CaseEvent } from '#domain/cases/events';
import type { CaseState } from '#domain/cases/state';
import { seatChange } from '#domain/visits/seats';
import type { Sends } from '#platform/database/sending';
import { longDay } from '#platform/mailer/format';
import { ClocksService } from '../deadlines/clocks.service.js';
import { TimersService } from '../deadlines/timers.service.js';
import { VisitDaysService } from '../visits/visit-days.service.js';
import { DraftsService } from '../invoices/drafts.service.js';
import { lockCase, type CaseContext } from './case-context.js';
import { IssuingService, type Issued } from './issuing.service.js';
import { LettersService, type ToTell } from './letters.service.js';

export interface Around {
  readonly calendar: HolidayCalendar;
  readonly now: Instant;
  readonly papers: readonly Issued[];
  /** The same transaction, for what is only written. */
  readonly sends: Sends;
}

/** Carries out what follows from events (#domain/cases/consequences), inside the recording transaction. */
@Injectable()
export class ConsequencesService {
  constructor(
    private readonly clocks: ClocksService,
    private readonly timers: TimersService,
    private readonly issuing: IssuingService,
    private readonly drafts: DraftsService,
    private readonly letters: LettersService,
    private readonly visitDays: VisitDaysService,
  ) {}

  /** Before the transaction: drawing takes a while and must hold no lock. */
  drawPapers(caseId: string, events: readonly CaseEvent[], now: Instant): Promise<readonly Issued[]> {
    return this.issuing.draw(caseId, events, now);
  }

  async follow(
    tx: EntityManager,
    before: CaseContext,
    events: readonly CaseEvent[],
    around: Around,
  ): Promise<readonly ToTell[]> {
    const told: ToTell[] = [];
    const running = new Set(before.clocks.map(({ kind }) => kind));
    let state = before.state;
    for (const event of events) {
      const after = evolve(state, event);
      const follows = consequencesOf(event, after, state);
      await this.clocksAndTimers(tx, before, event, follows, { before: state, after }, { ...around, running });
      await this.seats(tx, before, event, state, after, around.now);
      const issued = around.papers.find((paper) => paper.seq === event.seq);
      if (issued) await this.issuing.keep(around.sends, issued, around.now);
      if (follows.drafts)
        await this.drafts.prepare(tx, before, follows.drafts, { seq: event.seq, before: state }, around.now);
      told.push({ event, before: state, mails: follows.mails ?? [], issued, recalls: follows.recalls });
      state = after;
    }
    return told;
  }

  /** After the projection, so that the letters speak of the case as it now is. */
  async tell(
    tx: EntityManager,
    caseId: string,
    told: readonly ToTell[],
    { sends, now }: Pick<Around, 'sends' | 'now'>,
  ): Promise<void> {
    if (told.every(({ mails, recalls }) => mails.length === 0 && recalls === undefined)) return;
    const context = await lockCase(tx, caseId, now);
    if (context) await this.letters.send(tx, context, told, { sends, at: now });
  }

  private async seats(
    tx: EntityManager,
    context: CaseContext,
    event: CaseEvent,
    before: CaseState,
    after: CaseState,
    now: Instant,
  ): Promise<void> {
    const change = seatChange(before, after);
    if (!change) return;
    const asked = { caseId: context.id, commandId: event.commandId, type: event.type };
    const clashes = await this.visitDays.settle(tx, asked, change, now);
    const attention = clashes.map(({ name, day, number }) => ({
      what: `${name} is booked twice on ${longDay(day)}`,
      problem: `Case ${number} has a visit on the same day.`,
      nextStep: 'Postpone one of the two visits, or change its assessor.',
    }));
    await this.letters.tellOffice(tx, context, event, attention, now);
  }

  private async clocksAndTimers(
    tx: EntityManager,
    { id, reportIssuedOn, ...context }: CaseContext,
    event: CaseEvent,
    follows: Consequences,
    states: { readonly before: CaseState; readonly after: CaseState },
    { calendar, now, running, sends }: Around & { readonly running: Set<DeadlineKind> },
  ): Promise<void> {
    const periods = context.periods ?? undefined;
    const moves = clockMoves(event, follows, { ...states, at: now, reportIssuedOn, running, periods });
    await this.clocks.end(sends, id, { ...moves, reason: event.type }, now);
    const starts = moves.starts.map((start) => ({ ...start, periods }));
    await this.clocks.start(sends, id, starts, calendar, now);
    await this.clocks.reopen(tx, id, moves.reopens, { anchorSeq: event.seq, periods }, calendar, now);
    moves.starts.forEach(({ kind }) => running.add(kind));
    if (moves.drops.length > 0) await this.timers.drop(sends, id, moves.drops, now);
    await this.timers.set(sends, id, moves.timers);
  }
}

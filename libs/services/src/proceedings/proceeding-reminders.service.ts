import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { daysBetween, londonDay, type Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { PROCEEDING_CLOCKS } from '#domain/proceedings/clocks';
import { CONFIG, type Config } from '#platform/config/config';
import { days, daysAway, longDay } from '#platform/mailer/format';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { onceEach, staffAs, type Addressee, type ProceedingContext } from './proceeding-context.js';
import { ProceedingClocksService, type DueReminder } from './proceeding-clocks.service.js';
import type { ProceedingKeeper } from './proceeding-keeper.js';

/** Reminds of a proceeding's promises, read anew each time. */
@Injectable()
export class ProceedingRemindersService {
  constructor(
    private readonly clocks: ProceedingClocksService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(
    tx: EntityManager,
    keeper: ProceedingKeeper,
    context: ProceedingContext,
    calendar: HolidayCalendar,
    now: Instant,
  ): Promise<void> {
    const due = await this.clocks.due(tx, context.id, calendar, now);
    if (due.length === 0) return;
    const holders = await keeper.holders(tx, context);
    const mails = due.flatMap((each) =>
      readersOf(each, holders, context).map((to) => this.mail(keeper, context, each, to, now)),
    );
    await this.outbox.put(tx, mails, now);
  }

  private mail(
    keeper: ProceedingKeeper,
    context: ProceedingContext,
    { kind, promisedDay, workingDay, rung }: DueReminder,
    to: Addressee,
    now: Instant,
  ): NewMail {
    const today = londonDay(now);
    const overdue = daysBetween(promisedDay, today);
    return {
      purpose: 'proceeding-reminder',
      variables: {
        ...{ recipientName: to.name, number: context.number ?? '', title: keeper.titleOf(context) },
        waitingFor: PROCEEDING_CLOCKS[kind].words,
        when: overdue > 0 ? 'at once' : daysAway(daysBetween(today, workingDay)),
        promisedOn: longDay(promisedDay),
        overdueBy: overdue > 0 ? days(overdue) : null,
        pageUrl: `${this.config.PUBLIC_URL}/${keeper.path}/${context.id}`,
      },
      ...(context.case ? { caseId: context.case.id } : {}),
      ...{ subjectKind: context.kind, subjectId: context.number ?? context.id, cycle: 0 },
      ...{ occurrence: `${kind} ${promisedDay} ${rung.rung}`, recipient: to.email, recipientRole: to.role },
    };
  }
}

const readersOf = (
  { rung: { audience } }: DueReminder,
  holders: readonly Addressee[],
  context: ProceedingContext,
): readonly Addressee[] =>
  onceEach(
    audience.flatMap((each) =>
      each === 'holder' ? holders : each === 'office' || each === 'manager' ? staffAs(each, context) : [],
    ),
  );

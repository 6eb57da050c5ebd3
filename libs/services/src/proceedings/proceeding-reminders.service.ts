import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { daysBetween, londonDay, type Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { isGathered } from '#domain/deadlines/digest';
import { PROCEEDING_CLOCKS } from '#domain/proceedings/clocks';
import { CONFIG, type Config } from '#platform/config/config';
import { days, daysAway, longDay } from '#platform/mailer/format';
import { OutboxService, type NewMail, type Ask } from '../mail/outbox.service.js';
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
    due: DueReminder,
    to: Addressee,
    now: Instant,
  ): NewMail {
    const { kind, promisedDay, workingDay, rung } = due;
    const pageUrl = `${this.config.PUBLIC_URL}/${keeper.path}/${context.id}`;
    const title = keeper.titleOf(context);
    const today = londonDay(now);
    const overdue = daysBetween(promisedDay, today);
    return {
      purpose: 'proceeding-reminder',
      variables: {
        ...{ recipientName: to.name, number: context.number ?? '', title },
        waitingFor: PROCEEDING_CLOCKS[kind].words,
        when: overdue > 0 ? 'at once' : daysAway(daysBetween(today, workingDay)),
        promisedOn: longDay(promisedDay),
        overdueBy: overdue > 0 ? days(overdue) : null,
        pageUrl,
      },
      ...(context.case ? { caseId: context.case.id } : {}),
      ...{ subjectKind: context.kind, subjectId: context.number ?? context.id, cycle: 0 },
      ...{ occurrence: `${kind} ${promisedDay} ${rung.rung}`, recipient: to.email, recipientRole: to.role },
      ...(isGathered(to.role, rung.level) ? { ask: askOf(due, context.number ?? title, title, pageUrl) } : {}),
    };
  }
}

const askOf = (
  { clockId, kind, promisedDay, workingDay, rung: { days, level } }: DueReminder,
  about: string,
  title: string,
  url: string,
): Ask => ({
  ...{
    what: `It waits for ${PROCEEDING_CLOCKS[kind].words}`,
    about,
    title,
    url,
    due: workingDay,
    promised: promisedDay,
  },
  ...{ until: days <= 0 ? promisedDay : null, level, reason: 'proceeding', of: clockId },
});

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

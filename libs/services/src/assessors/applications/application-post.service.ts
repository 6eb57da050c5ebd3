import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ApplicationEvent } from '#domain/assessors/application';
import { WAITS } from '#domain/assessors/application-steps';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { nextWindow } from '#domain/calendar/send-window';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { CONFIG, type Config } from '#platform/config/config';
import { OutboxService, type NewMail, type Ask } from '../../mail/outbox.service.js';
import type { ApplicationContext } from './application-context.js';
import { letterOf, reminderOf } from './application-letters.js';

/** Writes to applicants, and to the office where an application waits for it or the Board. */
@Injectable()
export class ApplicationPostService {
  constructor(
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell(tx: EntityManager, context: ApplicationContext, event: ApplicationEvent, at: Instant): Promise<void> {
    const letter = letterOf(context, event);
    if (!letter) return;
    await this.outbox.put(tx, [mailOf(context, letter, `event ${event.seq}`, context.email, 'applicant')], at);
  }

  /** Of the reminders that are due the latest goes out; outside the hours of the post it waits for the next. */
  async remind(tx: EntityManager, context: ApplicationContext, calendar: HolidayCalendar, now: Instant): Promise<void> {
    const due = await tx.query<readonly { id: string; days: number }[]>(
      `select id, days from assessor_application_reminder
       where application_id = $1 and kind = 'reminder' and status = 'waiting' and due_at <= $2 order by days`,
      [context.id, now],
    );
    const latest = due.at(-1);
    if (!latest) return;
    const window = nextWindow(now, calendar);
    if (window !== now) {
      await tx.query('update assessor_application_reminder set due_at = $2 where id = $1', [latest.id, window]);
    } else {
      await this.outbox.put(tx, await this.reminders(tx, context, latest.days, londonDay(now)), now);
      await mark(tx, [latest.id], 'sent', now);
    }
    await mark(
      tx,
      due.filter((each) => each !== latest).map(({ id }) => id),
      'skipped',
      now,
    );
  }

  private async reminders(
    tx: EntityManager,
    context: ApplicationContext,
    days: number,
    today: LocalDay,
  ): Promise<readonly NewMail[]> {
    const all = WAITS[context.state.stage ?? 'RECEIVED']?.reminders ?? [];
    const { toApplicant, ...letter } = reminderOf(context, days === all.at(-1));
    const occurrence = `after event ${context.state.seq}, ${days} days`;
    if (toApplicant) return [mailOf(context, letter, occurrence, context.email, 'applicant')];
    const office = await tx.query<readonly { name: string; email: string }[]>(
      `select name, email from account where active and roles ? 'office' order by email`,
    );
    return office.map(({ name, email }) => {
      const applicationUrl = `${this.config.PUBLIC_URL}/assessor-applications/${context.id}`;
      const variables = { ...letter.variables, recipientName: name, applicationUrl };
      const ask = askOf(context, applicationUrl, today);
      return { ...mailOf(context, { ...letter, variables }, occurrence, email, 'office'), ask };
    });
  }
}

const askOf = ({ id, number, name, state }: ApplicationContext, url: string, today: LocalDay): Ask => ({
  what: `It waits for ${state.stage === 'BOARD' ? 'the Board’s decision' : 'the office’s answer'}`,
  ...{ about: number, title: `${name}, who wants to become an assessor`, url, due: today, promised: today },
  ...{ until: null, level: 0, reason: 'application', of: `${id} ${state.seq}` },
});

const mailOf = (
  { number }: ApplicationContext,
  letter: Pick<NewMail, 'purpose' | 'variables'>,
  occurrence: string,
  recipient: string,
  recipientRole: string,
): NewMail =>
  ({
    ...letter,
    ...{ subjectKind: 'assessor application', subjectId: number, cycle: 0, occurrence, recipient, recipientRole },
  }) as NewMail;

async function mark(tx: EntityManager, ids: readonly string[], status: 'sent' | 'skipped', at: Instant): Promise<void> {
  if (ids.length > 0)
    await tx.query('update assessor_application_reminder set status = $2, settled_at = $3 where id = any($1)', [
      ...[ids, status, at],
    ]);
}

import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { CONFIG, type Config } from '#platform/config/config';
import { longDay } from '#platform/mailer/format';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { EvidenceRetentionService } from './evidence-retention.service.js';
import type { RetentionDue } from './retention-rows.js';

const OFFICE = `select name, email from account where active and roles ? 'office' order by email`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Reminds the office once a month that evidence has been kept as long as asked. */
@Injectable()
export class RetentionReminderService {
  constructor(
    private readonly retention: EvidenceRetentionService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(tx: EntityManager, now: Instant): Promise<void> {
    const today = londonDay(now);
    const due = await this.retention.due(tx, today);
    if (due.documents === 0) return;
    const office = await tx.query<readonly { name: string; email: string }[]>(OFFICE);
    await this.outbox.put(
      tx,
      office.map((to) => this.mail(to, due, today.slice(0, 7))),
      now,
    );
  }

  private mail(
    to: { name: string; email: string },
    { documents, cases, oldest }: RetentionDue,
    month: string,
  ): NewMail {
    return {
      ...{ subjectKind: 'digest', subjectId: month, cycle: 0, occurrence: 'monthly' },
      ...{ recipient: to.email, recipientRole: 'office' },
      purpose: 'evidence-retention-due',
      variables: {
        ...{ recipientName: to.name, since: oldest === null ? '' : longDay(oldest) },
        documents: `${counted(documents, 'document')} of ${counted(cases, 'case')}`,
        listUrl: `${this.config.PUBLIC_URL}/evidence-retention`,
      },
    };
  }
}

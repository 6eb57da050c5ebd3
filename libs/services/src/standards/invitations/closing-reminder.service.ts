import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { remindsOf } from '#domain/standards/invitation';
import { CONFIG, type Config } from '#platform/config/config';
import { OutboxService } from '../../mail/outbox.service.js';
import { closingLetter } from './invitation-letters.js';
import { withoutComment } from './invitation-rows.js';

/** One reminder before a consultation closes, to whoever was asked and has not commented. */
@Injectable()
export class ClosingReminderService {
  constructor(
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(tx: EntityManager, now: Instant): Promise<void> {
    const today = londonDay(now);
    const waiting = await withoutComment(tx, today);
    const mails = waiting
      .filter(({ invitedOn, until }) => remindsOf(invitedOn, until, today))
      .map((each) => closingLetter(each, each, this.config.PUBLIC_URL));
    await this.outbox.put(tx, mails, now);
  }
}

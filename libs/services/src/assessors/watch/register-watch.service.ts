import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { RetentionReminderService } from '../../evidence/retention-reminder.service.js';
import { ClosingReminderService } from '../../standards/invitations/closing-reminder.service.js';
import { ConflictWatchService } from '../../impartiality/conflict-watch.service.js';
import { DeclarationRemindersService } from '../../impartiality/declaration-reminders.service.js';
import { OfferRemindersService } from '../../offers/offer-reminders.service.js';

/** The look of each working day at the register and at what waits beside it: whatever it finds is told once, however often it looks. */
@Injectable()
export class RegisterWatchService {
  constructor(
    private readonly db: DataSource,
    private readonly conflicts: ConflictWatchService,
    private readonly declarations: DeclarationRemindersService,
    private readonly offers: OfferRemindersService,
    private readonly evidence: RetentionReminderService,
    private readonly consultations: ClosingReminderService,
  ) {}

  async look(now: Instant): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.offers.send(tx, now);
      await this.declarations.send(tx, now);
      await this.conflicts.look(tx, now);
      await this.evidence.send(tx, now);
      await this.consultations.send(tx, now);
    });
  }
}

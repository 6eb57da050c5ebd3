import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { ConflictWatchService } from '../../impartiality/conflict-watch.service.js';
import { DeclarationRemindersService } from '../../impartiality/declaration-reminders.service.js';
import { OfferRemindersService } from '../../offers/offer-reminders.service.js';

/** Looks at the register: whatever it finds is told once, however often it looks. */
@Injectable()
export class RegisterWatchService {
  constructor(
    private readonly db: DataSource,
    private readonly conflicts: ConflictWatchService,
    private readonly declarations: DeclarationRemindersService,
    private readonly offers: OfferRemindersService,
  ) {}

  async look(now: Instant): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.offers.send(tx, now);
      await this.declarations.send(tx, now);
      await this.conflicts.look(tx, now);
    });
  }
}

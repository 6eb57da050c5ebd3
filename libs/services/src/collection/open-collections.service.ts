import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock';
import { NudgesService } from './nudges.service.js';

/** All invoices of which something is open, as the database has them. */
@Injectable()
export class OpenCollectionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly nudges: NudgesService,
  ) {}

  /** Each reads again what is due: the clock or the calendar has changed, or a night is over. Answers how many were told. */
  async lookAgain(): Promise<number> {
    const now = await this.clock.now();
    const open = await this.db.query<readonly { id: string }[]>(
      `select id from invoice where status = 'issued' and kind <> 'credit note' and settled_pence < gross_pence`,
    );
    const ids = open.map(({ id }) => id);
    await this.db.transaction((tx) => this.nudges.note(tx, ids, `look of ${now}`, now));
    return this.nudges.deliverAll();
  }
}

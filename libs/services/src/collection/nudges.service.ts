import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { CollectionProcess } from './collection.process.js';

interface Nudge {
  readonly invoiceId: string;
  readonly eventId: string;
}

/** How many are told at a time. */
const BATCH = 50;

/**
 * What changed on an invoice's account is noted in the same transaction and told to the invoice's workflow after it. While the engine is
 * away the notes wait: whoever delivers next tells them too. A note that is late costs nothing but time, since a workflow reads what
 * is open before it does anything.
 */
@Injectable()
export class NudgesService {
  private readonly log = new Logger(NudgesService.name);

  constructor(
    private readonly db: DataSource,
    private readonly process: CollectionProcess,
  ) {}

  async note(tx: EntityManager, invoiceIds: readonly string[], eventId: string, now: Instant): Promise<void> {
    if (invoiceIds.length === 0) return;
    await tx.query(
      `insert into collection_nudge (invoice_id, event_id, made_at)
       select unnest($1::uuid[]), $2, $3 on conflict do nothing`,
      [[...new Set(invoiceIds)], eventId, now],
    );
  }

  /** Tells all that waits, until there is none or the engine is away. */
  async deliverAll(): Promise<number> {
    let told = 0;
    for (let batch = BATCH; batch === BATCH; told += batch) batch = await this.deliver();
    return told;
  }

  /** Tells what waits, at most one batch. Answers how many were told; never throws for an engine that is away. */
  async deliver(): Promise<number> {
    const waiting = await this.db.query<readonly Nudge[]>(
      `select invoice_id as "invoiceId", event_id as "eventId" from collection_nudge where told_at is null
       order by made_at limit ${BATCH}`,
    );
    let told = 0;
    for (const nudge of waiting) {
      if (!(await this.tell(nudge))) break;
      told += 1;
    }
    return told;
  }

  private async tell({ invoiceId, eventId }: Nudge): Promise<boolean> {
    try {
      await this.process.lookAgain(invoiceId, eventId);
    } catch (error) {
      this.log.warn(`invoice ${invoiceId} could not be told of ${eventId}: ${String(error)}`);
      return false;
    }
    await this.db.query('update collection_nudge set told_at = now() where invoice_id = $1 and event_id = $2', [
      invoiceId,
      eventId,
    ]);
    return true;
  }
}

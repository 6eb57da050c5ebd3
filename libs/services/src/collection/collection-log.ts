// What happened to a collection, in the office's words: one line each, never changed.
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { idOf } from '#platform/database/ids';

export interface Happened {
  /** What makes it happen once: the command, or the rung, or the promise that it is about. */
  readonly once: string;
  readonly kind: string;
  readonly words: string;
  readonly by: string | null;
  readonly commandId?: string;
}

export async function log(tx: EntityManager, invoiceId: string, now: Instant, happened: Happened): Promise<void> {
  const { once, kind, words, by, commandId } = happened;
  await tx.query(
    `insert into collection_event (id, invoice_id, at, kind, words, by_account, command_id) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [idOf('collection event', invoiceId, once), invoiceId, now, kind, words, by, commandId ?? null],
  );
}

/** A repeat of a command finds it followed. */
export async function isFollowed(tx: EntityManager, commandId: string): Promise<boolean> {
  const rows = await tx.query<readonly unknown[]>('select from collection_event where command_id = $1', [commandId]);
  return rows.length > 0;
}

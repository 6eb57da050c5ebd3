import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#domain/errors';
import { idOf } from '#platform/database/ids';
import { prepared } from '#platform/database/prepared';

/** One thing that an account asks for: the key it gave, and the digest of what it asked. */
export interface RequestKey {
  readonly actorId: string;
  readonly key: string;
  readonly digest: string;
}

export interface Claim {
  /** The id under which the command takes effect once; the same for each repeat. */
  readonly commandId: string;
  /** The first answer where there has been one. */
  readonly answer: unknown;
}

interface Stored {
  readonly digest: string;
  readonly status: number | null;
  readonly answer: unknown;
}

/** How long the first answer to a key is kept. */
const KEPT = '30 days';

/**
 * Nobody waits for the disk to have these rows: whatever is done under a key is written after it and waited for, so that a power
 * cut which spares the deed spares its key. An answer that is lost is given again by the deed itself, as after a crash.
 */
const IN_TURN = `set_config('synchronous_commit', 'off', true)`;

/**
 * Remembers which key stands for which request. Two repeats at once both go on: what they do is keyed by the command's id and
 * happens once; after a crash in between a repeat carries on.
 */
@Injectable()
export class RequestKeysService {
  constructor(private readonly db: DataSource) {}

  /** @throws DomainError where the account has used the key for something else. */
  async claim({ actorId, key, digest }: RequestKey): Promise<Claim> {
    const rows = await this.db.query<readonly Stored[]>(
      prepared(`insert into request_key (actor_id, key, digest) select $1, $2, $3 from ${IN_TURN}
       on conflict (actor_id, key) do update set key = excluded.key returning digest, status, answer`),
      [actorId, key, digest],
    );
    if (rows[0]?.digest === digest) return { commandId: idOf('request', actorId, key), answer: rows[0].answer };
    throw new DomainError(
      'IDEMPOTENCY.KEY_REUSED',
      'This Idempotency-Key stands for another request; use a new one for each thing to be done.',
    );
  }

  async settle({ actorId, key, digest }: RequestKey, status: number, answer: unknown): Promise<void> {
    await this.db.query(
      prepared(
        `update request_key set status = $4, answer = $5 from ${IN_TURN} where actor_id = $1 and key = $2 and digest = $3`,
      ),
      [actorId, key, digest, status, JSON.stringify(answer)],
    );
  }

  /** Nobody repeats a request after so long; and if, its command id is still the same. Answers how many were forgotten. */
  async forget(): Promise<number> {
    const [, count] = await this.db.query<readonly [unknown, number]>(
      'delete from request_key where created_at < now() - $1::interval',
      [KEPT],
    );
    return count;
  }

  /** What was refused has not happened: the key is free again. */
  async release({ actorId, key, digest }: RequestKey): Promise<void> {
    await this.db.query('delete from request_key where actor_id = $1 and key = $2 and digest = $3 and status is null', [
      actorId,
      key,
      digest,
    ]);
  }
}

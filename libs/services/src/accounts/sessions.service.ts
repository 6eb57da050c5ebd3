import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Who is signed in where. The rows are the session store's; what a person's sessions share is known here. */
@Injectable()
export class SessionsService {
  constructor(private readonly db: DataSource) {}

  /** With a new password every other place where the person is signed in has to sign in again. */
  async endOthers(accountId: string, thisSession: string): Promise<void> {
    await this.db.query(`delete from session where sess ->> 'accountId' = $1 and sid <> $2`, [accountId, thisSession]);
  }

  /** Whoever held the old password is out at once: with a reset, and with an account that is switched off. */
  async endAll(tx: Pick<EntityManager, 'query'>, accountId: string): Promise<void> {
    await tx.query(`delete from session where sess ->> 'accountId' = $1`, [accountId]);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Who is signed in where. The rows are the session store's; what a person's sessions share is known here. */
@Injectable()
export class SessionsService {
  constructor(private readonly db: DataSource) {}

  /** With a new password every other place where the person is signed in has to sign in again. */
  async endOthers(accountId: string, thisSession: string): Promise<void> {
    await this.db.query(`delete from session where sess ->> 'accountId' = $1 and sid <> $2`, [accountId, thisSession]);
  }
}

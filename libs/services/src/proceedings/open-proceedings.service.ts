import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ProceedingsProcess, type ProceedingAddress } from './proceedings.process.js';

/** All proceedings under way, as the database has them. */
@Injectable()
export class OpenProceedingsService {
  constructor(
    private readonly db: DataSource,
    private readonly process: ProceedingsProcess,
  ) {}

  /** Nothing is recorded on any of them until the transaction ends. */
  async hold(tx: EntityManager): Promise<void> {
    await tx.query('select id from proceeding where closed_at is null order by id for update');
  }

  /** Each reads again what is due: the clock or the calendar has changed. @param ids all where nothing is said */
  async lookAgain(ids: readonly string[] | null = null): Promise<void> {
    const open = await this.db.query<readonly ProceedingAddress[]>(
      `select id, kind, number from proceeding
       where closed_at is null and recorded_seq > 0 and ($1::uuid[] is null or id = any($1))`,
      [ids],
    );
    for (const each of open) await this.process.lookAgain(each);
  }
}

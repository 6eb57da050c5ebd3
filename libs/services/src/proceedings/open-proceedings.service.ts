import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProceedingsProcess, type ProceedingAddress } from './proceedings.process.js';

/** All proceedings under way, as the database has them. */
@Injectable()
export class OpenProceedingsService {
  constructor(
    private readonly db: DataSource,
    private readonly process: ProceedingsProcess,
  ) {}

  /** Each reads again what is due: the clock or the calendar has changed. */
  async lookAgain(): Promise<void> {
    const open = await this.db.query<readonly ProceedingAddress[]>(
      'select id, kind, number from proceeding where closed_at is null and recorded_seq > 0',
    );
    for (const each of open) await this.process.lookAgain(each);
  }
}

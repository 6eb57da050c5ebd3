import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CasesProcess, type CaseAddress } from './cases.process.js';

/** How many cases are told at a time. */
const BATCH = 50;

/** All cases that are still open, as the database has them: the engine's own list lags. */
@Injectable()
export class OpenCasesService {
  constructor(
    private readonly db: DataSource,
    private readonly process: CasesProcess,
  ) {}

  /** Each reads again what is due: the clock or the calendar has changed. Answers how many were told. */
  async lookAgain(): Promise<number> {
    const open = await this.db.query<readonly CaseAddress[]>(
      'select id, number, cycle from case_file where closed_at is null',
    );
    let told = 0;
    for (let from = 0; from < open.length; from += BATCH)
      told += await this.process.lookAgain(open.slice(from, from + BATCH));
    return told;
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { restored, type CaseState } from '#domain/cases/state';
import { waitsOn } from '#domain/cases/waiting';
import { CLAIMED, nothingDue } from './case-row.js';
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

  /** Nothing is recorded on any of them until the transaction ends. */
  async hold(tx: EntityManager): Promise<void> {
    await tx.query('select id from case_file where closed_at is null order by id for update');
  }

  /** Working dates of these cases have moved: what lists sort by follows. */
  async refreshDue(tx: EntityManager, caseIds: readonly string[]): Promise<void> {
    await tx.query(
      `update case_file f set next_due = (select min(working_day) from deadline d
         where d.case_id = f.id and d.status = 'running' and d.kind not in (${nothingDue}))
       where f.id = any($1)`,
      [caseIds],
    );
  }

  /** Travel and Subsistence was claimed, or the claim was given back: whom the case waits for follows. */
  async refreshWaiting(tx: EntityManager, caseId: string): Promise<void> {
    const [file] = await tx.query<readonly { state: CaseState }[]>(
      'select state from case_file where id = $1 for update',
      [caseId],
    );
    if (!file) return;
    await tx.query(
      `update case_file set waiting_on = case when ${CLAIMED('$1')} then $2::jsonb else $3::jsonb end where id = $1`,
      [caseId, ...[true, false].map((claimed) => JSON.stringify(waitsOn(restored(file.state), claimed)))],
    );
  }

  /** Each reads again what is due: the clock or the calendar has changed. Answers how many were told. @param caseIds all where nothing is said */
  async lookAgain(caseIds: readonly string[] | null = null): Promise<number> {
    const open = await this.db.query<readonly CaseAddress[]>(
      'select id, number, cycle from case_file where closed_at is null and ($1::uuid[] is null or id = any($1))',
      [caseIds],
    );
    let told = 0;
    for (let from = 0; from < open.length; from += BATCH)
      told += await this.process.lookAgain(open.slice(from, from + BATCH));
    return told;
  }
}

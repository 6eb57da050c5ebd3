import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { idOf } from '#platform/database/ids';
import { caseNumber } from './case-file.js';
import type { CaseAddress } from './cases.process.js';

/** Numbers of cases: one series a year, each number kept by the command that asked for it. */
@Injectable()
export class CaseNumbersService {
  constructor(private readonly db: DataSource) {}

  /** The same command gets the same number, however often it asks. */
  allocate(commandId: string, year: number): Promise<CaseAddress> {
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1, $2)', [CASE_NUMBERS, year]);
      const rows = await tx.query<readonly { year: number; ordinal: number; caseId: string }[]>(
        `with known as (select year, ordinal, case_id from case_number where command_id = $1),
           made as (insert into case_number (command_id, year, ordinal, case_id)
             select $1, $2, coalesce((select max(ordinal) from case_number where year = $2), 0) + 1, $3
             where not exists (select from known) returning year, ordinal, case_id)
         select year, ordinal, case_id as "caseId" from known union all select year, ordinal, case_id from made`,
        [commandId, year, idOf('case', commandId)],
      );
      const row = rows[0];
      if (!row) throw new Error(`no case number was allocated for command ${commandId}`);
      return { id: row.caseId, number: caseNumber(row.year, row.ordinal), cycle: 1 };
    });
  }
}

/** First half of the advisory lock's key; the year is the second. */
const CASE_NUMBERS = 4201;

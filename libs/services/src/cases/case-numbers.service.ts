import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#domain/errors';
import { idOf } from '#platform/database/ids';
import { caseNumber } from './case-file.js';
import type { CaseAddress } from './cases.process.js';

/** Numbers of cases: one series a year, each number kept by the command that asked for it. */
@Injectable()
export class CaseNumbersService {
  constructor(private readonly db: DataSource) {}

  /**
   * The same command gets the same number, however often it asks; a programme gets one for life. A number that a lost application
   * left unused is taken up by the next.
   * @throws DomainError where the programme has a case.
   */
  allocate(commandId: string, year: number, programmeId: string): Promise<CaseAddress> {
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1, $2)', [CASE_NUMBERS, year]);
      const [row] = await tx.query<readonly Allocated[]>(ALLOCATE, [
        ...[commandId, year, idOf('case', commandId), programmeId],
      ]);
      if (!row) throw new Error(`no case number was allocated for command ${commandId}`);
      if (row.has) throw hasNumber(row.has);
      return { id: row.caseId, number: caseNumber(row.year, row.ordinal), cycle: 1 };
    });
  }

  /** The cycle after that one, of the same number; whoever asks for it first opens it. */
  next(commandId: string, { number, cycle }: Pick<CaseAddress, 'number' | 'cycle'>): Promise<CaseAddress> {
    const [year, ordinal] = partsOf(number);
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1, $2)', [CASE_NUMBERS, year]);
      await tx.query(
        `insert into case_number (command_id, year, ordinal, cycle, case_id) values ($1, $2, $3, $4, $5)
         on conflict on constraint case_number_unique do nothing`,
        [commandId, year, ordinal, cycle + 1, idOf('case', commandId)],
      );
      const [row] = await tx.query<readonly { id: string }[]>(
        'select case_id as id from case_number where year = $1 and ordinal = $2 and cycle = $3',
        [year, ordinal, cycle + 1],
      );
      if (!row) throw new Error(`cycle ${cycle + 1} of case ${number} was not allocated`);
      return { id: row.id, number, cycle: cycle + 1 };
    });
  }

  /** The latest cycle after this one that another command opened; null where there is none. */
  async laterThan({ number, cycle }: Pick<CaseAddress, 'number' | 'cycle'>, commandId: string): Promise<number | null> {
    const rows = await this.db.query<readonly { latest: number | null }[]>(
      `select max(f.cycle) as latest from case_file f where f.number = $1 and f.cycle > $2
         and not exists (select from case_event e where e.case_id = f.id and e.command_id = $3)`,
      [number, cycle, commandId],
    );
    return rows[0]?.latest ?? null;
  }
}

interface Latest {
  readonly number: string;
  readonly cycle: number;
  readonly over: boolean;
}

interface Allocated {
  readonly year: number;
  readonly ordinal: number;
  readonly caseId: string;
  /** The case that the programme has already. */
  readonly has: Latest | null;
}

const ALLOCATE = `
  with known as (select year, ordinal, case_id from case_number where command_id = $1::text),
    latest as (select jsonb_build_object('number', number, 'cycle', cycle, 'over', closed_at is not null) as has from case_file
      where programme_id = $4::uuid order by closed_at is null desc, opened_at desc, cycle desc limit 1),
    made as (insert into case_number (command_id, year, ordinal, cycle, case_id, programme_id)
      select $1::text, $2::int, coalesce((select max(ordinal) from case_number where year = $2::int), 0) + 1, 1, $3::uuid, $4::uuid
      where not exists (select from known) and not exists (select from latest)
      on conflict (programme_id) do update set command_id = excluded.command_id returning year, ordinal, case_id)
  select year, ordinal, case_id as "caseId", null::jsonb as has from known
  union all select year, ordinal, case_id, null from made
  union all select 0, 0, $3::uuid, has from latest where not exists (select from known)`;

function hasNumber(latest: Latest): DomainError {
  const { number, cycle, over } = latest;
  const words = over ? 'for life; open the next cycle there' : `and its cycle ${cycle} is under way; go on there`;
  return new DomainError('CASE.HAS_NUMBER', `The programme has the case number ${number}, ${words}.`, { ...latest });
}

/** `A-2005-0001` → year and ordinal. */
const partsOf = (number: string): readonly [number, number] => {
  const [, year, ordinal] = number.split('-').map(Number);
  return [year ?? 0, ordinal ?? 0];
};

/** First half of the advisory lock's key; the year is the second. */
const CASE_NUMBERS = 4201;

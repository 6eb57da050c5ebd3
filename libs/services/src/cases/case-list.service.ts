import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import { InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { Parameters } from '#platform/database/parameters';
import { narrowed, type CaseNarrowing } from './case-conditions.js';
import { caseRow, ROW_COLUMNS, ROW_JOINS, type CaseRow, type StoredRow } from './case-row.js';
import { visibleTo } from './visible-cases.js';

export interface CaseFilter extends CaseNarrowing {
  readonly limit: number;
  readonly cursor?: string;
}

export interface CaseList {
  readonly items: readonly CaseRow[];
  readonly nextCursor: string | null;
}

type Key = readonly [nextDue: string, id: string];

/** The case list: what is due first comes first. One keyset statement, no count, no offset. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The condition on `case_file f` under which the user sees a case. */
  visible(user: User, parameters: Parameters): string {
    return visibleTo(user, parameters);
  }

  async list(user: User, filter: CaseFilter): Promise<CaseList> {
    const today = await this.clock.today();
    const parameters = new Parameters();
    const conditions = [
      visibleTo(user, parameters),
      ...narrowed(filter, user, today, parameters),
      ...after(filter.cursor, parameters),
    ];
    const rows = await this.db.query<readonly (StoredRow & { readonly nextDue: string })[]>(
      `select ${ROW_COLUMNS}, coalesce(f.next_due, 'infinity'::date)::text as "nextDue" from case_file f ${ROW_JOINS}
       where ${conditions.join(' and ')}
       order by coalesce(f.next_due, 'infinity'::date), f.id limit ${parameters.add(filter.limit + 1)}`,
      parameters.values,
    );
    const page = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => caseRow(row, today, judges(user, row))),
      nextCursor: last ? written([last.nextDue, last.id]) : null,
    };
  }
}

const judges = (user: User, { organisation, assessor, supervisor }: StoredRow): boolean =>
  may(user, 'readScores', {
    ...{ organisationId: organisation.id, assessorId: assessor?.id ?? null, supervisorId: supervisor?.id ?? null },
  });

function after(cursor: string | undefined, parameters: Parameters): readonly string[] {
  if (cursor === undefined) return [];
  const [due, id] = read(cursor);
  return [
    `(coalesce(f.next_due, 'infinity'::date), f.id) > (${parameters.add(due)}::date, ${parameters.add(id)}::uuid)`,
  ];
}

const written = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const CURSOR = /^\["(\d{4}-\d{2}-\d{2}|infinity)","([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"\]$/;

function read(cursor: string): Key {
  const [, due, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (due !== undefined && id !== undefined) return [due, id];
  throw new InvalidInput('This list cannot be continued; start again from its first page.', [
    { pointer: '/cursor', message: 'Use the nextCursor of the page before, unchanged.' },
  ]);
}

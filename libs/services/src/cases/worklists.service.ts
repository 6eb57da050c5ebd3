import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { AWAITED, type Awaited } from '#domain/cases/waiting';
import { Clock } from '#platform/clock/clock';
import { Parameters } from '#platform/database/parameters';
import { narrowed, type CaseNarrowing } from './case-conditions.js';
import { ROW_JOINS } from './case-row.js';
import { visibleTo } from './visible-cases.js';

export interface Worklist {
  readonly key: string;
  readonly title: string;
  /** What the case list is narrowed to: its words in the address of the list. */
  readonly query: Readonly<Record<string, string>>;
  readonly count: number;
  readonly overdue: number;
}

type Definition = readonly [key: string, title: string, filter: CaseNarrowing];

/** Days ahead in which something counts as due. */
const SOON = 7;

const FOR_ALL: readonly Definition[] = [
  ['waiting-for-me', 'Waiting for me', { mine: true }],
  ['overdue', 'Overdue', { open: true, overdue: true }],
  ['due', `Due within ${SOON} days`, { open: true, dueWithin: SOON }],
];

const WORDS: Readonly<Partial<Record<Awaited, string>>> = { finance: 'finance', board: 'the Board or a panel' };

const FOR_STAFF: readonly Definition[] = [
  ['mine', 'My cases', { open: true, officer: 'me' }],
  ...FOR_ALL.slice(1),
  ...AWAITED.map((each): Definition => [
    `waiting-on-${each}`,
    `Waiting on ${WORDS[each] ?? `the ${each}`}`,
    { waitingOn: each },
  ]),
  ['nobody', 'Without a case officer', { open: true, officer: 'none' }],
];

const isStaff = ({ roles }: User): boolean => roles.some((role) => role === 'office' || role === 'manager');

/** How many cases each worklist of the reader has, in one statement over the open cases that they see. */
@Injectable()
export class WorklistsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async counts(user: User): Promise<readonly Worklist[]> {
    const today = await this.clock.today();
    const parameters = new Parameters();
    const definitions = isStaff(user) ? FOR_STAFF : FOR_ALL;
    const isIn = definitions.map(([, , filter]) => narrowed(filter, user, today, parameters).join(' and '));
    const late = narrowed({ overdue: true }, user, today, parameters).join(' and ');
    const columns = isIn.map(
      (condition, index) =>
        `count(*) filter (where ${condition})::int as c${index}, count(*) filter (where ${condition} and ${late})::int as o${index}`,
    );
    const rows = await this.db.query<readonly Record<string, number>[]>(
      `select ${columns.join(', ')} from case_file f ${ROW_JOINS}
       where f.closed_at is null and ${visibleTo(user, parameters)}`,
      parameters.values,
    );
    return definitions.map(([key, title, filter], index) => ({
      ...{ key, title },
      query: Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)])),
      count: rows[0]?.[`c${index}`] ?? 0,
      overdue: rows[0]?.[`o${index}`] ?? 0,
    }));
  }
}

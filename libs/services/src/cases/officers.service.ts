import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import type { Named } from './case-row.js';

export interface CaseRef {
  readonly number: string;
  readonly cycle: number;
}

export interface Assigned extends CaseRef {
  readonly done: boolean;
  /** What came of it, in words. */
  readonly words: string;
}

interface Found extends CaseRef {
  readonly id: string;
  readonly over: boolean;
  readonly officerId: string | null;
}

const CASES = `
  select f.id, f.number, f.cycle, f.closed_at is not null as over, w.account_id as "officerId"
  from jsonb_to_recordset($1::jsonb) as r(number text, cycle int)
  join case_file f on f.number = r.number and f.cycle = r.cycle
  left join officer_assignment w on w.case_id = f.id and w.ended_at is null
  order by f.id for update of f`;

/** The case officer: who of the office looks after a case. A plain assignment; it decides nothing on the case itself. */
@Injectable()
export class OfficersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whom a case can be given to. */
  async list(user: User): Promise<readonly Named[]> {
    this.refuse(user);
    return this.db.query(
      `select id, name from account where active and roles ?| array['office', 'manager'] order by lower(name), id`,
    );
  }

  /** Gives cases to somebody, or to nobody; each is answered for. What cannot be given does not stop the others. */
  async assign(user: User, officerId: string | null, refs: readonly CaseRef[]): Promise<readonly Assigned[]> {
    this.refuse(user);
    const officer = officerId === null ? null : await this.officer(user, officerId);
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      const found = await tx.query<readonly Found[]>(CASES, [JSON.stringify(refs)]);
      const changing = found.filter((each) => !each.over && each.officerId !== officerId);
      await move(tx, changing, officerId, user.id, now);
      return refs.map((ref) => outcome(ref, found, officer));
    });
  }

  private async officer(user: User, id: string): Promise<Named> {
    const officer = (await this.list(user)).find((each) => each.id === id);
    if (officer) return officer;
    throw new InvalidInput('The cases cannot be given to this person.', [
      { pointer: '/officerId', message: 'Choose somebody of the office or a manager whose account is active.' },
    ]);
  }

  private refuse(user: User): void {
    const denied = refuseUnless(user, 'assignOfficer');
    if (denied) throw denied;
  }
}

async function move(
  tx: EntityManager,
  cases: readonly Found[],
  officerId: string | null,
  by: string,
  now: string,
): Promise<void> {
  if (cases.length === 0) return;
  await tx.query('update officer_assignment set ended_at = $2 where case_id = any($1) and ended_at is null', [
    cases.map(({ id }) => id),
    now,
  ]);
  await tx.query(
    `insert into officer_assignment (id, case_id, account_id, assigned_by, assigned_at)
     select r.id, r.case_id, $2, $3, $4 from jsonb_to_recordset($1) as r(id uuid, case_id uuid)`,
    [JSON.stringify(cases.map(({ id }) => ({ id: newId(), case_id: id }))), officerId, by, now],
  );
}

function outcome(ref: CaseRef, found: readonly Found[], officer: Named | null): Assigned {
  const at = found.find(({ number, cycle }) => number === ref.number && cycle === ref.cycle);
  const said = (done: boolean, words: string): Assigned => ({ number: ref.number, cycle: ref.cycle, done, words });
  if (!at) return said(false, 'There is no such case.');
  if (at.over) return said(false, 'The cycle is over: nobody looks after it any more.');
  if (at.officerId === (officer?.id ?? null))
    return said(true, officer ? `It is ${officer.name}’s already.` : 'It is nobody’s already.');
  return said(true, officer ? `Given to ${officer.name}.` : 'Given to nobody.');
}

import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Region, Sitting } from '#domain/board/decisions';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';

export interface Term {
  readonly id: string;
  readonly fromDay: LocalDay;
  readonly toDay: LocalDay | null;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly region: Region;
  readonly accountId: string | null;
  readonly assessorId: string | null;
  /** The latest first. */
  readonly terms: readonly Term[];
  readonly sits: boolean;
}

export interface NewMember {
  readonly name: string;
  readonly email: string | null;
  readonly region: Region;
  readonly accountId: string | null;
  readonly assessorId: string | null;
  readonly fromDay: LocalDay;
  readonly toDay: LocalDay | null;
}

const MEMBERS = `
  select m.id, m.name, m.email, m.region, m.account_id as "accountId", m.assessor_id as "assessorId",
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'fromDay', t.from_day, 'toDay', t.to_day)
      order by t.from_day desc), '[]') from board_term t where t.member_id = m.id) as terms, board_sits(m.id, $1) as sits
  from board_member m`;

/** Who sits, or sat, on the Advisory Board: terms are dated and never overlap. */
@Injectable()
export class BoardMembersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those who sit first, each group by name. */
  async list(user: User): Promise<readonly Member[]> {
    refuse(user, 'readBoard');
    return this.db.query(`${MEMBERS} order by sits desc, lower(m.name), m.id`, [await this.clock.today()]);
  }

  async one(user: User, id: string): Promise<Member> {
    refuse(user, 'readBoard');
    const rows = await this.db.query<readonly Member[]>(`${MEMBERS} where m.id::text = $2`, [
      await this.clock.today(),
      id,
    ]);
    if (rows[0]) return rows[0];
    throw new DomainError('BOARD.MEMBER_UNKNOWN', 'There is no such member of the Board.', { id });
  }

  async add(user: User, wanted: NewMember): Promise<Member> {
    refuse(user, 'keepBoard');
    const { name, email, region, accountId, assessorId, fromDay, toDay } = wanted;
    const id = newId();
    await told(
      this.db.transaction(async (tx) => {
        await tx.query(
          `insert into board_member (id, name, email, region, account_id, assessor_id) values ($1, $2, $3, $4, $5, $6)`,
          [id, name, email, region, accountId, assessorId],
        );
        await addTerm(tx, id, fromDay, toDay);
      }),
    );
    return this.one(user, id);
  }

  /** Another term of somebody who is, or was, a member. */
  async addTerm(user: User, id: string, fromDay: LocalDay, toDay: LocalDay | null): Promise<Member> {
    refuse(user, 'keepBoard');
    await this.one(user, id);
    await told(this.db.transaction((tx) => addTerm(tx, id, fromDay, toDay)));
    return this.one(user, id);
  }

  /** The running or a coming term ends on that day. */
  async endTerm(user: User, id: string, toDay: LocalDay): Promise<Member> {
    refuse(user, 'keepBoard');
    await this.one(user, id);
    const [, count] = await told(
      this.db.query<readonly [unknown, number]>(
        `update board_term set to_day = $2 where member_id = $1 and from_day <= $2 and (to_day is null or to_day >= $2)`,
        [id, toDay],
      ),
    );
    if (count > 0) return this.one(user, id);
    throw new DomainError('BOARD.NO_TERM', `No term of this member runs on ${toDay}; choose a day inside one.`, {
      toDay,
    });
  }

  /** Who sat on the Board on that day. */
  sitting(on: LocalDay, tx: Pick<EntityManager, 'query'> = this.db): Promise<readonly Sitting[]> {
    return tx.query(
      `select m.id, m.name, m.assessor_id as "assessorId" from board_member m where board_sits(m.id, $1) order by lower(m.name)`,
      [on],
    );
  }
}

async function addTerm(tx: EntityManager, memberId: string, fromDay: LocalDay, toDay: LocalDay | null): Promise<void> {
  if (toDay !== null && toDay < fromDay)
    throw new InvalidInput('The term cannot run backwards.', [
      { pointer: '/toDay', message: 'lies before its start.' },
    ]);
  await tx.query('insert into board_term (id, member_id, from_day, to_day) values ($1, $2, $3, $4)', [
    ...[newId(), memberId, fromDay, toDay],
  ]);
}

const WORDS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  board_member_name_unique: ['BOARD.MEMBER_KNOWN', 'This member is on record already; add a term to their entry.'],
  board_member_account_unique: ['BOARD.ACCOUNT_TAKEN', 'This account belongs to another member of the Board.'],
  board_member_assessor_unique: ['BOARD.ASSESSOR_TAKEN', 'This assessor is another member of the Board.'],
  board_term_no_overlap: ['BOARD.TERMS_OVERLAP', 'The term overlaps another one of this member; end that one first.'],
  board_term_keeps_its_votes: ['BOARD.TERM_HAS_VOTES', 'The member has voted after that day; choose a later one.'],
};

/** What the database refuses, in words. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as { constraint?: string };
    const known = WORDS[constraint ?? ''];
    if (known) throw new DomainError(known[0], known[1]);
    throw error;
  }
}

function refuse(user: User, operation: 'readBoard' | 'keepBoard'): void {
  const denied = refuseUnless(user, operation);
  if (denied) throw denied;
}

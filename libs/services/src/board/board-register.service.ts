import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Region } from '#domain/board/decisions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { idOf, newId } from '#platform/database/ids';
import { BoardDecisionsService } from './board-decisions.service.js';
import { BoardMembersService } from './board-members.service.js';

export interface BoardEntry {
  readonly name: string;
  readonly email: string;
  readonly region: Region;
  readonly fromDay: LocalDay;
  readonly toDay: LocalDay | null;
}

export interface Appointment {
  readonly assessorId: string;
  readonly name: string;
  readonly minuteNo: string;
  readonly approvedOn: LocalDay;
  /** Names of members who voted for it; none where the minutes do not say. */
  readonly approvedBy: readonly string[];
}

/** Takes over members and decisions from files: the same entry twice changes nothing. */
@Injectable()
export class BoardRegisterService {
  constructor(
    private readonly members: BoardMembersService,
    private readonly decisions: BoardDecisionsService,
  ) {}

  async enter(tx: EntityManager, entry: BoardEntry): Promise<'added' | 'changed' | 'unchanged'> {
    const { name, email, region, fromDay, toDay } = entry;
    const id = idOf('board member', email.toLowerCase());
    const made = await tx.query<readonly unknown[]>(
      `insert into board_member (id, name, email, region) values ($1, $2, $3, $4)
       on conflict (id) do update set name = excluded.name, region = excluded.region
         where (board_member.name, board_member.region) is distinct from (excluded.name, excluded.region) returning 1`,
      [id, name, email, region],
    );
    const terms = await tx.query<readonly { fromDay: LocalDay; toDay: LocalDay | null }[]>(
      'select from_day::text as "fromDay", to_day::text as "toDay" from board_term where member_id = $1',
      [id],
    );
    const same = terms.find((term) => term.fromDay === fromDay);
    if (same?.toDay === toDay) return made.length > 0 ? 'changed' : 'unchanged';
    await (same
      ? tx.query('update board_term set to_day = $3 where member_id = $1 and from_day = $2', [id, fromDay, toDay])
      : tx.query('insert into board_term (id, member_id, from_day, to_day) values ($1, $2, $3, $4)', [
          ...[newId(), id, fromDay, toDay],
        ]));
    return terms.length === 0 ? 'added' : 'changed';
  }

  /** The decision behind an appointment that comes in from a file. @throws DomainError where the voters did not sit. */
  async appointment(
    tx: EntityManager,
    { assessorId, name, minuteNo, approvedOn, approvedBy }: Appointment,
    at: Instant,
  ) {
    const id = idOf('appointment', assessorId, minuteNo);
    const sitting = await this.members.sitting(approvedOn, tx);
    const votes = approvedBy.map((voter) => {
      const member = sitting.find((each) => each.name.toLowerCase() === voter.toLowerCase());
      if (member) return { memberId: member.id, vote: 'for' as const };
      throw new DomainError(
        'BOARD.NO_SUCH_VOTER',
        `Nobody named ${voter} sat on the Board on ${approvedOn}, when ${name} was approved; import the Board first.`,
        { voter, approvedOn },
      );
    });
    await this.decisions.write(
      tx,
      id,
      {
        ...{
          minuteNo,
          decidedOn: approvedOn,
          kind: 'appointment',
          subject: `Appointment of ${name}`,
          subjectId: assessorId,
        },
        ...{ resolution: `${name} is appointed an accredited assessor.`, votes, replacesId: null },
      },
      { by: 'import', at, provenance: 'imported' },
    );
    return id;
  }
}

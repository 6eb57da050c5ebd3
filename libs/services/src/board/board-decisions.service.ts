import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { refuseMotion, tally, type Ballot, type DecisionKind, type Outcome, type Vote } from '#domain/board/decisions';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { cursorAfter, DAY, placeOf, UUID } from '#platform/database/keyset';
import { containing } from '#platform/database/containing';
import { BoardMembersService } from './board-members.service.js';

export interface VoteOnRecord {
  readonly memberId: string;
  readonly name: string;
  readonly vote: Vote;
}

export interface Decision {
  readonly id: string;
  readonly minuteNo: string;
  readonly decidedOn: LocalDay;
  readonly kind: DecisionKind;
  /** What it is about, in words: "Appointment of Jo Hart". */
  readonly subject: string;
  /** The assessor, the standards version or the conflict ruling that rests on it; null for other decisions. */
  readonly subjectId: string | null;
  readonly resolution: string;
  readonly outcome: Outcome;
  readonly provenance: 'recorded' | 'imported';
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  readonly recordedAt: Instant;
  readonly votes: readonly VoteOnRecord[];
}

export interface NewDecision {
  readonly minuteNo: string;
  readonly decidedOn: LocalDay;
  readonly kind: DecisionKind;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly resolution: string;
  readonly votes: readonly Ballot[];
  /** The decision that this one puts right. */
  readonly replacesId: string | null;
}

export interface DecisionsAsked {
  readonly kind?: DecisionKind | undefined;
  /** Part of the minute number, the subject or the resolution. */
  readonly q?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const DECISION = `
  select d.id, d.minute_no as "minuteNo", d.decided_on::text as "decidedOn", d.kind, d.subject, d.subject_id as "subjectId",
    d.resolution, d.outcome, d.provenance, (select r.minute_no from board_decision r where r.id = d.replaces_id) as replaces,
    (select r.minute_no from board_decision r where r.replaces_id = d.id order by r.recorded_at limit 1) as "replacedBy",
    to_char(d.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt",
    (select coalesce(jsonb_agg(jsonb_build_object('memberId', m.id, 'name', m.name, 'vote', v.vote) order by lower(m.name)), '[]')
       from board_vote v join board_member m on m.id = v.member_id where v.decision_id = d.id) as votes
  from board_decision d`;

/** The register of what the Advisory Board has decided: minute, day, subject, every vote, outcome. Nothing in it changes. */
@Injectable()
export class BoardDecisionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly members: BoardMembersService,
  ) {}

  /** The newest first. */
  async list(user: User, { kind, q, subjectId, limit, cursor }: DecisionsAsked) {
    refuse(user, 'readBoard');
    const after = placeOf(cursor, [DAY, UUID]);
    const items = await this.db.query<readonly Decision[]>(
      `${DECISION}
       where ($1::text is null or d.kind = $1) and ($2::uuid is null or d.subject_id = $2)
         and ($3::text is null or d.minute_no ilike $3 or d.subject ilike $3 or d.resolution ilike $3)
         and ($4::date is null or (d.decided_on, d.id) < ($4, $5::uuid))
       order by d.decided_on desc, d.id desc limit $6`,
      [
        ...[kind ?? null, subjectId ?? null, q ? containing(q) : null],
        ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ],
    );
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return { items: page, nextCursor: cursorAfter(last && [last.decidedOn, last.id]) };
  }

  async one(user: User, id: string): Promise<Decision> {
    refuse(user, 'readBoard');
    return this.find(id);
  }

  /** The same id records the same decision once. @throws InvalidInput with every fault of what does not stand. */
  async record(user: User, id: string, wanted: NewDecision): Promise<Decision> {
    refuse(user, 'recordDecision');
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const sitting = await this.members.sitting(wanted.decidedOn, tx);
      const refused = refuseMotion(wanted, sitting, londonDay(now));
      if (refused) throw refused;
      await this.write(tx, id, wanted, { by: user.id, at: now, provenance: 'recorded' });
    });
    return this.find(id);
  }

  /** Inside the caller's transaction; the database counts the votes once more when it ends. */
  async write(
    tx: EntityManager,
    id: string,
    decision: NewDecision,
    recorded: { readonly by: string; readonly at: Instant; readonly provenance: 'recorded' | 'imported' },
  ): Promise<void> {
    const { minuteNo, decidedOn, kind, subject, subjectId, resolution, votes, replacesId } = decision;
    const outcome = recorded.provenance === 'imported' && votes.length === 0 ? 'carried' : tally(votes).outcome;
    const rows = await tx.query<readonly { id: string }[]>(
      `insert into board_decision (id, minute_no, decided_on, kind, subject, subject_id, resolution, outcome, voters, replaces_id,
         provenance, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict do nothing returning id`,
      [
        ...[id, minuteNo, decidedOn, kind, subject, subjectId, resolution, outcome, votes.length, replacesId],
        ...[recorded.provenance, recorded.by, recorded.at],
      ],
    );
    if (!rows[0]) return this.refuseOther(tx, id, minuteNo);
    await tx.query(
      `insert into board_vote (decision_id, member_id, vote)
       select $1, v.member, v.vote from jsonb_to_recordset($2) as v(member uuid, vote text)`,
      [id, JSON.stringify(votes.map(({ memberId, vote }) => ({ member: memberId, vote })))],
    );
  }

  /** The decision on one thing, carried or not. @throws DomainError where it is unknown, replaced, or about something else. */
  async about(
    id: string,
    kind: DecisionKind,
    subjectId: string,
    tx: Pick<EntityManager, 'query'> = this.db,
  ): Promise<Decision> {
    const decision = await this.find(id, tx);
    if (decision.kind !== kind || decision.subjectId !== subjectId)
      throw noApproval(decision, `is about something else (${decision.subject})`);
    if (decision.replacedBy !== null) throw noApproval(decision, `is replaced by minute ${decision.replacedBy}`);
    return decision;
  }

  /**
   * What rests on a decision asks here first; the database holds the same (`board_carried`).
   * @throws DomainError where it is unknown, replaced, about something else, or was not carried.
   */
  async carried(
    id: string,
    kind: DecisionKind,
    subjectId: string,
    tx: Pick<EntityManager, 'query'> = this.db,
  ): Promise<Decision> {
    const decision = await this.about(id, kind, subjectId, tx);
    if (decision.outcome === 'carried') return decision;
    throw noApproval(decision, 'was not carried');
  }

  private async find(id: string, tx: Pick<EntityManager, 'query'> = this.db): Promise<Decision> {
    const rows = await tx.query<readonly Decision[]>(`${DECISION} where d.id::text = $1`, [id]);
    if (rows[0]) return rows[0];
    throw new DomainError('BOARD.DECISION_UNKNOWN', 'There is no such decision in the register.', { id });
  }

  /** A repeat finds its own decision; another one under the same minute number is refused. */
  private async refuseOther(tx: EntityManager, id: string, minuteNo: string): Promise<void> {
    const rows = await tx.query<readonly { id: string }[]>('select id from board_decision where id = $1', [id]);
    if (rows[0]) return;
    throw new DomainError('BOARD.MINUTE_TAKEN', `Minute ${minuteNo} is in the register already; number it otherwise.`, {
      minuteNo,
    });
  }
}

const noApproval = ({ minuteNo, kind }: Decision, why: string): DomainError =>
  new DomainError('BOARD.NO_APPROVAL', `Minute ${minuteNo} ${why}; name the Board’s approval.`, { minuteNo, kind });

function refuse(user: User, operation: 'readBoard' | 'recordDecision'): void {
  const denied = refuseUnless(user, operation);
  if (denied) throw denied;
}

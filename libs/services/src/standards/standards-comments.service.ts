import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type Operation, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { refuseAnswer, refuseComment, standingOf, type Disposition } from '#domain/standards/consultation';
import { criteriaOf, type DraftRules } from '#domain/standards/draft';
import { Clock } from '#platform/clock/clock';
import { instantOf } from '#platform/database/instant-of';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';
import { StandardsReadingsService } from './standards-readings.service.js';

export type Commenter = 'board' | 'assessor' | 'supervisor' | 'organisation';

export interface Comment {
  readonly id: string;
  /** What it is about: the whole (empty), a segment, a criterion, `grades` or `periods`. */
  readonly place: string;
  readonly text: string;
  readonly by: string;
  readonly as: Commenter;
  readonly at: Instant;
  readonly disposition: Disposition | null;
  readonly reason: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Instant | null;
}

const COMMENT = `
  select c.id, c.place, c.text, m.name as by, c.made_as as "as", ${instantOf('c.made_at')} as at, c.disposition, c.reason,
    a.name as "answeredBy", ${instantOf('c.answered_at')} as "answeredAt"
  from standards_comment c join account m on m.id = c.made_by left join account a on a.id = c.answered_by`;

const COMMENTERS: readonly Commenter[] = ['board', 'supervisor', 'assessor', 'organisation'];
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const placesOf = (rules: DraftRules): readonly string[] => [
  ...['', 'grades', 'periods'],
  ...rules.segments.map(({ no }) => String(no)),
  ...criteriaOf(rules).map(({ id }) => id),
];

/** What whoever is consulted says of a draft, and what the office answers to each. */
@Injectable()
export class StandardsCommentsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly readings: StandardsReadingsService,
  ) {}

  /** In the order in which they came: all for the office and the Board, one's own for whoever else is consulted. */
  async list(
    user: User,
    draftId: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ) {
    refuse(user, 'readStandardsDrafts');
    const after = placeOf(cursor, [MOMENT, UUID]);
    const all = may(user, 'answerStandardsComment') || user.roles.includes('board');
    const rows = await this.db.query<readonly Comment[]>(
      `${COMMENT} where c.draft_id::text = $1 and ($5 or c.made_by = $6)
         and ($2::timestamptz is null or (date_trunc('milliseconds', c.made_at), c.id) > ($2, $3::uuid))
       order by date_trunc('milliseconds', c.made_at), c.id limit $4`,
      [draftId, after?.[0] ?? null, after?.[1] ?? null, limit + 1, all, user.id],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.at, last.id]) };
  }

  /** The same id makes the same comment once. */
  async make(
    user: User,
    id: string,
    draftId: string,
    { place, text }: Pick<Comment, 'place' | 'text'>,
  ): Promise<Comment> {
    refuse(user, 'commentOnStandards');
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const draft = await this.readings.find(tx, draftId, 'for update of d');
      const refused = refuseComment(standingOf(draft, await this.clock.today()));
      if (refused) throw refused;
      if (!placesOf(draft.rules).includes(place))
        throw new InvalidInput('The comment cannot be taken as written.', [
          { pointer: '/place', message: `the draft has no ${place}; choose a segment or a criterion.` },
        ]);
      const as = COMMENTERS.find((role) => user.roles.includes(role));
      await tx.query(
        `insert into standards_comment (id, draft_id, place, text, made_by, made_as, made_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do nothing`,
        [id, draftId, place, text, user.id, as, now],
      );
    });
    return this.find(id);
  }

  /** Once, by somebody else than who made it. */
  async answer(
    user: User,
    id: string,
    { disposition, reason }: { readonly disposition: Disposition; readonly reason: string },
  ): Promise<Comment> {
    refuse(user, 'answerStandardsComment');
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const rows = await tx.query<readonly { draftId: string; madeBy: string; answered: boolean; same: boolean }[]>(
        `select draft_id as "draftId", made_by as "madeBy", disposition is not null as answered,
           (disposition, reason, answered_by) is not distinct from ($2::text, $3::text, $4::uuid) as same
         from standards_comment where id::text = $1 for update`,
        [id, disposition, reason, user.id],
      );
      const [comment] = rows;
      if (!comment) throw new DomainError('STANDARDS.COMMENT_UNKNOWN', 'There is no such comment.', { id });
      if (comment.same) return;
      const refused = refuseAnswer(standingOf(await this.readings.find(tx, comment.draftId), await this.clock.today()));
      if (refused) throw refused;
      if (comment.answered)
        throw new DomainError('STANDARDS.ANSWERED', 'This comment has its answer, which stays as it is.');
      if (comment.madeBy === user.id)
        throw new DomainError('STANDARDS.OWN_COMMENT', 'Somebody else answers a comment of your own.');
      await tx.query(
        'update standards_comment set disposition = $2, reason = $3, answered_by = $4, answered_at = $5 where id = $1',
        [id, disposition, reason, user.id, now],
      );
    });
    return this.find(id);
  }

  private async find(id: string): Promise<Comment> {
    const rows = await this.db.query<readonly Comment[]>(`${COMMENT} where c.id = $1`, [id]);
    if (rows[0]) return rows[0];
    throw new DomainError('STANDARDS.COMMENT_UNKNOWN', 'There is no such comment.', { id });
  }
}

function refuse(user: User, operation: Operation): void {
  const denied = refuseUnless(user, operation);
  if (denied) throw denied;
}

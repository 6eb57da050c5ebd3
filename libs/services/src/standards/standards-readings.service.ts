// Drafts as they are read: by whoever drafts them and the Board from the beginning, by all who are consulted once they are.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { may, refuseUnless, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError, type FieldFault } from '#domain/errors';
import type { StandardsRules } from '#domain/scoring/standards';
import { differences, type Difference } from '#domain/standards/changes';
import { refuseChange, standingOf, type DraftStatus, type Standing } from '#domain/standards/consultation';
import { faultsOfDraft, originsOf, rulesOfDraft, type DraftRules } from '#domain/standards/draft';
import { Clock } from '#platform/clock/clock';
import { instantOf } from '#platform/database/instant-of';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';

export interface DraftRow {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** Why a new version is wanted. */
  readonly reason: string;
  readonly basedOn: { readonly id: string; readonly reference: string; readonly title: string };
  readonly standing: Standing;
  readonly consultFrom: LocalDay | null;
  readonly consultUntil: LocalDay | null;
  readonly changedOn: LocalDay;
  readonly changedBy: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  /** Why it was given up. */
  readonly givenUp: string | null;
  readonly comments: number;
  readonly unanswered: number;
  readonly version: number;
}

export interface Draft extends DraftRow {
  readonly rules: DraftRules;
  /** What still keeps it from a consultation. */
  readonly faults: readonly FieldFault[];
  /** Against the version that it began from. */
  readonly differences: readonly Difference[];
  /** May the reader change it, as it stands? */
  readonly mayChange: boolean;
  readonly mayComment: boolean;
}

export interface StoredRow extends Omit<DraftRow, 'standing'> {
  readonly status: DraftStatus;
}
export interface StoredDraft extends StoredRow {
  readonly rules: DraftRules;
  readonly base: StandardsRules;
}

const ROW = `
  d.id, d.reference, d.title, d.reason, d.status, d.consult_from::text as "consultFrom", d.consult_until::text as "consultUntil",
  d.changed_on::text as "changedOn", c.name as "changedBy", m.name as "madeBy", ${instantOf('d.made_at')} as "madeAt",
  d.given_up as "givenUp", d.version,
  jsonb_build_object('id', b.id, 'reference', b.reference, 'title', b.title) as "basedOn",
  (select count(*)::int from standards_comment x where x.draft_id = d.id) as comments,
  (select count(*)::int from standards_comment x where x.draft_id = d.id and x.disposition is null) as unanswered`;
const FROM = `
  from standards_draft d join standards_version b on b.id = d.based_on
    join account c on c.id = d.changed_by join account m on m.id = d.made_by`;

const rowOf = ({ status, ...row }: StoredRow, today: LocalDay): DraftRow => ({
  ...row,
  standing: standingOf({ status, consultUntil: row.consultUntil }, today),
});

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Who reads drafts whatever their standing; all others once they are consulted. */
const fromTheBeginning = (user: User): boolean => may(user, 'draftStandards') || user.roles.includes('board');

@Injectable()
export class StandardsReadingsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(user: User, { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }) {
    refuse(user);
    const after = placeOf(cursor, [MOMENT, UUID]);
    const today = await this.clock.today();
    const rows = await this.db.query<readonly StoredRow[]>(
      `select ${ROW} ${FROM} where ($1::timestamptz is null or (date_trunc('milliseconds', d.made_at), d.id) < ($1, $2::uuid))
         and ($4 or d.status in ('consultation', 'published'))
       order by date_trunc('milliseconds', d.made_at) desc, d.id desc limit $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1, fromTheBeginning(user)],
    );
    const items = rows.slice(0, limit).map((row): DraftRow => rowOf(row, today));
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.madeAt, last.id]) };
  }

  async one(user: User, id: string): Promise<Draft> {
    refuse(user);
    const [stored, today] = await Promise.all([this.find(this.db, id), this.clock.today()]);
    const { rules, base } = stored;
    const row = rowOf(stored, today);
    if (!fromTheBeginning(user) && ['draft', 'abandoned'].includes(row.standing))
      throw new DomainError('STANDARDS.DRAFT_UNKNOWN', 'There is no such draft.', { id });
    return {
      ...row,
      rules,
      faults: faultsOfDraft(rules),
      differences: differences(base, rulesOfDraft(rules), originsOf(rules)),
      mayChange: may(user, 'draftStandards') && refuseChange(row.standing) === undefined,
      mayComment: may(user, 'commentOnStandards') && row.standing === 'consultation',
    };
  }

  /** With a lock, nobody else changes it until the transaction ends. */
  async find(
    manager: Pick<EntityManager, 'query'>,
    id: string,
    lock: '' | 'for update of d' = '',
  ): Promise<StoredDraft> {
    const rows = await manager.query<readonly StoredDraft[]>(
      `select ${ROW}, d.rules, b.rules as base ${FROM} where d.id::text = $1 ${lock}`,
      [id],
    );
    if (rows[0]) return rows[0];
    throw new DomainError('STANDARDS.DRAFT_UNKNOWN', 'There is no such draft.', { id });
  }

  /** The draft as it stands, for whoever has seen that version of it. */
  async seen(tx: EntityManager, id: string, version: number): Promise<StoredDraft> {
    const stored = await this.find(tx, id, 'for update of d');
    if (stored.version === version) return stored;
    throw new DomainError('STANDARDS.CHANGED', 'The draft has changed since you opened it; load it again.', {
      seen: version,
      current: stored.version,
    });
  }
}

function refuse(user: User): void {
  const denied = refuseUnless(user, 'readStandardsDrafts');
  if (denied) throw denied;
}

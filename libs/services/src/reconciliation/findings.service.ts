import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { THE_NIGHT, type Finding, type FindingAbout } from '#domain/reconciliation/findings';
import { instantOf } from '#platform/database/instant-of';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';
import type { ProceedingKind } from '#workflows/proceedings/proceeding.contract';
import { ReconciliationNewsService } from './reconciliation-news.service.js';

export interface RunAsked {
  readonly id: string;
  /** An account, or who else had it done. */
  readonly by: string;
  readonly repair: boolean;
}

export interface Counted {
  readonly cases: number;
  readonly proceedings: number;
  readonly workflows: number;
}

export interface RunDone extends Counted {
  readonly found: number;
  readonly mended: number;
  readonly findings: readonly Finding[];
}

export interface RunRow extends Counted {
  readonly id: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly by: string;
  readonly repairs: boolean;
  readonly found: number;
  readonly mended: number;
}

export interface FindingRow extends Omit<Finding, 'caseId' | 'proceedingId'> {
  readonly no: number;
  readonly number: string | null;
  readonly cycle: number | null;
  readonly proceeding: { readonly id: string; readonly kind: ProceedingKind; readonly number: string } | null;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string;
}

const NUMBER = /^\d{1,9}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const RUN = `
  select r.id, ${instantOf('r.started_at')} as "startedAt", ${instantOf('r.finished_at')} as "finishedAt",
    coalesce(u.name, r.run_by) as by, r.repairs, r.cases, r.proceedings, r.workflows, r.found, r.mended
  from reconciliation_run r left join account u on u.id::text = r.run_by`;

/** What reconciliations have found, and what was done about it. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly db: DataSource,
    private readonly news: ReconciliationNewsService,
  ) {}

  /** A run that is begun once more, after its worker was lost, begins from nothing. */
  async begin({ id, by, repair }: RunAsked, at: Instant): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('delete from reconciliation_finding where run_id = $1', [id]);
      await tx.query(
        `insert into reconciliation_run (id, started_at, run_by, repairs) values ($1, $2, $3, $4)
         on conflict (id) do update set started_at = excluded.started_at, finished_at = null`,
        [id, at, by, repair],
      );
    });
  }

  /** What is new of a night goes out as a mail, with the same transaction. */
  async end({ id, by }: RunAsked, counted: Counted, findings: readonly Finding[], at: Instant): Promise<RunDone> {
    const mended = findings.filter((each) => each.mended !== null).length;
    const rows = findings.map((finding, index) => ({
      ...{ run_id: id, no: index + 1, about: finding.about, case_id: finding.caseId, words: finding.words },
      ...{ mended: finding.mended, proceeding_id: finding.proceedingId },
    }));
    await this.db.transaction(async (tx) => {
      await tx.query(
        'insert into reconciliation_finding select * from jsonb_populate_recordset(null::reconciliation_finding, $1)',
        [JSON.stringify(rows)],
      );
      await tx.query(
        `update reconciliation_run set finished_at = $2, cases = $3, workflows = $4, found = $5, mended = $6,
           proceedings = $7 where id = $1`,
        [id, at, counted.cases, counted.workflows, findings.length, mended, counted.proceedings],
      );
      if (by === THE_NIGHT) await this.news.tell(tx, id, at);
    });
    return { ...counted, found: findings.length, mended, findings };
  }

  /** The latest first. */
  async runs(user: User, { limit, cursor }: Paging) {
    refuse(user);
    const after = placeOf(cursor, [MOMENT, UUID]);
    const rows = await this.db.query<readonly RunRow[]>(
      `${RUN} where $1::timestamptz is null or (r.started_at, r.id) < ($1, $2::uuid)
       order by r.started_at desc, r.id desc limit $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.startedAt, last.id]) };
  }

  /** What a person has to see to comes first. Of a complaint whom it is about reads nothing here either. */
  async list(user: User, id: string, { limit, cursor, about }: Paging & { readonly about?: FindingAbout }) {
    refuse(user);
    const run = await this.db.query<readonly RunRow[]>(`${RUN} where r.id = $1`, [id]);
    if (!run[0]) throw new DomainError('RECONCILIATION.UNKNOWN', 'There is no such reconciliation.', { id });
    const after = placeOf(cursor, [NUMBER, NUMBER]);
    const rows = await this.db.query<readonly (FindingRow & { readonly rank: number })[]>(
      `select x.no, x.about, x.words, x.mended, f.number, f.cycle, (x.mended is not null)::int as rank,
         case when p.id is not null then jsonb_build_object('id', p.id, 'kind', p.kind, 'number', p.number) end as proceeding
       from reconciliation_finding x left join case_file f on f.id = x.case_id left join proceeding p on p.id = x.proceeding_id
         left join complaint k on k.id = p.id
       where x.run_id = $1 and k.about_account_id is distinct from $6::uuid and ($2::text is null or x.about = $2)
         and ($3::int is null or ((x.mended is not null)::int, x.no) > ($3, $4::int))
       order by rank, x.no limit $5`,
      [id, about ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1, user.id],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [String(last.rank), String(last.no)]) };
  }
}

function refuse(user: User): void {
  const denied = refuseUnless(user, 'readReconciliation');
  if (denied) throw denied;
}

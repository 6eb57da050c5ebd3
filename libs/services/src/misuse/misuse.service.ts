import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, type Instant } from '#domain/calendar/dates';
import type { CertificateStage } from '#domain/certificates/certificate-steps';
import { DomainError, InvalidInput } from '#domain/errors';
import { refuseMisuse, refuseOutcome, type MisuseOutcome, type NewMisuse } from '#domain/misuse/misuse';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { instantOf } from '#platform/database/instant-of';
import { cursorAfter, DAY, placeOf, UUID } from '#platform/database/keyset';

export interface Misuse extends NewMisuse {
  readonly id: string;
  readonly certificateId: string | null;
  readonly certificateStage: CertificateStage | null;
  readonly outcome: MisuseOutcome;
  readonly version: number;
  readonly notedBy: string;
  /** What was done, the latest first. */
  readonly notes: readonly {
    readonly at: Instant;
    readonly note: string;
    readonly outcome: MisuseOutcome;
    readonly by: string;
  }[];
}

export interface MisuseAsked {
  readonly outcome?: MisuseOutcome | undefined;
  /** Id of a certificate. */
  readonly certificate?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface AskedOfMisuse {
  readonly user: User;
  readonly id: string;
  readonly commandId: string;
  readonly expectedSeq: number;
}

const MISUSE = `
  select m.id, m.reported_on::text as "reportedOn", m.reported_by as "reportedBy", m.used_by as "usedBy", m.place as "where", m.seen,
    m.certificate_id as "certificateId", c.number as "certificateNo", m.outcome, m.version, u.name as "notedBy",
    case when c.id is not null then coalesce(p.stage, 'VALID') end as "certificateStage",
    (select coalesce(jsonb_agg(jsonb_build_object('at', ${instantOf('n.made_at')}, 'note', n.note, 'outcome', n.outcome,
        'by', a.name) order by n.made_at desc, n.id desc), '[]')
       from mark_misuse_note n join account a on a.id = n.made_by where n.misuse_id = m.id) as notes
  from mark_misuse m join account u on u.id = m.noted_by left join certificate c on c.id = m.certificate_id
    left join proceeding p on p.id = c.id and p.recorded_seq > 0`;

/** Where the mark was misused: reported by whom, what was done, what came of it. */
@Injectable()
export class MisuseService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Open ones first, the latest report on top. */
  async list(user: User, { outcome, certificate, limit, cursor }: MisuseAsked) {
    refuse(user);
    const after = placeOf(cursor, [/^(true|false)$/, DAY, UUID]);
    const rows = await this.db.query<readonly Misuse[]>(
      `${MISUSE}
       where ($1::text is null or m.outcome = $1) and ($2::uuid is null or m.certificate_id = $2)
         and ($3::boolean is null or (m.outcome <> 'open', -(m.reported_on - '2000-01-01'::date), m.id)
           > ($3, -($4::date - '2000-01-01'::date), $5::uuid))
       order by m.outcome <> 'open', m.reported_on desc, m.id limit $6`,
      [outcome ?? null, certificate ?? null, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [String(last.outcome !== 'open'), last.reportedOn, last.id]) };
  }

  async one(user: User, id: string): Promise<Misuse> {
    refuse(user);
    return this.find(this.db.manager, id);
  }

  /** The same key notes the same report once. */
  async note(user: User, commandId: string, report: NewMisuse): Promise<Misuse> {
    refuse(user);
    const now = await this.clock.now();
    const refused = refuseMisuse(report, londonDay(now));
    if (refused) throw refused;
    const id = idOf('mark misuse', user.id, commandId);
    const { reportedOn, reportedBy, usedBy, where, seen } = report;
    await this.db.query(
      `insert into mark_misuse (id, reported_on, reported_by, used_by, certificate_id, place, seen, noted_by, noted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
      [id, reportedOn, reportedBy, usedBy, await this.certificateOf(report), where, seen, user.id, now],
    );
    return this.find(this.db.manager, id);
  }

  /** What was done, and what came of it; a closed one is opened again in the same way. */
  async followUp(
    { user, id, commandId, expectedSeq }: AskedOfMisuse,
    { note, outcome }: { readonly note: string; readonly outcome: MisuseOutcome },
  ): Promise<Misuse> {
    refuse(user);
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      const noteId = idOf('mark misuse note', id, commandId);
      const [there] = await tx.query<readonly unknown[]>('select from mark_misuse_note where id = $1', [noteId]);
      if (there) return this.find(tx, id);
      const { certificateStage } = await this.find(tx, id);
      const refused = refuseOutcome(outcome, certificateStage);
      if (refused) throw refused;
      const [, count] = await tx.query<readonly [unknown, number]>(
        'update mark_misuse set outcome = $3, version = version + 1 where id = $1 and version = $2',
        [id, expectedSeq, outcome],
      );
      if (count === 0)
        throw new DomainError('MISUSE.CHANGED', 'Somebody else has dealt with this report since; load it again.', {
          seen: expectedSeq,
        });
      await tx.query(
        'insert into mark_misuse_note (id, misuse_id, note, outcome, made_by, made_at) values ($1, $2, $3, $4, $5, $6)',
        [noteId, id, note, outcome, user.id, now],
      );
      return this.find(tx, id);
    });
  }

  private async certificateOf({ certificateNo }: NewMisuse): Promise<string | null> {
    if (certificateNo === null) return null;
    const [row] = await this.db.query<readonly { id: string }[]>(
      `select c.id from certificate c join case_file f on f.id = c.case_id
       where c.number = $1 and c.revision = 1 and f.state -> 'certificate' <> 'null'::jsonb`,
      [certificateNo],
    );
    if (row) return row.id;
    throw new InvalidInput('The report cannot be noted as it stands.', [
      {
        pointer: '/certificateNo',
        message: 'The register has no certificate with this number; leave it empty where there is none.',
      },
    ]);
  }

  private async find(tx: EntityManager, id: string): Promise<Misuse> {
    const [found] = await tx.query<readonly Misuse[]>(`${MISUSE} where m.id::text = $1`, [id]);
    if (found) return found;
    throw new DomainError('MISUSE.UNKNOWN', 'There is no such report of misuse.', { id });
  }
}

function refuse(user: User): void {
  const denied = refuseUnless(user, 'keepMisuse');
  if (denied) throw denied;
}

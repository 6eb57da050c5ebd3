import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { ExportTotals } from '#domain/books/export-lines';
import type { Period } from '#domain/books/vat-periods';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import type { ExportLayout } from './book-export.entity.js';
import { refuseBackwards } from './book-reports.service.js';
import { ExportFilesService } from './export-files.service.js';

export { EXPORT_LAYOUTS, type ExportLayout } from './book-export.entity.js';

export interface ExportRun {
  readonly id: string;
  readonly layout: ExportLayout;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly totals: ExportTotals;
  readonly by: string | null;
  readonly at: Instant;
}

const RUN = `
  select e.id, e.layout, e.from_day::text as from, e.to_day::text as to, e.file_name as "fileName", length(e.content) as bytes, e.sha256,
    e.totals, u.name as by, to_char(e.made_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
  from book_export e left join account u on u.id::text = e.made_by`;

/** Exports are recorded with what they said, and handed out again byte for byte. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly files: ExportFilesService,
  ) {}

  /** The latest hundred. */
  async list(user: User): Promise<readonly ExportRun[]> {
    const denied = refuseUnless(user, 'exportBooks');
    if (denied) throw denied;
    return this.db.query(`${RUN} order by e.made_at desc, e.id desc limit 100`);
  }

  /** A repeat of the command answers the run that was made. */
  async make(user: User, commandId: string, layout: ExportLayout, period: Period): Promise<ExportRun> {
    const denied = refuseUnless(user, 'exportBooks');
    if (denied) throw denied;
    refuseBackwards(period);
    const now = await this.clock.now();
    const id = idOf('book export', commandId);
    await this.db.transaction('REPEATABLE READ', async (tx) => {
      const { text, totals } = await this.files.of(tx, layout, period);
      const content = Buffer.from(text, 'utf8');
      await tx.query(
        `insert into book_export (id, layout, from_day, to_day, file_name, content, sha256, totals, command_id, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
        [
          ...[id, layout, period.from, period.to, fileNameOf(layout, period), content, hashOf(content), totals],
          ...[commandId, user.id, now],
        ],
      );
    });
    return this.one(id);
  }

  async file(user: User, id: string): Promise<{ readonly fileName: string; readonly content: Buffer }> {
    const denied = refuseUnless(user, 'exportBooks');
    if (denied) throw denied;
    const [row] = await this.db.query<readonly { fileName: string; content: Buffer }[]>(
      'select file_name as "fileName", content from book_export where id::text = $1',
      [id],
    );
    if (row) return row;
    throw unknown(id);
  }

  private async one(id: string): Promise<ExportRun> {
    const [run] = await this.db.query<readonly ExportRun[]>(`${RUN} where e.id = $1`, [id]);
    if (run) return run;
    throw unknown(id);
  }
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const fileNameOf = (layout: ExportLayout, { from, to }: Period): string =>
  `${layout.toLowerCase().replaceAll(' ', '-')}-${layout === 'aged debtors' ? to : `${from}-to-${to}`}.csv`;

const unknown = (id: string): DomainError => new DomainError('BOOKS.NO_EXPORT', 'There is no such export.', { id });

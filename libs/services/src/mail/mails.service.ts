import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { Parameters } from '#platform/database/parameters';
import { instantOf } from '#platform/database/instant-of';
import type { MailStatus } from './mail.entity.js';

export interface MailRow {
  readonly id: string;
  readonly subject: string;
  readonly recipient: string;
  readonly recipientRole: string;
  readonly caseNumber: string | null;
  readonly cycle: number | null;
  readonly purpose: string;
  readonly status: MailStatus;
  readonly attempts: number;
  readonly trouble: string | null;
  readonly dated: Instant;
  readonly sentAt: Instant | null;
  /** The digest that it was told in. */
  readonly digestId: string | null;
}

export interface WholeMail extends MailRow {
  readonly text: string;
  readonly html: string;
  readonly documents: readonly { readonly id: string; readonly title: string; readonly fileName: string }[];
  /** Of a digest: the mails that it stands for. */
  readonly tells: readonly Pick<MailRow, 'id' | 'subject' | 'caseNumber' | 'cycle'>[];
}

export interface MailFilter {
  readonly caseNumber?: string;
  readonly status?: MailStatus;
  readonly limit: number;
  readonly cursor?: string;
}

const ROW = `
  m.id, m.subject, m.recipient, m.recipient_role as "recipientRole", f.number as "caseNumber", f.cycle, m.purpose, m.status,
  m.attempts, m.trouble, ${instantOf('m.dated')} as dated, ${instantOf('m.sent_at')} as "sentAt",
  m.digest_id as "digestId"`;

const FROM = 'from mail m left join case_file f on f.id = m.case_id';

/** The mails as the office sees them: what was said to whom, whether it went out, and why not. */
@Injectable()
export class MailsService {
  constructor(private readonly db: DataSource) {}

  /** The newest first. */
  async list(user: User, { caseNumber, status, limit, cursor }: MailFilter) {
    this.refuse(user);
    const parameters = new Parameters();
    const conditions = ['true'];
    if (caseNumber) conditions.push(`f.number = ${parameters.add(caseNumber)}`);
    if (status) conditions.push(`m.status = ${parameters.add(status)}`);
    if (cursor) {
      const [dated, id] = keyOf(cursor);
      conditions.push(`(m.dated, m.id) < (${parameters.add(dated)}::timestamptz, ${parameters.add(id)}::uuid)`);
    }
    const rows = await this.db.query<readonly MailRow[]>(
      `select ${ROW} ${FROM} where ${conditions.join(' and ')} order by m.dated desc, m.id desc limit ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? Buffer.from(`${last.dated} ${last.id}`).toString('base64url') : null };
  }

  async one(user: User, id: string): Promise<WholeMail> {
    this.refuse(user);
    const rows = await this.db.query<readonly WholeMail[]>(
      `select ${ROW}, m.text_part as text, m.html_part as html,
         (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'fileName', d.file_name)), '[]')
            from document d where d.id::text in (select jsonb_array_elements_text(m.document_ids))) as documents,
         (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'subject', t.subject, 'caseNumber', c.number, 'cycle', c.cycle)
             order by t.subject, t.id), '[]')
            from mail t left join case_file c on c.id = t.case_id where t.digest_id = m.id) as tells
       ${FROM} where m.id::text = $1`,
      [id],
    );
    if (rows[0]) return rows[0];
    throw new DomainError('MAIL.UNKNOWN', 'There is no such mail.', { id });
  }

  /** A person decides that a refused or unclear mail goes out once more. */
  async retry(user: User, id: string): Promise<void> {
    this.refuse(user);
    const [, count] = await this.db.query<readonly [unknown, number]>(
      `update mail set status = 'queued', trouble = null, lease = null, next_attempt_at = now()
       where id::text = $1 and status in ('refused', 'unclear')`,
      [id],
    );
    if (count > 0) return;
    const { status } = await this.one(user, id);
    throw new DomainError('MAIL.NOT_STUCK', `This mail is ${status}: only a refused or an unclear one is sent again.`, {
      id,
      status,
    });
  }

  private refuse(user: User): void {
    const denied = refuseUnless(user, 'readMails');
    if (denied) throw denied;
  }
}

function keyOf(cursor: string): readonly [string, string] {
  const [dated = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (/^[\d.:TZ-]{24}$/.test(dated) && /^[0-9a-f-]{36}$/.test(id)) return [dated, id];
  throw new InvalidInput('This list cannot be continued; start again from its first page.', [
    { pointer: '/cursor', message: 'Use the nextCursor of the page before, unchanged.' },
  ]);
}

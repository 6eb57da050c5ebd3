// Taking mails out of the outbox and putting down what became of them. A lease is a token with an end: whoever dies with one
// leaves the mails to the next, except outcome mails, which a person looks at rather than have them go out twice.
import type { DataSource } from 'typeorm';
import { instant } from '#domain/calendar/dates';
import type { Attachment, OutgoingMail } from '#platform/mailer/outgoing-mail';
import { prepared } from '#platform/database/prepared';

export interface LeasedMail {
  readonly id: string;
  readonly purpose: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly documentIds: readonly string[];
  readonly ical: string | null;
  readonly outcome: boolean;
  readonly dated: Date;
  readonly attempts: number;
  readonly caseNo: string | null;
}

export type Fate =
  | { readonly is: 'sent' }
  | { readonly is: 'refused' | 'unclear'; readonly why: string }
  | { readonly is: 'later'; readonly why: string | null; readonly inSeconds: number };

/** Longer than the mailer's own patience with a server. */
const LEASE = '5 minutes';

/** Why a reminder that could not go out when it was due need not go any more; null while its reason stands. */
const GONE = `case when m.status <> 'queued' then null
  when exists (select from deadline d where d.id = m.stands_with and d.status <> 'running') then 'Its reason had gone: the step was done.'
  when m.stands_with is not null and exists (select from case_file f where f.id = m.case_id and jsonb_typeof(f.state -> 'pause') = 'object')
    then 'The case was paused.'
  when m.purpose in ('payment-reminder', 'payment-overdue', 'payment-final')
    and exists (select from invoice i where i.id = m.invoice_id and i.settled_pence >= i.gross_pence) then 'It was paid by then.' end`;

/** One statement: an outcome mail whose sender stopped is given to a person, a reminder that is of no use is called off, all others that are due are taken. */
const LEASED = prepared(`
  with given_up as (
    update mail set status = 'unclear', lease = null,
      trouble = 'The sender was stopped while this mail was on its way; nobody can tell whether it arrived.'
    where status = 'sending' and outcome and next_attempt_at <= now()
  ), due as (
    select m.id, ${GONE} as gone from mail m
    where status in ('queued', 'sending') and next_attempt_at <= now() and not (status = 'sending' and outcome)
    order by next_attempt_at limit $3 for update skip locked
  ), called_off as (
    update mail m set status = 'cancelled', trouble = due.gone from due where m.id = due.id and due.gone is not null
  )
  update mail m set status = 'sending', lease = $1, attempts = m.attempts + 1, next_attempt_at = now() + $2::interval
  from due where m.id = due.id and due.gone is null
  returning m.id, m.purpose, m.recipient, m.message_id as "messageId", m.subject, m.text_part as text, m.html_part as html,
    m.document_ids as "documentIds", m.ical, m.outcome, m.dated, m.attempts,
    (select f.number from case_file f where f.id = m.case_id) as "caseNo"`);

export async function lease(db: DataSource, token: string, limit: number): Promise<readonly LeasedMail[]> {
  const [mails] = await db.query<readonly [readonly LeasedMail[], number]>(LEASED, [token, LEASE, limit]);
  return mails;
}

/** The papers that go with a mail. */
export async function leased(db: DataSource, { documentIds }: LeasedMail): Promise<readonly Attachment[]> {
  if (documentIds.length === 0) return [];
  return db.query(
    prepared(`select d.file_name as "fileName", c.content_type as "contentType", c.bytes from document d
     join file_content c on c.sha256 = d.sha256 where d.id = any($1) order by d.made_at`),
    [documentIds],
  );
}

export const outgoing = (mail: LeasedMail, attachments: readonly Attachment[]): OutgoingMail => ({
  messageId: mail.messageId,
  to: mail.recipient,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  date: instant(mail.dated),
  attachments,
  ...(mail.caseNo === null ? {} : { headers: { 'X-ISMPE-Case': mail.caseNo } }),
  ...(mail.ical === null ? {} : { icalEvent: { method: methodOf(mail.ical), content: mail.ical } }),
});

/** The mail says the method of its calendar part a second time. */
const methodOf = (ical: string): 'REQUEST' | 'CANCEL' => (/^METHOD:CANCEL\r?$/m.test(ical) ? 'CANCEL' : 'REQUEST');

/** Only the holder of the lease writes: one whose lease was over finds the mail somebody else's. */
export async function settle(db: DataSource, { id }: LeasedMail, token: string, fate: Fate): Promise<void> {
  const status = fate.is === 'later' ? 'queued' : fate.is;
  const why = fate.is === 'sent' ? null : fate.why;
  await db.query(
    prepared(`update mail set status = $3, trouble = $4, lease = null, sent_at = case when $3 = 'sent' then now() end,
       next_attempt_at = now() + make_interval(secs => $5) where id = $1 and lease = $2`),
    [id, token, status, why, fate.is === 'later' ? fate.inSeconds : 0],
  );
}

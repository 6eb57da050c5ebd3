// A mail as the bytes that go over the wire. Everything that becomes a header is checked here, before the library sees it:
// what could start a second header is refused, not repaired. The same mail gives the same bytes at every attempt.
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { isHeaderText, parseMailbox, type Mailbox } from './address.js';
import { MailNotSent, type Attachment, type OutgoingMail } from './outgoing-mail.js';

const MESSAGE_ID = /^<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,200}@[A-Za-z0-9.-]{1,200}>$/;
const OWN_HEADER = /^(?:X-[A-Za-z0-9-]{1,60}|References|In-Reply-To|Auto-Submitted|List-Id|Precedence)$/i;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*(?:; ?[a-z]+=[A-Za-z0-9-]+)*$/;
const FILE_NAME = /^[^/\\:*?"<>|]{1,150}$/;

export interface Composed {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly bytes: Buffer;
}

function refuse(what: string): never {
  throw new MailNotSent('permanent', `${what}. The mail was not handed to the mail server.`);
}

function mailbox(text: string, role: string): Mailbox {
  return parseMailbox(text) ?? refuse(`The ${role} address is not a mail address we can use`);
}

function checkAttachment({ fileName, contentType }: Attachment): void {
  if (!isHeaderText(fileName) || !FILE_NAME.test(fileName))
    refuse('An attachment has a file name that mail cannot carry');
  if (!MEDIA_TYPE.test(contentType)) refuse('An attachment has no proper media type');
}

function checkHeaders(mail: OutgoingMail): void {
  if (!MESSAGE_ID.test(mail.messageId)) refuse('The message id is malformed');
  if (!isHeaderText(mail.subject)) refuse('The subject contains line breaks or control characters, or is too long');
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!OWN_HEADER.test(name)) refuse(`A mail of ours does not set the header ${JSON.stringify(name)}`);
    if (!isHeaderText(value)) refuse(`The header ${name} contains line breaks or control characters, or is too long`);
  }
  mail.attachments?.forEach(checkAttachment);
}

/** @throws MailNotSent (permanent) where anything in it is unfit for a header. */
export async function compose(mail: OutgoingMail, defaultFrom: string): Promise<Composed> {
  checkHeaders(mail);
  const from = mailbox(mail.from ?? defaultFrom, 'sender');
  const to = mailbox(mail.to, 'recipient');
  const composer = new MailComposer({
    from,
    to,
    ...(mail.replyTo !== undefined && { replyTo: mailbox(mail.replyTo, 'reply') }),
    subject: mail.subject,
    messageId: mail.messageId,
    date: new Date(mail.date),
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    attachments: (mail.attachments ?? []).map(({ fileName, contentType, bytes }) => ({
      filename: fileName,
      contentType,
      content: Buffer.from(bytes),
    })),
    ...(mail.icalEvent && {
      icalEvent: { method: mail.icalEvent.method, content: mail.icalEvent.content, filename: 'visit.ics' },
    }),
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return { envelope: { from: from.address, to: to.address }, bytes: await composer.compile().build() };
}

import type { z } from 'zod';
import type { MailRow, WholeMail } from '#services/mail/mails.service';
import type { MailList, MailRow as RowSchema, MailView } from './mails.schema.js';

const rowView = (row: MailRow): z.input<typeof RowSchema> => ({
  id: row.id,
  subject: row.subject,
  recipient: row.recipient,
  recipientRole: row.recipientRole,
  caseNumber: row.caseNumber,
  cycle: row.cycle,
  purpose: row.purpose,
  status: row.status,
  attempts: row.attempts,
  trouble: row.trouble,
  dated: row.dated,
  sentAt: row.sentAt,
});

export const mailListView = (list: {
  readonly items: readonly MailRow[];
  readonly nextCursor: string | null;
}): z.input<typeof MailList> => ({ items: list.items.map(rowView), nextCursor: list.nextCursor });

export const mailView = (mail: WholeMail): z.input<typeof MailView> => ({
  ...rowView(mail),
  text: mail.text,
  html: mail.html,
  documents: mail.documents.map(({ id, title, fileName }) => ({ id, title, fileName })),
});

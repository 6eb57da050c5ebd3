import { z } from 'zod';
import { idOut, instantOut, nextCursor, paging, text } from '../http/parts.schema.js';

const MailStatusName = z
  .enum(['for digest', 'in digest', 'queued', 'sending', 'sent', 'refused', 'unclear', 'cancelled'])
  .meta({ id: 'MailStatus' });

export const MailQuery = z.object({
  ...paging,
  case: text(20).exactOptional().describe('Case number'),
  status: MailStatusName.exactOptional(),
});

export const MailRow = z
  .object({
    id: idOut,
    subject: z.string(),
    recipient: z.string(),
    recipientRole: z.string(),
    caseNumber: z.string().nullable(),
    cycle: z.int().nullable(),
    purpose: z.string(),
    status: MailStatusName,
    attempts: z.int(),
    trouble: z.string().nullable(),
    dated: instantOut.describe('The application’s time'),
    sentAt: instantOut.nullable(),
    digestId: idOut.nullable().describe('The digest of its reader’s day that it was told in'),
  })
  .meta({ id: 'MailRow' });
export const MailList = z.object({ items: z.array(MailRow), nextCursor }).meta({ id: 'MailList' });

export const MailView = MailRow.extend({
  text: z.string(),
  html: z.string().describe('Show it in a sandboxed frame'),
  documents: z.array(z.object({ id: idOut, title: z.string(), fileName: z.string() })),
  tells: z
    .array(z.object({ id: idOut, subject: z.string(), caseNumber: z.string().nullable(), cycle: z.int().nullable() }))
    .describe('Of a digest: the mails that it stands for'),
}).meta({ id: 'Mail' });

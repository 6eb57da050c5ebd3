import { z } from 'zod';
import { ROLES } from '#domain/cases/commands';
import { dayOut, idOut } from '../http/parts.schema.js';

export const RoleName = z.enum(ROLES).exclude(['system']).meta({ id: 'Role' });

/** Passwords are taken as they are: no trimming, no rule but a length that keeps the hash cheap. */
const password = z.string().min(1).max(200);

export const SignIn = z.object({ email: z.string().min(3).max(254), password }).meta({ id: 'SignIn' });
export const NewPassword = z
  .object({ current: password, next: password.describe('At least 12 characters') })
  .meta({ id: 'NewPassword' });

export const MailChoice = z.object({ singleMails: z.boolean() }).meta({ id: 'MailChoice' });

export const SessionView = z
  .object({
    id: idOut,
    name: z.string(),
    email: z.string(),
    roles: z.array(RoleName),
    organisationId: idOut.nullable(),
    assessorId: idOut.nullable(),
    mustChangePassword: z.boolean().describe('Until it is changed, nothing else is answered'),
    singleMails: z.boolean().describe('A separate mail for each reminder instead of one digest a working day'),
    installation: z.enum(['sandbox', 'production']),
    links: z.object({ mailbox: z.url().optional(), temporal: z.url().optional() }),
    today: dayOut.describe('The application’s day; a sandbox can be ahead'),
  })
  .meta({ id: 'Session' });

import { z } from 'zod';
import { CONTACT_ROLE_NAMES } from '#domain/organisations/contacts';
import { dayIn, dayOut, idOut, text } from '../http/parts.schema.js';

export const ContactRole = z.enum(CONTACT_ROLE_NAMES).meta({ id: 'ContactRole' });
export const NewContactBody = z
  .object({
    role: ContactRole,
    name: text(200),
    email: z.email('This is no e-mail address.').toLowerCase(),
    from: dayIn.describe('The first day; it may be to come'),
    to: dayIn.exactOptional().describe('The last day, where it is known'),
    follows: z.boolean().default(false).describe('The role passes from whoever has it then'),
  })
  .meta({ id: 'NewContact' });
export const Ended = z
  .object({ on: dayIn.describe('The last day; the day before its first calls off one that is to come') })
  .meta({ id: 'ContactEnded' });
const ContactView = z
  .object({
    id: idOut,
    role: ContactRole,
    name: z.string(),
    email: z.string(),
    from: dayOut,
    to: dayOut.nullable(),
    standing: z.enum(['present', 'coming', 'former']),
    enteredBy: z.string().nullable(),
    endedBy: z.string().nullable(),
  })
  .meta({ id: 'Contact' });
export const ContactList = z.object({ items: z.array(ContactView) }).meta({ id: 'ContactList' });

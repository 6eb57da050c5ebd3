import { z } from 'zod';
import { idIn, idOut, text } from '../http/parts.schema.js';
import { RoleName } from '../session/session.schema.js';

export const NewUser = z
  .object({
    email: text(254),
    name: text(200),
    roles: z.array(RoleName).max(8),
    organisationId: idIn.nullable().optional(),
    assessorId: idIn.nullable().optional(),
  })
  .meta({ id: 'NewUser' });

export const ChangedUser = NewUser.omit({ email: true })
  .extend({ active: z.boolean().describe('Whether anybody may sign in with it') })
  .meta({ id: 'ChangedUser' });

export const UserView = z
  .object({
    id: idOut,
    email: z.string(),
    name: z.string(),
    roles: z.array(RoleName),
    organisationId: idOut.nullable(),
    assessorId: idOut.nullable(),
    mustChangePassword: z.boolean(),
    active: z.boolean(),
    version: z.int().describe('As in the ETag'),
  })
  .meta({ id: 'User' });
export const UserList = z.object({ items: z.array(UserView) }).meta({ id: 'UserList' });

export const UserCreated = z
  .object({ account: UserView, oneTimePassword: z.string().describe('Shown once, to whoever hands it over') })
  .meta({ id: 'UserCreated' });

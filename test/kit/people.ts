// More people than the world has from its beginning: members of the Board, other assessors' accounts.
import type { User } from '#domain/access/permissions';
import type { Role } from '#domain/cases/commands';
import { newId } from '#platform/database/ids';
import type { Journey } from './journey.js';

/** An account of its own, signed in. */
export async function somebody(journey: Journey, role: Role, assessorId: string | null = null): Promise<User> {
  const id = newId();
  await journey.query(
    `insert into account (id, email, name, password_hash, roles, assessor_id, must_change_password)
     values ($1, $2, $3, 'none', $4, $5, false)`,
    ...[id, `${role}-${id}@ismpe.example`, `Another ${role}`, JSON.stringify([role]), assessorId],
  );
  return { id, roles: [role], organisationId: null, assessorId };
}

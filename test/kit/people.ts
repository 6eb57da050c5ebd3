// More people than the world has from its beginning: members of the Board, other assessors' accounts.
import type { User } from '#domain/access/permissions';
import type { Role } from '#domain/cases/commands';
import { newId } from '#platform/database/ids';
import { DataSource } from 'typeorm';
import { appointAssessor, type Voters } from './board.js';
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

/** One more on the register whom nobody knows yet, supervisory too. */
export async function anotherSupervisor(journey: Journey): Promise<string> {
  const id = newId();
  const sitting = await journey.query<{ name: string; id: string }>('select name, id from board_member');
  const voters = Object.fromEntries(sitting.map((member) => [member.name, member.id])) as Voters;
  const someone = { id, name: `Kari Olsen ${id.slice(-4)}`, supervisory: true };
  await appointAssessor(journey.get(DataSource), voters, someone);
  return id;
}

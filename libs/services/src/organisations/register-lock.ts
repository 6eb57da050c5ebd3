// Entries of the register held while they are changed, for who may change them.
import type { EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError, InvalidInput } from '#domain/errors';

interface Kept {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly description: string;
  readonly version: number;
}

export const ORGANISATION = `select o.id, o.id as "organisationId", o.name, '' as description, o.version from organisation o
  where o.id::text = $1 and not exists (select from organisation_merge m where m.from_id = o.id) for update of o`;
export const PROGRAMME = `select p.id, p.organisation_id as "organisationId", p.name, p.description, p.version from programme p
  where p.id::text = $1 for update`;

export function refuseUnlessKeeper(user: User): void {
  const denied = refuseUnless(user, 'keepOrganisations');
  if (denied) throw denied;
}

export async function lock(tx: EntityManager, one: string, id: string, seen?: number): Promise<Kept> {
  const [kept] = await tx.query<readonly Kept[]>(one, [id]);
  if (!kept)
    throw new DomainError('ORGANISATION.UNKNOWN', 'There is no such entry, or it was merged; load the page again.', {
      id,
    });
  if (seen !== undefined && kept.version !== seen)
    throw new DomainError(
      'ORGANISATION.CHANGED',
      'The entry has changed since you opened it; load it again and look before you repeat.',
      { id, seen, current: kept.version },
    );
  return kept;
}

export async function refuseTaken(tx: EntityManager, organisationId: string, id: string, name: string): Promise<void> {
  const taken = await tx.query<readonly unknown[]>(
    'select from programme where organisation_id = $1 and lower(name) = lower($3) and id <> $2',
    [organisationId, id, name],
  );
  if (taken.length > 0)
    throw new InvalidInput('The programme cannot be kept as entered.', [
      { pointer: '/name', message: 'is the name of another programme of this organisation.' },
    ]);
}

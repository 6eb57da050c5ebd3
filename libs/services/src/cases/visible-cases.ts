// Which cases a user sees: staff all, everyone else those they are a party to. Filters only narrow this.
import { may, type User } from '#domain/access/permissions';
import type { Parameters } from '#platform/database/parameters';

/** A condition on `case_file f`. */
export function visibleTo(user: User, parameters: Parameters): string {
  if (may(user, 'readCase')) return 'true';
  const parties = [
    user.roles.includes('organisation') &&
      user.organisationId &&
      `f.organisation_id = ${parameters.add(user.organisationId)}`,
    user.roles.includes('assessor') && user.assessorId && `f.assessor_id = ${parameters.add(user.assessorId)}`,
    user.roles.includes('supervisor') && user.assessorId && `f.supervisor_id = ${parameters.add(user.assessorId)}`,
    user.roles.includes('supervisor') &&
      user.assessorId &&
      `f.second_supervisor_id = ${parameters.add(user.assessorId)}`,
    user.roles.includes('supervisor') &&
      user.assessorId &&
      `f.guests @> ${parameters.add(JSON.stringify([user.assessorId]))}::jsonb`,
    user.assessorId &&
      `exists (select from proceeding p where p.case_id = f.id and p.kind = 'appeal' and p.closed_at is null
        and p.state -> 'members' ? ${parameters.add(user.id)})`,
  ].filter((each) => typeof each === 'string');
  return parties.length > 0 ? `(${parties.join(' or ')})` : 'false';
}

import { ROLES, type Role } from '#domain/cases/commands';
import { InvalidInput, type FieldFault } from '#domain/errors';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisationId?: string | null | undefined;
  readonly assessorId?: string | null | undefined;
}

/** Roles that belong to a row elsewhere: without it the account could see nothing, or worse, be taken for somebody else. */
const BELONGS = { organisation: 'organisationId', assessor: 'assessorId', supervisor: 'assessorId' } as const;

/** The refusal of an account that could not be used, with every fault; or nothing. */
export function refuseFaulty(wanted: NewAccount): InvalidInput | undefined {
  const faults: FieldFault[] = [];
  const fault = (field: string, message: string): void => void faults.push({ pointer: `/${field}`, message });
  if (!/^[^\s@,<>]+@[^\s@,<>]+\.[^\s@,<>.]+$/.test(wanted.email.trim())) fault('email', 'This is no e-mail address.');
  if (wanted.name.trim() === '') fault('name', 'An account needs the name of its person.');
  if (wanted.roles.length === 0) fault('roles', 'An account needs at least one role.');
  const unknown = wanted.roles.filter((role) => role === 'system' || !ROLES.includes(role));
  if (unknown.length > 0) fault('roles', `No account can have the role ${unknown.join(', ')}.`);
  for (const [role, field] of Object.entries(BELONGS)) {
    if (wanted.roles.includes(role as Role) && !wanted[field])
      fault(field, `The role ${role} needs to know whose it is.`);
  }
  const apart =
    wanted.roles.includes('finance') && wanted.roles.some((role) => role === 'assessor' || role === 'supervisor');
  if (apart) fault('roles', 'Finance never scores: finance and assessing are different people.');
  return faults.length > 0 ? new InvalidInput('The account cannot be made as it stands.', faults) : undefined;
}

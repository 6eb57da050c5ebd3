import type { Role } from '#domain/cases/commands';

/** Somebody to sign in as in a sandbox. `belongsTo` is what the account is tied to: a row of the sample files. */
export interface SandboxPerson {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly says: string;
  readonly belongsTo: { readonly organisation?: string; readonly assessor?: string };
}

/** The domain is reserved for examples (RFC 2606): no mail can leave for it by mistake. */
const person = (role: Role, name: string, says: string, belongsTo: SandboxPerson['belongsTo'] = {}): SandboxPerson => ({
  email: `${role}@ismpe.example`,
  name,
  roles: [role],
  says,
  belongsTo,
});

/** One for each role; references are those of samples/assessors.csv and samples/organisations.csv. */
export const SANDBOX_PEOPLE: readonly SandboxPerson[] = [
  person('office', 'Olivia Marsh', 'case officer'),
  person('manager', 'Martin Hale', 'manager'),
  person('finance', 'Fiona Petrie', 'finance'),
  person('assessor', 'Ruth Ellery', 'accredited assessor', { assessor: 'AS-001' }),
  person('supervisor', 'Gareth Pryce', 'supervisory assessor', { assessor: 'AS-002' }),
  person('organisation', 'Helen Sadler', 'Northmoor Utilities, an organisation', { organisation: 'ORG-001' }),
  person('board', 'Anna Lindqvist', 'Advisory Board'),
  person('admin', 'Adam Frost', 'users and configuration'),
];

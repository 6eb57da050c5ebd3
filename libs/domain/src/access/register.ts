// Who may do what of the register of organisations, and their contacts; a part of the table in permissions.ts.
import { STAFF, type Grant } from './grants.js';

export type RegisterOperation = 'keepContacts' | 'findDuplicates' | 'mergeOrganisations' | 'keepOrganisations';

export const REGISTER: Readonly<Record<RegisterOperation, readonly Grant[]>> = {
  keepContacts: [...STAFF, 'organisation of the case'],
  findDuplicates: STAFF,
  mergeOrganisations: ['manager'],
  keepOrganisations: STAFF,
};

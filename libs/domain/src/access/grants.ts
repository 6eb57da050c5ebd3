// To whom an operation is open: a role, and where it says "of the case" the assignment to it.
import type { Role } from '../cases/commands.js';

export type PersonRole = Exclude<Role, 'system'>;
/** `office`: on every case. `assessor of the case`: only where the person is assigned. */
export type Grant =
  | PersonRole
  | `${'organisation' | 'assessor' | 'supervisor' | 'invited supervisor'} of the case`
  | `${PersonRole} who was asked`;

export const STAFF: readonly Grant[] = ['office', 'manager'];
export const PARTIES: readonly Grant[] = ['organisation of the case', 'assessor of the case', 'supervisor of the case'];
/** Asked to rule on a case in which they have no part: they read it, and rule. */
export const INVITED: Grant = 'invited supervisor of the case';
export const ASSESSING: readonly Grant[] = ['assessor of the case', 'supervisor of the case'];

/** On the panel of an appeal, whatever they are beside it: they read the case while they decide. */
export const PANEL: readonly Grant[] = ['board who was asked', 'assessor who was asked', 'supervisor who was asked'];

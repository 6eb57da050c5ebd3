// Whose move it is in what comes after a report, and what is asked of them (docs/process.md, Worklists): the same people as are
// reminded.
import type { AppealState } from '../appeals/appeal.js';
import { majorityOf } from '../appeals/appeal.js';
import type { Role } from '../cases/commands.js';
import type { CertificateState } from '../certificates/certificate.js';
import type { ComplaintState } from '../complaints/complaint.js';

export interface Ask {
  /** To follow "please". */
  readonly does: string;
  readonly roles: readonly Role[];
  /** Whatever their roles. */
  readonly accounts: readonly string[];
  /** Who may not, though they have the role. */
  readonly except: readonly string[];
}

const ask = (does: string, { roles = [], accounts = [], except = [] }: Partial<Omit<Ask, 'does'>>): Ask => ({
  ...{ does, roles, accounts, except },
});

const STAFF: readonly Role[] = ['office', 'manager'];

function ofPanel(state: AppealState): readonly Ask[] {
  const { members, views } = state;
  const missing = members.filter((each) => views[each] === undefined);
  if (missing.length > 0) return [ask('give your view', { accounts: missing })];
  if (majorityOf(state) !== undefined) return [ask('record the panel’s decision', { accounts: members })];
  return [
    ask('look at your view again: no outcome has more than half of the panel behind it', { accounts: members }),
    ask('add a member to the panel: no outcome has more than half of it behind it', { roles: STAFF, except: members }),
  ];
}

export function asksOfAppeal(state: AppealState): readonly Ask[] {
  switch (state.stage) {
    case 'LODGED':
      return [ask('decide whether it is admitted', { roles: state.late ? ['manager'] : STAFF })];
    case 'ADMITTED':
      return [ask('appoint its panel', { roles: STAFF })];
    case 'PANEL':
      return ofPanel(state);
    default:
      return [];
  }
}

export function asksOfComplaint({ stage, investigator }: ComplaintState): readonly Ask[] {
  const looking = investigator === null ? [] : [investigator];
  switch (stage) {
    case 'RECEIVED':
      return [ask('acknowledge it', { roles: STAFF })];
    case 'ACKNOWLEDGED':
      return [ask('appoint who looks into it', { roles: STAFF })];
    case 'INVESTIGATION':
      return [ask('look into it and record what you find', { accounts: looking })];
    case 'FOUND':
      return [ask('answer it', { roles: ['manager'], except: looking })];
    default:
      return [];
  }
}

export const asksOfCertificate = ({ proposal }: CertificateState): readonly Ask[] =>
  proposal === null
    ? []
    : [ask('decide whether it is revoked', { roles: ['manager', 'board'], except: [proposal.by] })];

/** What is asked of that person; the first where it is several things. */
export const askedOf = (
  asks: readonly Ask[],
  { id, roles }: { readonly id: string; readonly roles: readonly Role[] },
): Ask | undefined =>
  asks.find(
    ({ accounts, except, ...each }) =>
      accounts.includes(id) || (!except.includes(id) && each.roles.some((role) => roles.includes(role))),
  );

// Which of what comes after the report a user sees, as conditions of a statement.
import { may, type User } from '#domain/access/permissions';
import type { Parameters } from '#platform/database/parameters';
import type { ProceedingKind } from '#workflows/proceedings/proceeding.contract';

type Condition = (user: User, given: Parameters) => string;

/** Of `case_file f`: that it is one of theirs. */
function ofOwnCases(user: User, given: Parameters): readonly string[] {
  return [
    user.roles.includes('organisation') &&
      user.organisationId &&
      `f.organisation_id = ${given.add(user.organisationId)}`,
    user.assessorId && `${given.add(user.assessorId)} in (f.assessor_id, f.supervisor_id, f.second_supervisor_id)`,
  ].filter((each) => typeof each === 'string');
}

const either = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `(${conditions.join(' or ')})` : 'false';

export const visibleProceedings: Readonly<Record<ProceedingKind, Condition>> = {
  /** On `proceeding p` and its `case_file f`: staff and Board all, others those of their cases and those they were asked to decide. */
  appeal: (user, given) =>
    may(user, 'readAppeals')
      ? 'true'
      : either([`p.state -> 'members' ? ${given.add(user.id)}`, ...ofOwnCases(user, given)]),
  /** On `proceeding p` and `complaint c`: staff and Board all, others what they were asked to look into; nobody what is about them. */
  complaint: (user, given) => {
    const me = given.add(user.id);
    const theirs = may(user, 'readComplaints') ? 'true' : `p.state ->> 'investigator' = ${me}::text`;
    return `(c.about_account_id is distinct from ${me}::uuid and ${theirs})`;
  },
  /** On `case_file f`: staff and Board all, others those of their cases. */
  certificate: (user, given) => (may(user, 'readCertificates') ? 'true' : either(ofOwnCases(user, given))),
};

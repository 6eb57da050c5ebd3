// Which documents a user may see, as a condition of a statement: for each way of having to do with a case, the circles that the table of
// permissions opens by it.
import { may, type Parties, type User } from '#domain/access/permissions';
import { visibleTo } from '#domain/evidence/visibility';
import type { Parameters } from '#platform/database/parameters';
import { ASKED_ON_CASE } from '../cases/commands.service.js';

const NOBODY: Parties = { organisationId: '', assessorId: null, supervisorId: null };

interface Way {
  readonly parties: Parties;
  /** On `case_file f`. */
  readonly condition: (given: Parameters) => string;
}

function waysOf({ id, organisationId, assessorId }: User): readonly Way[] {
  const ofOrganisation = (organisation: string): Way => ({
    parties: { ...NOBODY, organisationId: organisation },
    condition: (given) => `f.organisation_id = ${given.add(organisation)}::uuid`,
  });
  const ofAssessor = (assessor: string): readonly Way[] => [
    {
      parties: { ...NOBODY, assessorId: assessor },
      condition: (given) => `f.assessor_id = ${given.add(assessor)}::uuid`,
    },
    {
      parties: { ...NOBODY, supervisorId: assessor },
      condition: (given) => `${given.add(assessor)}::uuid in (f.supervisor_id, f.second_supervisor_id)`,
    },
    {
      parties: { ...NOBODY, guests: [assessor] },
      condition: (given) => `f.guests ? ${given.add(assessor)}::text`,
    },
  ];
  return [
    { parties: NOBODY, condition: () => 'true' },
    ...(organisationId === null ? [] : [ofOrganisation(organisationId)]),
    ...(assessorId === null ? [] : ofAssessor(assessorId)),
    {
      parties: { ...NOBODY, asked: [id] },
      condition: (given) => `coalesce(${ASKED_ON_CASE} ? ${given.add(id)}::text, false)`,
    },
  ];
}

/** A condition on `evidence_document d` and its `case_file f`. */
export function visibleDocuments(user: User, given: Parameters): string {
  const conditions = waysOf(user).flatMap(({ parties, condition }) => {
    const circles = may(user, 'readEvidence', parties) ? visibleTo(user, parties) : [];
    return circles.length > 0 ? [`(${condition(given)} and d.visibility = any(${given.add(circles)}))`] : [];
  });
  return conditions.length > 0 ? `(${conditions.join(' or ')})` : 'false';
}

// Who sees a document (docs/process.md, Evidence; F21): its class is the circle that may read it, each within the next. Who belongs to
// a circle stands in the table of permissions. Public says that it may be published too; nothing is published by itself.
import { may, type Operation, type Parties, type User } from '../access/permissions.js';

export const VISIBILITIES = ['office', 'assessor', 'organisation', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const SEEING: Readonly<Record<Visibility, Operation>> = {
  office: 'seeOfficeEvidence',
  assessor: 'seeAssessorEvidence',
  organisation: 'seeOrganisationEvidence',
  public: 'seePublicEvidence',
};

/** What somebody may read on a case, and may put documents into: nobody hides a document from themselves. */
export const visibleTo = (user: User, parties: Parties): readonly Visibility[] =>
  VISIBILITIES.filter((each) => may(user, SEEING[each], parties));

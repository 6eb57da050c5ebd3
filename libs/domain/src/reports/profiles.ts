// Who reads what of a report (docs/process.md, Report; F56): each thing that it can say has a class of visibility (F21), the circle that
// may read it. A profile is a circle, and shows what is open to it. What an interviewee said or was called is no part of any: it is
// not in this table, so nothing can show it.
import type { Operation } from '../access/permissions.js';
import { VISIBILITIES, type Visibility } from '../evidence/visibility.js';

export const PROFILES = ['internal', 'organisation', 'public summary'] as const;
export type Profile = (typeof PROFILES)[number];

const CIRCLE: Readonly<Record<Profile, Visibility>> = {
  internal: 'office',
  organisation: 'organisation',
  'public summary': 'public',
};

export const READING: Readonly<Record<Profile, Operation>> = {
  internal: 'readInternalReport',
  organisation: 'readCase',
  'public summary': 'readPublicSummary',
};

/** The one table of what is shown to whom. */
export const CLASS_OF = {
  ...{ body: 'public', organisation: 'public', programme: 'public', standardsTitle: 'public', achieved: 'public' },
  ...{ visitDays: 'public', issuedAt: 'public', strengthsInShort: 'public' },
  ...{ caseNo: 'organisation', cycle: 'organisation', version: 'organisation', targetLevel: 'organisation' },
  ...{ assessor: 'organisation', supervisor: 'organisation', verbalFeedback: 'organisation' },
  ...{ overallShown: 'organisation', grades: 'organisation', segments: 'organisation', reasons: 'organisation' },
  summary: 'organisation',
  ...{ compared: 'office', alternatives: 'office', review: 'office', interviews: 'office', impartiality: 'office' },
} as const satisfies Readonly<Record<string, Visibility>>;

export type ReportField = keyof typeof CLASS_OF;

export const shows = (profile: Profile, field: ReportField): boolean =>
  VISIBILITIES.indexOf(CLASS_OF[field]) >= VISIBILITIES.indexOf(CIRCLE[profile]);

/** Only what the profile shows; whatever else the record holds is left behind, known to the table or not. */
export function redacted<T extends Readonly<Record<ReportField, unknown>>>(profile: Profile, record: T): Partial<T> {
  const fields = (Object.keys(CLASS_OF) as ReportField[]).filter((field) => shows(profile, field));
  return Object.fromEntries(fields.map((field) => [field, record[field]])) as Partial<T>;
}

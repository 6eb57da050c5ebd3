// Who may not take a case (docs/process.md, Easily missed and Roles): anyone not active or not trained (from 2004 all are),
// a supervisor without the supervisory appointment, whoever helped this case in-house, the organisation's own people, and
// whoever advised the same organisation within the look-back (default: 2 years).
import { addDays, londonDay, type Instant, type LocalDay } from '../calendar/dates.js';

export type AssignmentRole = 'assessor' | 'supervisor';

interface Candidate {
  readonly status: string;
  readonly supervisory: boolean;
  readonly trainedOn: LocalDay | null;
  readonly employer: string | null;
}

export interface CaseFacts {
  readonly organisation: string;
  readonly legalName: string;
  /** Days of help with this case's in-house review. */
  readonly helpedOn: readonly LocalDay[];
  /** Days of help with other cases of the same organisation. */
  readonly advisedOn: readonly LocalDay[];
}

const LOOK_BACK_YEARS = 2;

const same = (one: string, other: string): boolean =>
  one.trim().replace(/\s+/g, ' ').toLowerCase() === other.trim().replace(/\s+/g, ' ').toLowerCase();

/** The same date so many years earlier; 29 February becomes 1 March. */
function yearsBefore(today: LocalDay, years: number): LocalDay {
  const year = String(Number(today.slice(0, 4)) - years);
  return today.endsWith('-02-29') ? addDays(`${year}-02-28` as LocalDay, 1) : (`${year}${today.slice(4)}` as LocalDay);
}

/** Every reason against, each in words that finish "cannot be assessor of this case: …". Empty: clear. */
export function hindrances(who: Candidate, role: AssignmentRole, facts: CaseFacts, now: Instant): readonly string[] {
  const since = yearsBefore(londonDay(now), LOOK_BACK_YEARS);
  const helped = facts.helpedOn.at(-1);
  const advised = facts.advisedOn.filter((day) => day >= since).at(-1);
  const { employer } = who;
  const employed = employer !== null && [facts.organisation, facts.legalName].some((name) => same(name, employer));
  return [
    who.status === 'active' ? undefined : `their appointment is not active (${who.status})`,
    who.trainedOn === null ? 'they have not passed the assessors’ training' : undefined,
    role === 'supervisor' && !who.supervisory ? 'they are no supervisory assessor' : undefined,
    helped ? `they helped with the in-house review of this case (last on ${helped})` : undefined,
    employed ? `they are employed by ${facts.organisation}` : undefined,
    advised ? `they advised ${facts.organisation} on ${advised}, within the last ${LOOK_BACK_YEARS} years` : undefined,
  ].filter((reason) => reason !== undefined);
}

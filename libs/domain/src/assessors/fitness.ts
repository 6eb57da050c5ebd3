// Who may take a case at all, as far as the register goes (docs/process.md, Assessors): whoever is active and trained on the
// day of the visit, competent on it, free on it, and a supervisory assessor where they are to supervise. What ties them to the
// applicant is another question (#domain/impartiality/paths).
import type { LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import { policyAt, type Policy } from './register.js';

export type AssignmentRole = 'assessor' | 'supervisor';

export interface Candidate {
  readonly status: string;
  readonly supervisory: boolean;
  readonly trainedOn: LocalDay | null;
  readonly competenceUntil: LocalDay | null;
  /** Days on which they visit for another case. */
  readonly takenOn?: readonly LocalDay[];
}

/** Every reason against, each in words that finish "cannot be assessor of this case: …". Empty: fit. */
export function unfitness(
  who: Candidate,
  role: AssignmentRole,
  on: LocalDay,
  policies: readonly Policy[],
): readonly string[] {
  const untrained = who.trainedOn === null || who.trainedOn > on;
  const { competenceUntil } = who;
  return [
    who.status === 'active' ? undefined : `their appointment is not active (${who.status})`,
    untrained && policyAt(policies, on).trainingRequired ? 'they have not passed the assessors’ training' : undefined,
    role === 'supervisor' && !who.supervisory ? 'they are no supervisory assessor' : undefined,
    competenceUntil !== null && competenceUntil < on
      ? `their competence ended on ${dayInWords(competenceUntil)}; it is renewed on the register`
      : undefined,
    who.takenOn?.includes(on) ? `they visit for another case on ${dayInWords(on)}` : undefined,
  ].filter((reason) => reason !== undefined);
}

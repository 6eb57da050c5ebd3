// The register of accredited assessors (docs/process.md, Assessors): candidate → trained → board approved → active → suspended
// → lapsed. From 2004 whoever is approved has passed the training before (information sheet 2005); the Advisory Board approves
// each appointment; competence is shown anew within a period (default: three years, thirty hours).
import { addMonths, type LocalDay } from '../calendar/dates.js';
import { DomainError } from '../errors.js';

export const STATUSES = ['candidate', 'trained', 'board approved', 'active', 'suspended', 'lapsed'] as const;
export type AssessorStatus = (typeof STATUSES)[number];

/** What holds from a day on, until a later row. Data: the office adds rows, no rule of the code changes. */
export interface Policy {
  readonly fromDay: LocalDay;
  /** Whoever is approved from this day on has passed the training; whoever assesses has, too. */
  readonly trainingRequired: boolean;
  readonly competenceMonths: number;
  /** Hours of further training within the period, for a renewal. */
  readonly cpdHours: number;
  /** How far back advice to an organisation bars from its cases. */
  readonly lookBackMonths: number;
  /** Days in which an offer is answered, and after which one reminder goes out. */
  readonly offerDays: number;
  readonly offerReminderDays: number;
  /** A standing declaration of interests holds so long. */
  readonly declarationMonths: number;
  /** Assessments of one organisation after which somebody else assesses it; null: no limit. */
  readonly rotationLimit: number | null;
}

/** Before the first row the first holds. @throws Error where there is none at all. */
export function policyAt<P extends Pick<Policy, 'fromDay'>>(policies: readonly P[], on: LocalDay): P {
  const [first, ...later] = [...policies].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  if (!first) throw new Error('no policy for assessors is on record');
  return later.filter(({ fromDay }) => fromDay <= on).at(-1) ?? first;
}

export interface RegisterEntry {
  readonly name: string;
  readonly status: AssessorStatus;
  readonly supervisory: boolean;
  readonly trainedOn: LocalDay | null;
  readonly approvedOn: LocalDay | null;
  readonly competenceUntil: LocalDay | null;
}

export const STEPS = {
  passTraining: { from: ['candidate'], to: 'trained', does: 'record the training as passed' },
  approve: { from: ['candidate', 'trained', 'lapsed'], to: 'board approved', does: 'record the Board’s approval' },
  appoint: { from: ['board approved'], to: 'active', does: 'begin the appointment' },
  renewCompetence: { from: ['active', 'suspended'], to: null, does: 'renew the competence' },
  makeSupervisory: { from: ['active'], to: null, does: 'make a supervisory assessor' },
  endSupervisory: { from: ['active', 'suspended'], to: null, does: 'end the supervisory appointment' },
  suspend: { from: ['active'], to: 'suspended', does: 'suspend the appointment' },
  reinstate: { from: ['suspended'], to: 'active', does: 'reinstate the appointment' },
  lapse: { from: ['board approved', 'active', 'suspended'], to: 'lapsed', does: 'let the appointment lapse' },
} as const satisfies Record<
  string,
  { readonly from: readonly AssessorStatus[]; readonly to: AssessorStatus | null; readonly does: string }
>;
export type RegisterStep = keyof typeof STEPS;

export interface StepFacts {
  /** The day on which the step takes effect: of the training, of the Board's decision, of the appointment. */
  readonly on: LocalDay;
  readonly today: LocalDay;
  readonly policies: readonly Policy[];
  /** Hours of further training on record in the running period. */
  readonly cpdHours: number;
}

const refuse = (code: string, message: string): DomainError => new DomainError(`ASSESSORS.${code}`, message);

/** Why the status does not allow the step, or nothing. Known before any form is filled in. */
export function refuseStatus(entry: RegisterEntry, step: RegisterStep): DomainError | undefined {
  const { from, does } = STEPS[step];
  if (!(from as readonly AssessorStatus[]).includes(entry.status))
    return refuse(
      'WRONG_STATUS',
      `It is not possible to ${does}: ${entry.name} is ${entry.status}. Possible when: ${from.join(', ')}.`,
    );
  if (step === 'makeSupervisory' && entry.supervisory)
    return refuse('SUPERVISORY_ALREADY', `${entry.name} is a supervisory assessor already.`);
  if (step === 'endSupervisory' && !entry.supervisory)
    return refuse('NOT_SUPERVISORY', `${entry.name} is no supervisory assessor.`);
  return undefined;
}

/** The refusal of a step with what it needs, or nothing. */
export function refuseStep(entry: RegisterEntry, step: RegisterStep, facts: StepFacts): DomainError | undefined {
  const wrong = refuseStatus(entry, step);
  if (wrong) return wrong;
  const { on, today, policies, cpdHours } = facts;
  if (on > today && step !== 'lapse') return refuse('AHEAD', `${on} lies ahead; record it on the day or after it.`);
  if (
    step === 'approve' &&
    policyAt(policies, on).trainingRequired &&
    (entry.trainedOn === null || entry.trainedOn > on)
  )
    return refuse(
      'TRAINING_FIRST',
      `${entry.name} had not passed the training by ${on}; from ${trainingRequiredFrom(policies)} on it comes before the Board’s approval.`,
    );
  if (step === 'appoint' && entry.approvedOn !== null && on < entry.approvedOn)
    return refuse(
      'BEFORE_APPROVAL',
      `The appointment cannot begin before the Board’s approval of ${entry.approvedOn}.`,
    );
  const needed = policyAt(policies, today).cpdHours;
  if (step === 'renewCompetence' && cpdHours < needed)
    return refuse(
      'CPD_MISSING',
      `${cpdHours} of ${needed} hours of further training are on record; record the rest first.`,
    );
  return undefined;
}

/** The first day from which the training is required; undefined where no policy requires it. */
export const trainingRequiredFrom = (policies: readonly Policy[]): LocalDay | undefined =>
  policies
    .filter(({ trainingRequired }) => trainingRequired)
    .map(({ fromDay }) => fromDay)
    .sort()[0];

/** How long competence shown on that day holds. */
export const competentUntil = (shownOn: LocalDay, { competenceMonths }: Policy): LocalDay =>
  addMonths(shownOn, competenceMonths);

/** Each step with whether the status allows it, and why not. */
export const explainSteps = (
  entry: RegisterEntry,
): readonly { readonly step: RegisterStep; readonly does: string; readonly why: string | null }[] =>
  (Object.keys(STEPS) as RegisterStep[]).map((step) => ({
    step,
    does: STEPS[step].does,
    why: refuseStatus(entry, step)?.message ?? null,
  }));

// From the draft to the version (docs/process.md, Standards): a consultation with a window, every comment answered, then a decision of
// the Board on what lies before it. What is consulted on does not change under those who read it.
import { addDays, daysBetween, type LocalDay } from '../calendar/dates.js';
import { DomainError, InvalidInput, type FieldFault } from '../errors.js';
import type { DraftRules } from './draft.js';
import { faultsOfDraft } from './draft.js';

export type DraftStatus = 'draft' | 'consultation' | 'published' | 'abandoned';
/** As people say it: a consultation that is over waits for the Board. */
export type Standing = DraftStatus | 'consulted';

export const DISPOSITIONS = ['accepted', 'partly', 'declined'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** Default: whoever is consulted has so long at least. */
export const SHORTEST_WINDOW = 14;

export interface Window {
  readonly consultFrom: LocalDay | null;
  readonly consultUntil: LocalDay | null;
}
export interface Standard extends Window {
  readonly status: DraftStatus;
  /** Day of the last change to what it says. */
  readonly changedOn: LocalDay;
}

export const standingOf = (
  { status, consultUntil }: Pick<Standard, 'status' | 'consultUntil'>,
  today: LocalDay,
): Standing => (status === 'consultation' && consultUntil !== null && today > consultUntil ? 'consulted' : status);

const WORDS: Readonly<Record<Standing, string>> = {
  draft: 'is being drafted',
  consultation: 'is open for consultation and does not change meanwhile',
  consulted: 'has been consulted on',
  published: 'is published and never changes',
  abandoned: 'was given up',
};

function only(standing: Standing, allowed: readonly Standing[], to: string): DomainError | undefined {
  if (allowed.includes(standing)) return undefined;
  return new DomainError('STANDARDS.NOT_NOW', `This draft ${WORDS[standing]}; it cannot be ${to}.`, { standing });
}

export const refuseChange = (standing: Standing) => only(standing, ['draft', 'consulted'], 'changed');
export const refuseAbandoning = (standing: Standing) =>
  only(standing, ['draft', 'consultation', 'consulted'], 'given up');
export const refuseComment = (standing: Standing) => only(standing, ['consultation'], 'commented on');
export const refuseAnswer = (standing: Standing) => only(standing, ['consultation', 'consulted'], 'answered for');

const faulty = (faults: readonly FieldFault[]): InvalidInput | undefined =>
  faults.length > 0 ? new InvalidInput('The draft is not whole yet.', faults, 'STANDARDS.NOT_WHOLE') : undefined;

export function refuseConsultation(
  standing: Standing,
  rules: DraftRules,
  until: LocalDay,
  today: LocalDay,
): DomainError | undefined {
  const short = daysBetween(today, until) < SHORTEST_WINDOW;
  return (
    only(standing, ['draft', 'consulted'], 'put to a consultation') ??
    faulty(faultsOfDraft(rules)) ??
    (short
      ? new InvalidInput('The consultation is too short.', [
          {
            pointer: '/until',
            message: `leaves less than ${SHORTEST_WINDOW} days; ${addDays(today, SHORTEST_WINDOW)} is the first day that does.`,
          },
        ])
      : undefined)
  );
}

export interface Publication {
  readonly standing: Standing;
  readonly changedOn: LocalDay;
  readonly rules: DraftRules;
  /** Comments without an answer. */
  readonly unanswered: number;
  readonly decidedOn: LocalDay;
  readonly validFrom: LocalDay;
}

/** Why it cannot be published on that decision from that day on. */
export function refusePublication(asked: Publication): DomainError | undefined {
  const { standing, changedOn, rules, unanswered, decidedOn, validFrom } = asked;
  if (unanswered > 0)
    return new DomainError(
      'STANDARDS.COMMENTS_OPEN',
      `${unanswered} comments have no answer yet; each gets one before the standards are published.`,
      { unanswered },
    );
  if (decidedOn < changedOn)
    return new DomainError(
      'STANDARDS.CHANGED_SINCE',
      `The draft was changed on ${changedOn}, after the Board decided on ${decidedOn}; it decides on what is published.`,
      { changedOn, decidedOn },
    );
  return (
    only(standing, ['consulted'], 'published') ??
    faulty(faultsOfDraft(rules)) ??
    (validFrom < decidedOn
      ? new InvalidInput('The standards cannot be in force before they were decided.', [
          { pointer: '/validFrom', message: `lies before the Board’s decision of ${decidedOn}.` },
        ])
      : undefined)
  );
}

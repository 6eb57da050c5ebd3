// The request list (docs/process.md, Evidence; F17): each kind is asked for from the day the application is accepted, received with
// its first document, and then accepted, waived with a reason, or asked for again with a reason.
import { DomainError } from '../errors.js';
import { millis, type Instant } from '../calendar/dates.js';

export const DECISIONS = ['accepted', 'waived', 'asked again'] as const;
export type Decision = (typeof DECISIONS)[number];
export type RequestStanding = 'asked' | 'received' | 'accepted' | 'waived';

/** What is on record of one kind. */
export interface RequestFacts {
  /** The last decision. */
  readonly decision: { readonly what: Decision; readonly at: Instant } | null;
  /** When the last file of the kind came in; null while there is none. */
  readonly lastFileAt: Instant | null;
}

export function standingOf({ decision, lastFileAt }: RequestFacts): RequestStanding {
  if (decision?.what === 'waived') return 'waived';
  if (lastFileAt === null) return 'asked';
  if (decision?.what === 'accepted') return 'accepted';
  return decision?.what === 'asked again' && millis(lastFileAt) <= millis(decision.at) ? 'asked' : 'received';
}

/** Nothing more has to come. */
export const isAnswered = (standing: RequestStanding): boolean => standing !== 'asked';

export function checkDecision(standing: RequestStanding, decision: Decision): DomainError | undefined {
  const possible = POSSIBLE[standing];
  if (possible.includes(decision)) return undefined;
  const hint =
    decision === 'accepted' && standing === 'asked'
      ? 'no document answers this request yet; wait for one, or waive it with a reason'
      : `this request is ${standing}; possible now: ${possible.join(', ')}`;
  return new DomainError('EVIDENCE.NOT_POSSIBLE', `This cannot be decided so: ${hint}.`, { standing, possible });
}

const POSSIBLE: Readonly<Record<RequestStanding, readonly Decision[]>> = {
  asked: ['waived'],
  received: ['accepted', 'waived', 'asked again'],
  accepted: ['asked again'],
  waived: ['asked again'],
};
export const possibleDecisions = (standing: RequestStanding): readonly Decision[] => POSSIBLE[standing];

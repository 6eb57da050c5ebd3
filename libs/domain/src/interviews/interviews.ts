// Records of interviews (docs/process.md, Situations: Interviews): who was heard stands under a pseudonym, notes are kept only with
// consent, and what was held stays held when a visit is broken off or the assessor is replaced.
import type { LocalDay } from '../calendar/dates.js';
import type { Stage } from '../cases/stages.js';
import { DomainError, type FieldFault } from '../errors.js';
import type { Stakeholder } from './coverage.js';

/** `count only`: they were heard, and want nothing of it written down. */
export const CONSENTS = ['notes', 'count only'] as const;
export type Consent = (typeof CONSENTS)[number];

export interface InterviewText {
  readonly day: LocalDay;
  readonly consent: Consent;
  readonly notes: string;
}

const OPEN_AT: readonly Stage[] = ['BOOKING', 'BOOKED', 'VISIT', 'SCORING', 'REWORK'];

export const mayRecordAt = (stage: Stage): boolean => OPEN_AT.includes(stage);

/** Up to the supervisory review the assessor writes up what was heard; after it the records rest as the scores do. */
export const refuseRecording = (stage: Stage): DomainError | undefined =>
  mayRecordAt(stage)
    ? undefined
    : new DomainError(
        'INTERVIEW.CLOSED',
        'Interviews are recorded from the booking of the visit until the scores are with the supervisor; a return for rework opens them again.',
        { stage, possibleAt: OPEN_AT },
      );

export function checkInterview({ day, consent, notes }: InterviewText, today: LocalDay): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (day > today) faults.push({ pointer: '/day', message: `${day} is still to come; record what was held.` });
  if (consent === 'count only' && notes.trim() !== '')
    faults.push({
      pointer: '/notes',
      message: 'Without consent nothing of it is written down; leave the notes empty.',
    });
  return faults;
}

const TITLES: Readonly<Record<Stakeholder, readonly [one: string, more: string]>> = {
  mentor: ['Mentor', 'Mentors'],
  mentee: ['Mentee', 'Mentees'],
  'line manager': ['Line manager', 'Line managers'],
  'programme team': ['Programme team', 'Programme team'],
  other: ['Other', 'Others'],
};

/** `Mentor 3`, and of a group `Mentees 2–4`: counted in the case, so that nobody's name is needed. */
export function pseudonymOf(stakeholder: Stakeholder, first: number, people: number): string {
  const title = TITLES[stakeholder][people === 1 ? 0 : 1];
  return people === 1 ? `${title} ${first}` : `${title} ${first}–${first + people - 1}`;
}

// Who is asked to comment on a draft (docs/process.md, Standards): the office chooses the circles and sees whom it writes to; everybody
// is asked once in a window, and reminded once before it closes unless they have commented.
import { addDays, type LocalDay } from '../calendar/dates.js';
import { DomainError } from '../errors.js';
import type { Standing } from './consultation.js';

export const CIRCLES = ['board', 'assessors', 'organisations under way', 'all organisations'] as const;
export type Circle = (typeof CIRCLES)[number];

export const CIRCLE_WORDS: Readonly<Record<Circle, string>> = {
  board: 'members of the Advisory Board who sit today',
  assessors: 'assessors and supervisory assessors with an active appointment',
  'organisations under way': 'contacts of organisations with a case under way',
  'all organisations': 'contacts of every organisation on record',
};

export interface Invitee {
  readonly circle: Circle;
  readonly name: string;
  readonly email: string;
  /** As whom they comment. */
  readonly role: 'board' | 'assessor' | 'organisation';
}

/** Default: the reminder goes out so many days before the last day for comments. */
export const REMIND_DAYS = 5;

/** Each address once, in the first of the chosen circles that it belongs to. */
export function inviteesOf<I extends Invitee>(people: readonly I[], circles: readonly Circle[]): readonly I[] {
  const chosen = CIRCLES.filter((circle) => circles.includes(circle)).flatMap((circle) =>
    people.filter((each) => each.circle === circle),
  );
  const address = ({ email }: Invitee): string => email.toLowerCase();
  return chosen.filter((each, index) => chosen.findIndex((other) => address(other) === address(each)) === index);
}

export const refuseInvitation = (standing: Standing): DomainError | undefined =>
  standing === 'consultation'
    ? undefined
    : new DomainError('STANDARDS.NOT_OPEN', 'People are asked to comment while the consultation is open.', {
        standing,
      });

/** Whether the day for the reminder has come; whoever was asked on that day or later is not reminded. */
export const remindsOf = (invitedOn: LocalDay, until: LocalDay, today: LocalDay): boolean => {
  const day = addDays(until, -REMIND_DAYS);
  return invitedOn < day && day <= today && today <= until;
};

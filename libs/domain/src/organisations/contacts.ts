// Contacts of an organisation by role, each from a day to a day (docs/process.md, Contacts and applications), and what each of them
// is sent. They are entered and ended ahead of their day; mails go to whoever holds the role on the day on which they are written.
import { addDays, type LocalDay } from '../calendar/dates.js';
import type { FieldFault } from '../errors.js';

export const CONTACT_ROLES = {
  'programme manager': 'everything about a case',
  sponsor: 'what the programme manager does not answer for 42 days, and all of it where there is no programme manager',
  'second contact': 'what the programme manager does not answer for 28 days',
  billing: 'invoices, their reminders and statements',
  'portal admin': 'nothing by mail; keeps the organisation’s users and contacts',
} as const;
export type ContactRole = keyof typeof CONTACT_ROLES;
export const CONTACT_ROLE_NAMES = Object.keys(CONTACT_ROLES) as ContactRole[];

export interface Span {
  readonly from: LocalDay;
  /** The last day; null while no end is known. A contact that never came ends the day before its first. */
  readonly to: LocalDay | null;
}

export interface Holder extends Span {
  readonly name: string;
  readonly email: string;
}

export type ContactStanding = 'present' | 'coming' | 'former';

export function standingOf({ from, to }: Span, today: LocalDay): ContactStanding {
  if (to !== null && (to < today || to < from)) return 'former';
  return from > today ? 'coming' : 'present';
}

const overlap = (one: Span, other: Span): boolean =>
  (other.to === null || (one.from <= other.to && other.from <= other.to)) && (one.to === null || other.from <= one.to);

const spanWords = ({ from, to }: Span): string => (to === null ? `from ${from} on` : `from ${from} to ${to}`);

/** The same person in the same role at the same time, or nothing. */
function faultOfOverlap(given: Holder, others: readonly Holder[], pointer: string): readonly FieldFault[] {
  const twice = others.find((each) => each.email.toLowerCase() === given.email.toLowerCase() && overlap(given, each));
  return twice ? [{ pointer, message: `overlaps with ${twice.name}, who has this role ${spanWords(twice)}.` }] : [];
}

/** Whom a successor follows: their last day is the day before. */
export const followedBy = <H extends Holder>(from: LocalDay, others: readonly H[]): readonly H[] =>
  others.filter((each) => each.from < from && (each.to === null || each.to >= from));

/** `others` have the same role at the same organisation. `follows`: the role passes from whoever has it then. */
export function faultsOfContact(given: Holder, follows: boolean, others: readonly Holder[]): readonly FieldFault[] {
  if (given.to !== null && given.to < given.from)
    return [{ pointer: '/to', message: `is earlier than the first day, ${given.from}.` }];
  const left = follows ? followedBy(given.from, others) : [];
  const twice = faultOfOverlap(
    given,
    others.filter((each) => !left.includes(each)),
    '/from',
  );
  if (twice.length > 0) return twice;
  const began = follows ? others.find(({ from, to }) => from === given.from && (to === null || to >= from)) : undefined;
  return began
    ? [{ pointer: '/from', message: `is the day on which ${began.name} begins; who follows them begins later.` }]
    : [];
}

/** A coming contact that is called off ends on the day before its first. */
export function faultsOfEnd(
  on: LocalDay,
  contact: Holder,
  today: LocalDay,
  others: readonly Holder[],
): readonly FieldFault[] {
  const calledOff = contact.from > today && on === addDays(contact.from, -1);
  if (on < contact.from && !calledOff)
    return [{ pointer: '/on', message: `is earlier than its beginning, ${contact.from}.` }];
  return calledOff ? [] : faultOfOverlap({ ...contact, to: on }, others, '/on');
}

// A letter is a mail of a case before it is set: who is told, and what. The wording is the platform's (mailer/wording).
import type { Instant } from '#domain/calendar/dates';
import type { CaseEvent } from '#domain/cases/events';
import { SUPERVISORS, type Recipient } from '#domain/cases/consequence';
import type { CaseState } from '#domain/cases/state';
import { moverIn, reviewerIn } from '#domain/cases/holders';
import type { Audience } from '#domain/deadlines/rules';
import type { CaseMail, MailVariables } from '#platform/mailer/variables';
import type { CaseContext, Person, RunningClock } from '../case-context.js';

export interface LetterFacts {
  /** The case as it is after the event. */
  readonly context: CaseContext;
  readonly at: Instant;
  readonly publicUrl: string;
}

export interface EventFacts extends LetterFacts {
  readonly event: CaseEvent;
  /** What the event found: a postponed visit's days, for one. */
  readonly before: CaseState;
}

export interface ReminderFacts extends LetterFacts {
  readonly clock: RunningClock;
}

export interface Addressee {
  readonly role: Recipient;
  readonly name: string;
  readonly email: string;
}

export type Purpose = keyof MailVariables;

export const caseUrl = ({ context, publicUrl }: LetterFacts): string =>
  `${publicUrl}/cases/${context.number}/${context.cycle}`;

export const commonOf = (facts: LetterFacts, addressee: Addressee): CaseMail => ({
  recipientName: addressee.name,
  caseNo: facts.context.number,
  organisation: facts.context.organisation.name,
  programme: facts.context.programme.name,
  caseUrl: caseUrl(facts),
});

/** Who reads for the organisation: the programme manager, else the sponsor, else whoever is named. */
export function contactOf({ contacts }: CaseContext): { readonly name: string; readonly email: string } | undefined {
  return (
    contacts.find((each) => each.role === 'programme manager') ??
    contacts.find((each) => each.role === 'sponsor') ??
    contacts[0]
  );
}

export const contactLine = (context: CaseContext): string => {
  const contact = contactOf(context);
  return contact ? `${contact.name}, ${contact.email}` : 'no contact on record';
};

/** Who has the next move (docs/process.md, Worklists). */
export const holderOf = ({ state }: CaseContext): Recipient => moverIn(state);

/** Who reviews the scores, or did last. */
export const reviewerOf = ({ state, supervisor, secondSupervisor }: CaseContext): Person | null =>
  reviewerIn(state) === 'supervisor' ? supervisor : secondSupervisor;

export function addresseesOf(role: Recipient | Audience, context: CaseContext): readonly Addressee[] {
  const actual = role === 'holder' ? holderOf(context) : role;
  const people = (): readonly ({ readonly name: string; readonly email: string } | null | undefined)[] => {
    if (actual === 'organisation') return [contactOf(context)];
    if (actual === 'second contact' || actual === 'sponsor')
      return context.contacts.filter(({ role: theirs }) => theirs === actual);
    if (actual === 'assessor') return [context.assessor];
    if (actual === 'supervisor') return [context.supervisor];
    if (actual === 'second supervisor') return [context.secondSupervisor];
    if (actual === 'former assessor') return [context.formerAssessor];
    if (actual === 'former supervisor') return [context.formerSupervisor];
    if (actual === 'former second supervisor') return [context.formerSecondSupervisor];
    if (actual === 'ruling supervisor') return [context.rulingSupervisor];
    return context.staff.filter((each) => each.role === actual);
  };
  return people().flatMap((person) => (person ? [{ role: actual, name: person.name, email: person.email }] : []));
}

/** Whom a reminder goes to. A part that nobody has is the office's: a reminder to nobody would be none. */
export function remindedOf(role: Audience, context: CaseContext): readonly Addressee[] {
  const roles = role === 'supervisor' ? SUPERVISORS : [role];
  const found = roles.flatMap((each) => addresseesOf(each, context));
  return found.length === 0 && (role === 'assessor' || role === 'supervisor') ? addresseesOf('office', context) : found;
}

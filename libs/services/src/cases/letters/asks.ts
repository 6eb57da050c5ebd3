// What a reminder of a case's clock asks of its reader, as a line of their digest of the day.
import { isGathered } from '#domain/deadlines/digest';
import type { Rung } from '#domain/deadlines/ladder';
import type { Ask } from '../../mail/outbox.service.js';
import { caseUrl, type Addressee, type ReminderFacts } from './letter.js';
import { waitingFor, type ReminderPurpose } from './reminder.letters.js';

const WHAT: Readonly<Partial<Record<ReminderPurpose, (facts: ReminderFacts) => string>>> = {
  'report-reminder': ({ context }) => `The report is to be issued; the case waits for ${waitingFor(context)}`,
  'report-overdue': ({ context }) => `The report is overdue; the case waits for ${waitingFor(context)}`,
  'certificate-reminder': () => 'Issue the certificate',
  'scores-reminder': () => 'Submit the scores',
  'review-reminder': ({ context }) =>
    `Accept the scores of ${context.assessor?.name ?? 'the assessor'}, or return them`,
  'rework-reminder': () => 'Submit the reworked scores',
  'visit-reminder': ({ context: { state } }) => `Be ${state.place ? `in ${state.place}` : 'ready'} for the visit`,
  'silence-nudge': ({ context: { state } }) =>
    `Nothing was heard from the organisation; it owes us ${state.silence?.what ?? 'an answer'}`,
  'silence-notice': ({ context: { state } }) =>
    `The case will lapse; the organisation owes us ${state.silence?.what ?? 'an answer'}`,
};

/** Nothing for those who read each mail singly. */
export function askOf(
  facts: ReminderFacts,
  purpose: ReminderPurpose,
  { days, rung, level }: Rung,
  { role, holds }: Pick<Addressee, 'role'> & { readonly holds: boolean },
): Ask | undefined {
  const what = WHAT[purpose];
  if (!what || !isGathered(role, level)) return undefined;
  const { context, clock } = facts;
  const warns = days <= 0 && !rung.startsWith('day ');
  return {
    ...{ what: what(facts), about: context.number, title: `${context.programme.name}, ${context.organisation.name}` },
    ...{ url: caseUrl(facts), due: clock.workingDay, promised: clock.promisedDay, level, holds },
    ...{ until: warns ? clock.promisedDay : null, reason: 'deadline', of: clock.id },
  };
}

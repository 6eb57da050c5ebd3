import { daysBetween, londonDay } from '#domain/calendar/dates';
import { days, daysAway, longDay } from '#platform/mailer/format';
import type { MailVariables } from '#platform/mailer/variables';
import type { Rung } from '#domain/deadlines/ladder';
import type { DeadlineKind } from '#domain/deadlines/rules';
import { clockOf, type CaseContext } from '../case-context.js';
import { accuracyReminders } from './accuracy.letters.js';
import { silenceReminders } from './silence.letters.js';
import {
  addresseesOf,
  commonOf,
  contactLine,
  holderOf,
  reviewerOf,
  type Addressee,
  type ReminderFacts,
} from './letter.js';

const WAITING_FOR: Readonly<Partial<Record<string, string>>> = {
  SCORING: 'the assessor’s scores',
  SUPERVISORY_REVIEW: 'the supervisor’s acceptance of the scores',
  REWORK: 'the reworked scores',
  REPORT: 'the report to be issued',
  AWARD_PENDING: 'the certificate to be issued',
};

/** What the case is waiting for, to follow those words. */
export const waitingFor = ({ state }: CaseContext): string => WAITING_FOR[state.stage] ?? 'the next step';

const away = ({ clock, at }: ReminderFacts): string => daysAway(daysBetween(londonDay(at), clock.workingDay));

function running(facts: ReminderFacts, to: Addressee) {
  const { clock, context } = facts;
  const holder = addresseesOf(holderOf(context), context)[0];
  return {
    ...commonOf(facts, to),
    when: away(facts),
    promisedOn: longDay(clock.promisedDay),
    workingOn: longDay(clock.workingDay),
    workingReason: clock.workingDay === clock.promisedDay ? null : (clock.explanation.at(-1) ?? null),
    heldBy: holder ? holder.name : 'the office',
    waitingFor: waitingFor(context),
  };
}

function step(facts: ReminderFacts, to: Addressee) {
  const report = clockOf(facts.context, 'REPORT');
  return {
    ...commonOf(facts, to),
    when: away(facts),
    dueOn: longDay(facts.clock.workingDay),
    reportPromisedOn: report ? longDay(report.promisedDay) : '',
  };
}

const visit = (facts: ReminderFacts, to: Addressee) => ({
  ...commonOf(facts, to),
  when: daysAway(daysBetween(londonDay(facts.at), facts.clock.promisedDay)),
  visitDays: facts.context.state.bookedDays.map(longDay),
  place: facts.context.state.place,
  assessor: facts.context.assessor?.name ?? '',
  contact: contactLine(facts.context),
});

export const reminderLetters = {
  'report-reminder': running,
  'report-overdue': (facts: ReminderFacts, to: Addressee) => ({
    ...running(facts, to),
    overdueBy: days(daysBetween(facts.clock.promisedDay, londonDay(facts.at))),
  }),
  'certificate-reminder': (facts: ReminderFacts, to: Addressee) => ({
    ...running(facts, to),
    reportIssuedOn: facts.context.reportIssuedOn ? longDay(facts.context.reportIssuedOn) : '',
  }),
  'scores-reminder': step,
  'review-reminder': (facts: ReminderFacts, to: Addressee) => ({
    ...step(facts, to),
    assessor: facts.context.assessor?.name ?? '',
  }),
  'rework-reminder': (facts: ReminderFacts, to: Addressee) => ({
    ...step(facts, to),
    supervisor: reviewerOf(facts.context)?.name ?? '',
  }),
  'visit-reminder': visit,
  'check-in': (facts: ReminderFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    inHouseSince: longDay(facts.clock.anchorDay),
  }),
  ...silenceReminders,
  ...accuracyReminders,
} satisfies { readonly [P in keyof MailVariables]?: (facts: ReminderFacts, to: Addressee) => MailVariables[P] };

export type ReminderPurpose = keyof typeof reminderLetters;

const REMINDER_OF: Readonly<Partial<Record<DeadlineKind, ReminderPurpose>>> = {
  REPORT: 'report-reminder',
  CERTIFICATE: 'certificate-reminder',
  SCORES: 'scores-reminder',
  REVIEW: 'review-reminder',
  REWORK: 'rework-reminder',
  VISIT_REMINDER: 'visit-reminder',
  CHECK_IN: 'check-in',
  SILENCE: 'silence-nudge',
  ACCURACY: 'accuracy-reminder',
};

/** Which letter a rung sends; after a missed report promise another one than before it, and one that warns before a case lapses. */
export function reminderPurpose(
  kind: DeadlineKind,
  { rung, days }: Pick<Rung, 'rung' | 'days'>,
): ReminderPurpose | undefined {
  if (kind === 'REPORT' && days > 0) return 'report-overdue';
  return kind === 'SILENCE' && rung === 'day 150' ? 'silence-notice' : REMINDER_OF[kind];
}

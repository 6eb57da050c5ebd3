import { daysBetween, londonDay } from '#domain/calendar/dates';
import { eventOf } from '#domain/cases/events';
import type { PointBySegment } from '#domain/cases/review';
import { daysAway, longDay } from '#platform/mailer/format';
import { clockOf } from '../case-context.js';
import { reportPromised } from './intake.letters.js';
import { commonOf, type Addressee, type EventFacts, type ReminderFacts } from './letter.js';

const named = (points: readonly PointBySegment[] | undefined) =>
  (points ?? []).map(({ segment, text }) => ({ segment: `Segment ${segment}`, text }));

const until = ({ context }: Pick<EventFacts, 'context'>): string =>
  context.state.accuracy ? longDay(context.state.accuracy.until) : '';

const workingOn = ({ context }: EventFacts): string => {
  const clock = clockOf(context, 'REPORT');
  return clock ? longDay(clock.workingDay) : '';
};

export const accuracyLetters = {
  'accuracy-check': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    until: until(facts),
    reportPromisedOn: reportPromised(facts),
  }),
  'accuracy-answered': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    points: named(eventOf('answerAccuracy', facts.event)?.data.points),
    workingOn: workingOn(facts),
  }),
  'accuracy-settled': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    changes: named(eventOf('recordAccuracyChanges', facts.event)?.data.changes),
  }),
  'accuracy-ended': (facts: EventFacts, to: Addressee) => commonOf(facts, to),
  'accuracy-expired': (facts: EventFacts, to: Addressee) => ({ ...commonOf(facts, to), workingOn: workingOn(facts) }),
};

export const accuracyReminders = {
  'accuracy-reminder': (facts: ReminderFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    when: daysAway(daysBetween(londonDay(facts.at), facts.clock.promisedDay)),
    until: longDay(facts.clock.promisedDay),
  }),
};

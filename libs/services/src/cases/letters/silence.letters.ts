import type { Silence } from '#domain/cases/silence';
import { daysBetween, londonDay } from '#domain/calendar/dates';
import { eventOf } from '#domain/cases/events';
import { days, longDay } from '#platform/mailer/format';
import { commonOf, type Addressee, type EventFacts, type ReminderFacts } from './letter.js';

const owed = (silence: Silence | null) => ({
  what: silence?.what ?? '',
  why: silence?.why ?? '',
  askedOn: silence ? longDay(silence.askedOn) : '',
  lapsesOn: silence ? longDay(silence.lapsesOn) : '',
});

const letter = (facts: EventFacts, to: Addressee) => ({ ...commonOf(facts, to), ...owed(facts.context.state.silence) });

export const silenceLetters = {
  'answer-asked': letter,
  'case-dormant': letter,
  'case-lapsed': letter,
  'case-revived': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    heardOn: longDay(londonDay(facts.at)),
    note: eventOf('hearFromOrganisation', facts.event)?.data.note ?? '',
  }),
};

const reminder = (facts: ReminderFacts, to: Addressee) => ({
  ...commonOf(facts, to),
  ...owed(facts.context.state.silence),
  waited: days(daysBetween(facts.clock.anchorDay, londonDay(facts.at))),
});

export const silenceReminders = { 'silence-nudge': reminder, 'silence-notice': reminder };

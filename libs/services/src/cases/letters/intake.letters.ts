import { policyAt } from '#domain/assessors/register';
import { londonDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import { eventOf } from '#domain/cases/events';
import { offerDays } from '#domain/offers/offers';
import { pounds, longDay } from '#platform/mailer/format';
import { clockOf } from '../case-context.js';
import { commonOf, contactLine, type Addressee, type EventFacts } from './letter.js';

/** How long an assessor who is named has to answer, by the policy of that day: `within 7 days, by Tuesday 8 March 2005`. */
function answerBy({ at, context }: EventFacts): string {
  const namedOn = londonDay(at);
  const terms = policyAt(context.offerTerms, namedOn);
  const within = terms.offerDays === 1 ? 'within a day' : `within ${terms.offerDays} days`;
  return `${within}, by ${longDay(offerDays(namedOn, terms).answerBy)}`;
}

export const intakeLetters = {
  'application-received': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    receivedOn: longDay(londonDay(facts.at)),
    targetLevel: facts.context.targetLevel,
  }),
  'application-accepted': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    targetLevel: facts.context.targetLevel,
    standardsTitle: facts.context.standardsTitle ?? '',
    fee: pounds((facts.context.feePence ?? 0) as Pence),
  }),
  'application-declined': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    reason: eventOf('declineApplication', facts.event)?.data.reason ?? '',
  }),
  'assessor-named': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    targetLevel: facts.context.targetLevel,
    answerBy: answerBy(facts),
    contact: contactLine(facts.context),
  }),
  'supervisor-assigned': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    assessor: facts.context.assessor?.name ?? '',
    targetLevel: facts.context.targetLevel,
    visitDays: facts.context.state.bookedDays.map(longDay),
  }),
  'case-withdrawn': (facts: EventFacts, to: Addressee) => {
    const data = eventOf('withdraw', facts.event)?.data;
    return {
      ...commonOf(facts, to),
      withdrawnOn: longDay(londonDay(facts.at)),
      withdrawnBy: data?.by === 'office' ? 'the office' : 'the organisation',
      reason: data?.reason ?? '',
      feeNote: null,
    };
  },
};

/** The day a report is promised for, in words; used by several letters. */
export const reportPromised = ({ context }: EventFacts): string => {
  const clock = clockOf(context, 'REPORT');
  return clock ? longDay(clock.promisedDay) : '';
};

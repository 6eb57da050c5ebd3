import { londonDay } from '#domain/calendar/dates';
import { cancellationOf } from '#domain/invoices/cancellation';
import type { Pence } from '#domain/money/pence';
import { eventOf } from '#domain/cases/events';
import { pounds, longDay } from '#platform/mailer/format';
import { clockOf } from '../case-context.js';
import { answerBy } from './answer-by.js';
import { commonOf, contactLine, type Addressee, type EventFacts } from './letter.js';

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
      feeNote: to.role === 'organisation' || to.role === 'office' ? feeNote(facts) : null,
    };
  },
};

/** What the withdrawal is charged with, as the draft for finance has it. */
function feeNote({ before, context }: EventFacts): string {
  const charge = cancellationOf(before, (context.feePence ?? 0) as Pence);
  if (!charge) return 'No fee is charged.';
  const sum = `${pounds(charge.line.net)} plus VAT`;
  return charge.reason === 'cancellation'
    ? `${sum} is due for the cancellation after the visit was booked; the invoice follows.`
    : `${sum}, the fee of the assessment, is due as the visit was held; the invoice follows.`;
}

/** The day a report is promised for, in words; used by several letters. */
export const reportPromised = ({ context }: EventFacts): string => {
  const clock = clockOf(context, 'REPORT');
  return clock ? longDay(clock.promisedDay) : '';
};

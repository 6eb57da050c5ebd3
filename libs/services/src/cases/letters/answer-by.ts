import { policyAt } from '#domain/assessors/register';
import { londonDay } from '#domain/calendar/dates';
import { offerDays } from '#domain/offers/offers';
import { longDay } from '#platform/mailer/format';
import type { EventFacts } from './letter.js';

/** How long an assessor who is named has to answer, by the policy of that day: `within 7 days, by Tuesday 8 March 2005`. */
export function answerBy({ at, context }: EventFacts): string {
  const namedOn = londonDay(at);
  const terms = policyAt(context.offerTerms, namedOn);
  const within = terms.offerDays === 1 ? 'within a day' : `within ${terms.offerDays} days`;
  return `${within}, by ${longDay(offerDays(namedOn, terms).answerBy)}`;
}

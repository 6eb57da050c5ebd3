// The offer to an assessor (docs/process.md, Offers): naming somebody asks them; they accept or decline within seven days, are
// reminded once after four (default, dated data), and may answer late. Who goes on with the case has taken it up without a word.
import { addDays, type LocalDay } from '../calendar/dates.js';
import { DomainError } from '../errors.js';
import type { Policy } from '../assessors/register.js';

export type Answer = 'accepted' | 'declined';
/** `taken up`: the case went on with them, so that nothing is asked any more. */
export type OfferStanding = 'open' | 'overdue' | Answer | 'taken up';

export interface OfferFacts {
  readonly namedOn: LocalDay;
  readonly answer: Answer | null;
  readonly takenUp: boolean;
}

export interface OfferDays {
  /** The last day for an answer in time. */
  readonly answerBy: LocalDay;
  readonly remindOn: LocalDay;
}

export const offerDays = (namedOn: LocalDay, policy: Pick<Policy, 'offerDays' | 'offerReminderDays'>): OfferDays => ({
  answerBy: addDays(namedOn, policy.offerDays),
  remindOn: addDays(namedOn, policy.offerReminderDays),
});

export function standingOf({ answer, takenUp }: OfferFacts, { answerBy }: OfferDays, today: LocalDay): OfferStanding {
  if (answer !== null) return answer;
  if (takenUp) return 'taken up';
  return today > answerBy ? 'overdue' : 'open';
}

/** Late is answered too; once is enough. */
export function refuseAnswer(standing: OfferStanding | undefined): DomainError | undefined {
  switch (standing) {
    case 'open':
    case 'overdue':
      return undefined;
    case undefined:
      return new DomainError('OFFER.NONE', 'No assessor is named on this case, so that nothing is offered.');
    case 'taken up':
      return new DomainError('OFFER.TAKEN_UP', 'The case has gone on with this assessor; end the assignment instead.');
    default:
      return new DomainError('OFFER.ANSWERED', `The offer was ${standing} already.`);
  }
}

/** What the day asks for: one reminder in time, one word to the office once the time is over. */
export function dueOf(standing: OfferStanding, days: OfferDays, today: LocalDay): 'remind' | 'tell office' | undefined {
  if (standing === 'overdue') return 'tell office';
  return standing === 'open' && today >= days.remindOn ? 'remind' : undefined;
}

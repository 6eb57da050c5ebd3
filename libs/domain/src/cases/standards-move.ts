// A newer standards version for a case under way (docs/process.md, Situations: Standards version replaced mid-case): the pinned one
// stays unless the organisation consents to the move, and after the booking none is offered.
import type { LocalDay } from '../calendar/dates.js';

/** An offer without an answer. */
export interface StandardsOffer {
  readonly version: string;
  readonly offeredOn: LocalDay;
}

export interface StandardsMoveCommands {
  offerNewStandards: { readonly version: string; readonly title: string; readonly today: LocalDay };
  /** `carried` and `anew`: of how many criteria the self-score goes along, and which are to be scored anew. */
  answerNewStandards: {
    readonly version: string;
    readonly title: string;
    readonly consent: boolean;
    readonly note: string;
    readonly carried: number;
    readonly anew: readonly string[];
    readonly today: LocalDay;
  };
}

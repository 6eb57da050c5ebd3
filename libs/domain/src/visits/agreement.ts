// How the days of a visit and the cost of coming are agreed (docs/process.md, Visit): somebody proposes, the others counter or
// confirm; booked only when organisation and assessor have both agreed. This file holds what is said and remembered;
// agreement-rules.ts what follows from it.
import type { LocalDay } from '../calendar/dates.js';
import type { Pence } from '../money/pence.js';

/** Whose agreement a visit needs. */
export const PARTIES_TO_VISIT = ['organisation', 'assessor'] as const;
export type VisitParty = (typeof PARTIES_TO_VISIT)[number];
export type Proposer = VisitParty | 'office';

/** The days on the table; the next proposal takes its place. */
export interface Proposal {
  readonly days: readonly LocalDay[];
  readonly place: string;
  readonly by: Proposer;
  readonly note: string;
  readonly proposedOn: LocalDay;
  readonly agreed: readonly VisitParty[];
}

/** What coming to the visit is going to cost, as the assessor expects. */
export interface Estimate {
  readonly id: string;
  readonly net: Pence;
  readonly agreedOn: LocalDay | null;
}

export interface AgreementCommands {
  /** The first proposal, and each counter-proposal after it. */
  proposeVisit: {
    readonly days: readonly LocalDay[];
    readonly place: string;
    readonly by: Proposer;
    readonly note: string;
    readonly today: LocalDay;
  };
  confirmVisit: {
    readonly by: VisitParty;
    readonly today: LocalDay;
    /** Agreed with in the same breath. */
    readonly estimate?: string;
  };
  estimateTravel: { readonly estimate: string; readonly net: Pence; readonly today: LocalDay };
  agreeEstimate: {
    readonly estimate: string;
    readonly by: 'organisation' | 'office';
    readonly note: string;
    readonly today: LocalDay;
  };
}

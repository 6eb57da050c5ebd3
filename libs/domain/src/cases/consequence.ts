// What may follow from an event, beside the new state. The rules themselves: consequences.ts and the files of the situations.
import type { BillingMoment } from '../billing/draft-rules.js';
import type { LocalDay } from '../calendar/dates.js';
import type { DeadlineKind } from '../deadlines/rules.js';
import type { TimedCommand } from './commands.js';
import type { Concerned } from './conflict.js';
import type { CaseEvent } from './events.js';
import type { CaseState } from './state.js';

/** Who can have the next move; `organisation` is whoever writes for it. */
export type Holder = 'organisation' | 'assessor' | 'supervisor' | 'office' | 'manager' | 'finance';
/** Other contacts of the organisation are told by their role. */
export type Recipient =
  | Holder
  | 'second contact'
  | 'sponsor'
  | 'board'
  | 'second supervisor'
  | 'ruling supervisor'
  /** Who had that part last. */
  | `former ${Concerned}`;

/** Both, where there are two. */
export const SUPERVISORS = ['supervisor', 'second supervisor'] as const satisfies readonly Recipient[];

export interface Consequences {
  /** Clocks that start, each counted from its anchor: a day, or the London day of the event itself. */
  readonly starts?: readonly { readonly kind: DeadlineKind; readonly anchor: LocalDay | 'today' }[];
  /** Clocks whose promise is now fulfilled; met or missed is measured at the event's moment. */
  readonly fulfils?: readonly DeadlineKind[];
  /** Clocks that had ended and run on, from the day that they were counted from. */
  readonly reopens?: readonly DeadlineKind[];
  /** Number of the event whose mails are recalled: those not yet sent are cancelled, whoever has one is told. */
  readonly recalls?: number;
  /** Clocks that lose their point; they stay on record with the reason. */
  readonly supersedes?: readonly DeadlineKind[] | 'all';
  /** Commands that the system gives later by itself. */
  readonly timers?: readonly { readonly command: TimedCommand; readonly at: LocalDay | 'appeal window over' }[];
  /** Timers that lose their point though their command would still be possible. */
  readonly drops?: readonly TimedCommand[];
  readonly mails?: readonly { readonly purpose: string; readonly to: readonly Recipient[] }[];
  readonly paper?: 'report' | 'certificate';
  /** The billing policy says whether a draft of an invoice arises now (#domain/billing/draft-rules). */
  readonly drafts?: BillingMoment;
}

export type ConsequencesOf = {
  readonly [E in CaseEvent['type']]: (
    event: Extract<CaseEvent, { type: E }>,
    after: CaseState,
    before: CaseState,
  ) => Consequences;
};

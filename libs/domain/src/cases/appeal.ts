// An appeal as its case sees it: while one is open the case is held and does not close. Its own way: #domain/appeals.
import type { AppealOutcome } from '../appeals/appeal-steps.js';
import type { LocalDay } from '../calendar/dates.js';

export interface AppealOfCase {
  /** First, second, … of the cycle. */
  readonly no: number;
  readonly since: LocalDay;
}

export interface AppealCommands {
  /** `appeal`: the row that holds its grounds. `number`: `A-2005-0001/1/1`. `late`: after the window of the report. */
  lodgeAppeal: {
    readonly appeal: string;
    readonly number: string;
    readonly no: number;
    readonly late: boolean;
    readonly today: LocalDay;
  };
  /** The word of the appeal's own workflow. */
  settleAppeal: {
    readonly no: number;
    readonly outcome: AppealOutcome | 'not admitted' | 'withdrawn';
    readonly reason: string;
    readonly today: LocalDay;
  };
}

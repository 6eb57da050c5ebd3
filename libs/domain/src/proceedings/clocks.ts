// The promises of proceedings (docs/process.md, Appeals, Complaints): the same reckoning and the same ladders as a case's own.
import type { LocalDay } from '../calendar/dates.js';
import type { Step } from '../deadlines/ladder-steps.js';
import type { Period } from '../deadlines/rules.js';

export interface ProceedingClock extends Period {
  /** What is promised, in words that follow "The promise": "the panel’s decision". */
  readonly words: string;
  readonly ladder: readonly Step[];
}

const holder = (rung: string): Step => ({ rung, audience: ['holder'], level: 0 });
const escalated = (rung: string, level: number): Step => ({ rung, audience: ['holder', 'office', 'manager'], level });

const SHORT: readonly Step[] = [holder('-2'), escalated('0', 1), escalated('+1', 2), escalated('+3', 3)];
const LONG: readonly Step[] = [holder('-14'), holder('-7'), ...SHORT];

export const PROCEEDING_CLOCKS = {
  ADMISSION: { words: 'the decision on admissibility', days: 5, working: true, ladder: SHORT },
  PANEL: { words: 'the panel’s decision', days: 30, working: false, ladder: LONG },
  ACKNOWLEDGEMENT: { words: 'the acknowledgement', days: 5, working: true, ladder: SHORT },
  ANSWER: { words: 'the answer to the complainant', days: 30, working: false, ladder: LONG },
} as const satisfies Readonly<Record<string, ProceedingClock>>;
export type ProceedingClockKind = keyof typeof PROCEEDING_CLOCKS;

export interface ClockStart {
  readonly kind: ProceedingClockKind;
  readonly from: LocalDay;
  /** What is counted from, in words. */
  readonly event: string;
}

/** What an event does to the clocks of its proceeding; an end supersedes whatever still runs. */
export interface ClockChange {
  readonly starts?: readonly ClockStart[];
  readonly fulfils?: ProceedingClockKind;
}

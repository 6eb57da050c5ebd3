// The default ladders as data (docs/process.md, Deadlines and Defaults): which rungs, to whom, how urgent.
import type { Audience, DeadlineKind } from './rules.js';

export interface Step {
  /**
   * Signed days. `+0` is no warning: it is due on the day and still goes out after it. `day 14` counts from the day that the
   * clock started on.
   */
  readonly rung: string;
  readonly audience: readonly Audience[];
  readonly level: number;
  /** Of no use on the day itself. */
  readonly strictlyBefore?: boolean;
}

const holder = (rung: string): Step => ({ rung, audience: ['holder'], level: 0 });
const assessor = (rung: string): Step => ({ rung, audience: ['assessor'], level: 0 });
/** The visit begins with the day (00:00 London), and with it the reminder loses its point. */
const visit = (rung: string): Step => ({
  rung,
  audience: ['organisation', 'assessor'],
  level: 0,
  strictlyBefore: true,
});

/** In order. After the last rung of a report comes the daily digest. */
export const STEPS: Readonly<Record<DeadlineKind, readonly Step[]>> = {
  REPORT: [
    holder('-14'),
    holder('-7'),
    holder('-2'),
    { rung: '0', audience: ['holder', 'supervisor', 'manager'], level: 1 },
    { rung: '+1', audience: ['holder', 'office', 'manager'], level: 2 },
    { rung: '+3', audience: ['holder', 'office', 'manager'], level: 3 },
  ],
  CERTIFICATE: [holder('-5'), holder('-2'), holder('0')],
  SCORES: [holder('-3'), holder('0')],
  REVIEW: [holder('-3'), holder('0')],
  REWORK: [assessor('-3'), assessor('-1'), assessor('0')],
  VISIT_REMINDER: [visit('-7'), visit('-1')],
  CHECK_IN: [{ rung: '+0', audience: ['organisation'], level: 0 }],
  SILENCE: [
    { rung: 'day 14', audience: ['organisation'], level: 0 },
    { rung: 'day 28', audience: ['organisation', 'second contact'], level: 1 },
    { rung: 'day 42', audience: ['organisation', 'sponsor', 'office'], level: 2 },
    { rung: 'day 150', audience: ['organisation', 'second contact', 'sponsor', 'office'], level: 3 },
  ],
  ACCURACY: [
    { rung: '-2', audience: ['organisation'], level: 0 },
    { rung: '0', audience: ['organisation'], level: 0 },
  ],
  APPEAL_WINDOW: [],
};

// How long silence may last (docs/process.md, Situations: Organisation silent): dormant at 90 days, lapsed at 180. The nudges at
// 14, 28 and 42 and the notice at 150 are rungs of its ladder (deadlines/ladder-steps.ts).
import { addDays, type LocalDay } from '../calendar/dates.js';
import type { SilenceDays } from './silence.js';

const DORMANT_AFTER = 90;
export const LAPSED_AFTER = 180;

export const silenceFrom = (day: LocalDay): SilenceDays => ({
  countsFrom: day,
  dormantOn: addDays(day, DORMANT_AFTER),
  lapsesOn: addDays(day, LAPSED_AFTER),
});

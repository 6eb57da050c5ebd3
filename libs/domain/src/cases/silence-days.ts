// How long silence may last (docs/process.md, Situations: Organisation silent): dormant at 90 days, lapsed at 180. The nudges at
// 14, 28 and 42 and the notice at 150 are rungs of its ladder (deadlines/ladder-steps.ts).
import { addDays, daysBetween, type LocalDay } from '../calendar/dates.js';
import type { Pause } from './pause.js';
import type { Silence, SilenceDays } from './silence.js';

const DORMANT_AFTER = 90;
const LAPSED_AFTER = 180;

export const silenceFrom = (day: LocalDay): SilenceDays => ({
  countsFrom: day,
  dormantOn: addDays(day, DORMANT_AFTER),
  lapsesOn: addDays(day, LAPSED_AFTER),
});

/** The days of a pause are no silence: it counts on from as many days later. */
export const afterPause = (silence: Silence, pause: Pause, today: LocalDay): SilenceDays => {
  const from = pause.since > silence.countsFrom ? pause.since : silence.countsFrom;
  return silenceFrom(addDays(silence.countsFrom, daysBetween(from, today)));
};

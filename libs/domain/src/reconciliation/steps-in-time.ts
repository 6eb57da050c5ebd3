// Steps that the system takes by itself, asked for by the events and found in the tables: each found one is the asked one of its
// kind that is nearest. By day they differ where the calendar changed in between.
import { millis, type Instant } from '../calendar/dates.js';
import type { TimerAsked, TimerFound } from './clock-faults.js';

export interface StepAsked extends TimerAsked {
  readonly command: string;
}

export interface StepFound {
  readonly type: string;
  readonly dueAt: Instant;
  readonly settled: boolean;
}

/** No run of weekends and bank holidays is longer. */
const REACH_MS = 14 * 86_400_000;

const keyOf = (type: string, at: Instant): string => `${type} ${at}`;

export function stepsInTime(
  asked: readonly { readonly type: string; readonly at: Instant }[],
  found: readonly StepFound[],
): { readonly asked: readonly StepAsked[]; readonly found: readonly TimerFound[] } {
  return {
    asked: asked.map(({ type, at }) => ({ key: keyOf(type, at), command: type, at })),
    found: found.map(({ type, dueAt, settled }) => {
      const near = asked.find((each) => each.type === type && Math.abs(millis(each.at) - millis(dueAt)) < REACH_MS);
      return { key: keyOf(type, near?.at ?? dueAt), command: type, dueAt, settled };
    }),
  };
}

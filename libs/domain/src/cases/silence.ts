// The organisation's silence (docs/process.md, Situations): it counts only while a named answer is owed to us, from the day it
// was asked. This file holds what is asked and what is remembered; silence-rules.ts what follows.
import type { LocalDay } from '../calendar/dates.js';

/** The days at which silence has its effects; worked out with the calendar when the question is put (silence-days.ts). */
export interface SilenceDays {
  readonly countsFrom: LocalDay;
  readonly dormantOn: LocalDay;
  readonly lapsesOn: LocalDay;
}

/** An answer that the organisation owes. */
export interface Silence extends SilenceDays {
  readonly what: string;
  readonly why: string;
  readonly askedOn: LocalDay;
}

export interface SilenceCommands {
  askOrganisation: {
    readonly what: string;
    readonly why: string;
    readonly today: LocalDay;
    readonly days: SilenceDays;
  };
  hearFromOrganisation: { readonly note: string; readonly today: LocalDay };
  fallDormant: { readonly today: LocalDay };
  lapse: { readonly today: LocalDay };
}

// Deadlines (docs/process.md, Deadlines): calendar days from the day of an event, which is not counted itself; the promise
// holds until that day ends in London. The working date, for reminders and worklists, rolls back and never forward.
import { addDays, endOfDay, type Instant, type LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import { addWorkingDays, whyNoWorkingDay, workingDateOf, type HolidayCalendar } from '../calendar/working-days.js';

export type DeadlineKind =
  | 'REPORT'
  | 'CERTIFICATE'
  | 'SCORES'
  | 'REVIEW'
  | 'REWORK'
  | 'VISIT_REMINDER'
  | 'CHECK_IN'
  | 'SILENCE'
  | 'ACCURACY'
  | 'APPEAL_WINDOW';

/** Clocks by which nothing of ours is due: lists and worklists leave them out. */
export const NOTHING_DUE: readonly DeadlineKind[] = [
  'APPEAL_WINDOW',
  'CHECK_IN',
  'VISIT_REMINDER',
  'SILENCE',
  'ACCURACY',
];

/** Who is reminded; `holder` is whoever has the next move when the reminder goes out. */
export type Audience =
  'holder' | 'assessor' | 'supervisor' | 'manager' | 'office' | 'organisation' | 'second contact' | 'sponsor';

export interface Promised {
  readonly anchorDay: LocalDay;
  readonly promisedDay: LocalDay;
  /** The promised day, or the working day before it. */
  readonly workingDay: LocalDay;
  /** The last moment that still keeps the promise. */
  readonly endsAt: Instant;
  /** Each step in words; when the working date differs, the last says why. */
  readonly explanation: readonly string[];
}

export interface Derived extends Promised {
  readonly kind: DeadlineKind;
}

/** Counted in working days; all others in calendar days. */
const IN_WORKING_DAYS: readonly DeadlineKind[] = ['ACCURACY'];

/** A visit reminder warns of the first visit day itself. */
export const PERIOD_DAYS: Readonly<Record<DeadlineKind, number>> = {
  REPORT: 42,
  CERTIFICATE: 14,
  SCORES: 14,
  REVIEW: 28,
  REWORK: 7,
  VISIT_REMINDER: 0,
  CHECK_IN: 60,
  SILENCE: 180,
  ACCURACY: 5,
  APPEAL_WINDOW: 21,
};

/** What a standards version may say otherwise; what it does not is as here. */
export const STATED_PERIODS = {
  REPORT: PERIOD_DAYS.REPORT,
  CERTIFICATE: PERIOD_DAYS.CERTIFICATE,
  SCORES: PERIOD_DAYS.SCORES,
  REVIEW: PERIOD_DAYS.REVIEW,
  REWORK: PERIOD_DAYS.REWORK,
  APPEAL_WINDOW: PERIOD_DAYS.APPEAL_WINDOW,
} as const satisfies Readonly<Partial<Record<DeadlineKind, number>>>;
export type StatedPeriod = keyof typeof STATED_PERIODS;
export type Periods = Readonly<Partial<Record<StatedPeriod, number>>>;

export const PERIOD_WORDS: Readonly<Record<StatedPeriod, string>> = {
  REPORT: 'report, from the last visit day',
  CERTIFICATE: 'certificate, from the issue of the report',
  SCORES: 'scores, from the last visit day',
  REVIEW: 'supervisory review, from the last visit day',
  REWORK: 'rework, from the return',
  APPEAL_WINDOW: 'appeal, from the issue of the report',
};

export interface Anchor {
  readonly day: LocalDay;
  /** What is counted from, in words: "the last visit day". */
  readonly event: string;
}

export interface Period {
  readonly days: number;
  /** Counted in working days instead of calendar days. */
  readonly working: boolean;
}

export function deriveDeadline(
  kind: DeadlineKind,
  anchor: Anchor,
  calendar: HolidayCalendar,
  periods: Periods = {},
): Derived {
  const days = periods[kind as StatedPeriod] ?? PERIOD_DAYS[kind];
  return { kind, ...promiseOf({ days, working: IN_WORKING_DAYS.includes(kind) }, anchor, calendar) };
}

/** A promise of whatever has a period. */
export function promiseOf({ days, working }: Period, anchor: Anchor, calendar: HolidayCalendar): Promised {
  const promisedDay = working ? addWorkingDays(anchor.day, days, calendar) : addDays(anchor.day, days);
  const workingDay = workingDateOf(promisedDay, calendar);
  const explanation = [
    `Counted from ${anchor.event}, ${dayInWords(anchor.day)}.`,
    days === 0
      ? 'The promised date is that day.'
      : `${days} ${working ? 'working' : 'calendar'} days on, that day not counted, is the promised date: ${dayInWords(promisedDay)}.`,
    'It ends with that day in London.',
    ...rolledBack(promisedDay, workingDay, calendar),
  ];
  return { anchorDay: anchor.day, promisedDay, workingDay, endsAt: endOfDay(promisedDay), explanation };
}

/** Sentences of an explanation before those about the working date. */
export const STEPS_OF_A_PROMISE = 3;

/** Why the working date is not the promised one; nothing where it is. */
export function rolledBack(promisedDay: LocalDay, workingDay: LocalDay, calendar: HolidayCalendar): readonly string[] {
  const reasons: string[] = [];
  for (let each = promisedDay; each > workingDay; each = addDays(each, -1)) {
    const why = whyNoWorkingDay(each, calendar);
    if (why !== undefined) reasons.push(why);
  }
  if (reasons.length === 0) return [];
  return [`${reasons.join(', ')}; the working date is the working day before, ${dayInWords(workingDay)}.`];
}

// What an event does to the clocks and timers of its case, with the days worked out (docs/process.md, Deadlines). One reading of
// the consequences for whoever records them and whoever checks what was recorded.
import { addDays, londonDay, londonInstant, type Instant, type LocalDay } from '../calendar/dates.js';
import { PERIOD_DAYS, type DeadlineKind, type Periods } from '../deadlines/rules.js';
import { TIMED, type TimedCommand } from './commands.js';
import type { Consequences } from './consequence.js';
import type { CaseEvent } from './events.js';
import { possibleAt } from './stages.js';
import type { CaseState } from './state.js';

export interface ClockStart {
  readonly kind: DeadlineKind;
  readonly anchorDay: LocalDay;
  readonly anchorSeq: number;
  /** What the clock counts from, in words: "the last visit day". */
  readonly event: string;
}

export interface TimerSet {
  readonly command: TimedCommand;
  readonly at: Instant;
  readonly anchorSeq: number;
}

export interface ClockMoves {
  readonly fulfils: readonly DeadlineKind[];
  readonly supersedes: readonly DeadlineKind[] | 'all';
  readonly starts: readonly ClockStart[];
  readonly reopens: readonly DeadlineKind[];
  readonly drops: readonly TimedCommand[];
  readonly timers: readonly TimerSet[];
}

const WHAT_STARTS: Readonly<Partial<Record<CaseEvent['type'], string>>> = {
  ApplicationAccepted: 'the start of the in-house review',
  ReadinessWithdrawn: 'the return to the in-house review',
  VisitBooked: 'the first visit day',
  VisitCompleted: 'the last visit day',
  ScoresSubmitted: 'the last visit day',
  ScoresReturned: 'the return for rework',
  ScoresResubmitted: 'the resubmission',
  ReportIssued: 'the issue of the report',
  ReviewReopened: 'the reopening of the review',
  AppealSettled: 'the day the appeal was upheld',
  AssessorNamed: 'the day the assessor took over',
  ConflictRuled: 'the ruling on the conflict of interest',
  AccuracyAsked: 'the day the facts were sent',
  OrganisationAsked: 'the question to the organisation',
  OrganisationHeard: 'the organisation’s answer',
  CaseResumed: 'the question to the organisation, later by the days of the pause',
};

/** The moment after the last day on which an appeal may come in, counted from the report's issue (docs/process.md, Appeals). */
const appealOver = (reportIssuedOn: LocalDay, { APPEAL_WINDOW = PERIOD_DAYS.APPEAL_WINDOW }: Periods = {}): Instant =>
  londonInstant(addDays(reportIssuedOn, APPEAL_WINDOW + 1));

interface Around {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly at: Instant;
  readonly reportIssuedOn: LocalDay | null;
  readonly running: ReadonlySet<DeadlineKind>;
  /** What the pinned standards version says of their length. */
  readonly periods?: Periods | undefined;
}

/** @param follows the consequences of this event (consequences.ts). */
export function clockMoves(event: CaseEvent, follows: Consequences, around: Around): ClockMoves {
  const { fulfils = [], supersedes = [], starts = [], reopens = [], timers = [], drops = [] } = follows;
  const { before, after, running } = around;
  const today = londonDay(around.at);
  // A clock that runs is superseded by a new one of its kind: the old one stays on record.
  const anew = starts.map(({ kind }) => kind).filter((kind) => running.has(kind));
  const issuedOn = event.type === 'ReportIssued' ? today : (around.reportIssuedOn ?? today);
  const leaving = after.stage !== before.stage || drops.length > 0;
  return {
    fulfils,
    supersedes: supersedes === 'all' ? supersedes : [...supersedes, ...anew],
    starts: starts.map(({ kind, anchor }) => ({
      kind,
      anchorDay: anchor === 'today' ? today : anchor,
      anchorSeq: event.seq,
      event: WHAT_STARTS[event.type] ?? event.type,
    })),
    reopens,
    drops: leaving
      ? TIMED.filter((command) => drops.includes(command) || !possibleAt(command).includes(after.stage))
      : [],
    timers: timers.map(({ command, at }) => ({
      command,
      anchorSeq: event.seq,
      at: at === 'appeal window over' ? appealOver(issuedOn, around.periods) : londonInstant(at),
    })),
  };
}

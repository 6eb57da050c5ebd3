// A case told again from its events alone: its state, what its lists show of it, the clocks that run and the timers that were
// set (docs/process.md, The life of a case). What the tables say is compared with this, and a workflow is rebuilt from it.
import { londonDay, type Instant, type LocalDay } from '../calendar/dates.js';
import type { DeadlineKind, Periods } from '../deadlines/rules.js';
import { clockMoves, type ClockMoves, type ClockStart, type TimerSet } from './clock-moves.js';
import { consequencesOf } from './consequences.js';
import { evolve } from './evolve.js';
import type { CaseEvent } from './events.js';
import { overallAfter } from './outcome.js';
import { TERMINAL, type Stage } from './stages.js';
import { BEGINNING, type CaseState } from './state.js';

export interface ToldEvent {
  readonly event: CaseEvent;
  readonly at: Instant;
}

export interface ToldAnswer {
  readonly commandId: string;
  readonly seq: number;
  readonly stage: Stage;
}

export interface ToldCase {
  readonly state: CaseState;
  readonly openedAt: Instant;
  readonly stageSince: Instant;
  readonly closedAt: Instant | null;
  readonly standardsVersion: string | null;
  readonly fee: number | null;
  readonly overallShown: string | null;
  readonly reportIssuedOn: LocalDay | null;
  /** The clocks that run, each as it was started last. */
  readonly clocks: readonly ClockStart[];
  /** Timers that have not been dropped; they may have been settled. */
  readonly timers: readonly TimerSet[];
  readonly answers: readonly ToldAnswer[];
}

interface Telling extends Omit<ToldCase, 'clocks'> {
  readonly running: ReadonlyMap<DeadlineKind, ClockStart>;
  /** The last clock of each kind, whatever became of it. */
  readonly last: ReadonlyMap<DeadlineKind, ClockStart>;
}

const beginning = (at: Instant): Telling => ({
  ...{ state: BEGINNING, openedAt: at, stageSince: at, closedAt: null },
  ...{ standardsVersion: null, fee: null, overallShown: null, reportIssuedOn: null },
  ...{ running: new Map(), last: new Map(), timers: [], answers: [] },
});

function clocksAfter(
  { running, last }: Telling,
  { fulfils, supersedes, starts, reopens }: ClockMoves,
  { seq }: CaseEvent,
): Pick<Telling, 'running' | 'last'> {
  const left = new Map(supersedes === 'all' ? [] : running);
  for (const kind of supersedes === 'all' ? fulfils : [...fulfils, ...supersedes]) left.delete(kind);
  const known = new Map(last);
  const reopened = reopens.flatMap((kind) => {
    const ended = last.get(kind);
    return ended && !left.has(kind) ? [{ ...ended, anchorSeq: seq, event: 'the same day as before' }] : [];
  });
  for (const clock of [...starts, ...reopened]) {
    left.set(clock.kind, clock);
    known.set(clock.kind, clock);
  }
  return { running: left, last: known };
}

function shownAfter(
  told: Telling,
  event: CaseEvent,
  stage: Stage,
  at: Instant,
): Pick<Telling, 'standardsVersion' | 'fee' | 'overallShown' | 'reportIssuedOn'> {
  const { standardsVersion, fee, reportIssuedOn } = told;
  const overallShown = overallAfter(stage, told.overallShown);
  const known = { standardsVersion, fee, overallShown, reportIssuedOn };
  if (event.type === 'ApplicationAccepted')
    return { ...known, standardsVersion: event.data.standardsVersion, fee: event.data.fee };
  if (event.type === 'NewStandardsAnswered' && event.data.consent)
    return { ...known, standardsVersion: event.data.version };
  if (event.type === 'ScoresAccepted') return { ...known, overallShown: event.data.result.overallShown };
  return event.type === 'ReportIssued' ? { ...known, reportIssuedOn: londonDay(at) } : known;
}

function after(told: Telling, { event, at }: ToldEvent, periods: Periods | undefined): Telling {
  const before = told.state;
  const state = evolve(before, event);
  const running = new Set(told.running.keys());
  const { reportIssuedOn } = told;
  const moves = clockMoves(event, consequencesOf(event, state, before), {
    ...{ before, after: state, at, reportIssuedOn, running, periods },
  });
  const moved = state.stage !== before.stage;
  return {
    ...{ state, openedAt: told.openedAt, stageSince: moved ? at : told.stageSince },
    closedAt: TERMINAL.includes(state.stage) ? (told.closedAt ?? at) : null,
    ...shownAfter(told, event, state.stage, at),
    ...clocksAfter(told, moves, event),
    timers: [...told.timers.filter(({ command }) => !moves.drops.includes(command)), ...moves.timers],
    answers: [...told.answers, { commandId: event.commandId, seq: event.seq, stage: state.stage }],
  };
}

/**
 * @param events in order, the first first; at least one.
 * @param periods what the pinned standards version says of the length of clocks.
 */
export function retell(events: readonly ToldEvent[], periods?: Periods): ToldCase {
  const first = events[0];
  if (!first) throw new Error('a case without events cannot be told');
  const { running, ...told } = events.reduce((before, each) => after(before, each, periods), beginning(first.at));
  return { ...told, clocks: [...running.values()] };
}

// A proceeding told again from its events alone: what the tables say is compared with this, and a workflow is rebuilt from it
// (docs/process.md, Reconciliation).
import type { Instant, LocalDay } from '../calendar/dates.js';
import type { ClockChange, ProceedingClockKind } from './clocks.js';
import { evolveIn, type EventOf, type Proceeding, type ProceedingState } from './proceeding.js';

type Data = Readonly<Record<string, unknown>>;

export interface ToldEvent {
  readonly event: EventOf<Data>;
  readonly at: Instant;
}

export interface ToldClock {
  readonly kind: ProceedingClockKind;
  readonly anchorDay: LocalDay;
  readonly event: string;
}

export interface ToldProceeding {
  readonly state: ProceedingState;
  readonly closedAt: Instant | null;
  /** The clocks that run, each as it was started last. */
  readonly clocks: readonly ToldClock[];
  readonly answers: readonly { readonly commandId: string; readonly seq: number; readonly stage: string }[];
}

interface Rules {
  readonly rules: Proceeding<string, Data, ProceedingState>;
  readonly clocks: (event: EventOf<Data>) => ClockChange;
}

/** @param events in order, the first first. */
export function retellProceeding({ rules, clocks }: Rules, events: readonly ToldEvent[]): ToldProceeding {
  const beginning: ToldProceeding = { state: rules.beginning, closedAt: null, clocks: [], answers: [] };
  return events.reduce((told, { event, at }) => {
    const state = evolveIn(rules, told.state, event);
    const over = state.stage !== null && rules.ends.includes(state.stage);
    const { starts = [], fulfils } = clocks(event);
    const left = told.clocks.filter(({ kind }) => kind !== fulfils && !starts.some((each) => each.kind === kind));
    return {
      state,
      closedAt: over ? (told.closedAt ?? at) : null,
      clocks: [
        ...(over ? [] : left),
        ...starts.map(({ kind, from, event: said }) => ({ kind, anchorDay: from, event: said })),
      ],
      answers: [...told.answers, { commandId: event.commandId, seq: event.seq, stage: state.stage ?? '' }],
    };
  }, beginning);
}

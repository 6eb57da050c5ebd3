// The public face of the case workflow: ids, messages, and what it needs done outside. Types and definitions only.
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Command, TimedCommand } from '#domain/cases/commands';
import type { CaseEvent } from '#domain/cases/events';
import type { CaseState } from '#domain/cases/state';
import type { Stage } from '#domain/cases/stages';

export const CASES_QUEUE = 'cases';

/** `case/A-2005-0001/1` */
export const caseWorkflowId = (number: string, cycle: number): string => `case/${number}/${cycle}`;

export interface CaseInput {
  readonly caseId: string;
  /** State to go on from: after continue-as-new, or rebuilt from the events. */
  readonly carried?: Carried;
}

export interface Carried {
  readonly state: CaseState;
  /** Answers already given, newest last: a repeated command id gets the first answer also in a later run. */
  readonly answers: readonly Answer[];
  /** When to look at the clocks again, ISO; null while none runs. */
  readonly wakeAt: string | null;
}

export interface Answer {
  readonly commandId: string;
  readonly seq: number;
  readonly stage: Stage;
}

/** One Update type for all commands: its name in the history is the command's summary. */
export const perform = defineUpdate<Answer, [Command]>('perform');
/** Something outside has moved (holidays, the sandbox clock): read again what is due. */
export const lookAgain = defineSignal('lookAgain');
/** A word of another workflow: how an appeal ended. Decided like a command of a person; one that is refused changes nothing. */
export const tell = defineSignal<[Command]>('tell');
export const currentState = defineQuery<CaseState>('currentState');

export interface RecordRequest {
  readonly caseId: string;
  readonly events: readonly CaseEvent[];
  /** Timers whose command has been decided, whatever the decision. */
  readonly settled: readonly string[];
}

export interface DueTimer {
  readonly id: string;
  readonly command: TimedCommand;
  /** The application's London day: what `decide` calls today. */
  readonly today: string;
}

export interface RecordAnswer {
  /** Real time at which something is due next, ISO; null when nothing is. */
  readonly wakeAt: string | null;
  /** Commands that the system now has to give. */
  readonly due: readonly DueTimer[];
}

export interface CaseActivities {
  /**
   * One transaction: events, projection, clocks, papers and outbox; acts on the rungs that are due. A repeat writes nothing
   * twice. With no events it only looks at what is due.
   */
  recordCase(request: RecordRequest): Promise<RecordAnswer>;
}

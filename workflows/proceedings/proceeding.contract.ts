// The public face of the workflows of proceedings: ids, messages, and what they need done outside.
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Actor } from '#domain/cases/commands';
import type { ProceedingState } from '#domain/proceedings/proceeding';

export type ProceedingKind = 'appeal' | 'complaint' | 'certificate';

/** `appeal/A-2005-0001/1/1` */
export const proceedingWorkflowId = (kind: ProceedingKind, number: string): string => `${kind}/${number}`;

/** A step of any proceeding; what its data holds is the rules' affair (#domain). */
export interface ProceedingCommand {
  readonly type: string;
  readonly id: string;
  readonly actor: Actor;
  readonly data: unknown;
  readonly expectedSeq?: number;
}

export interface ProceedingEvent {
  readonly type: string;
  readonly seq: number;
  readonly commandId: string;
  readonly actor: Actor;
  readonly data: unknown;
}

export interface ProceedingAnswer {
  readonly commandId: string;
  readonly seq: number;
  readonly stage: string;
}

export interface ProceedingInput {
  readonly proceedingId: string;
  /** Its first step, where another workflow begins it. */
  readonly opening?: ProceedingCommand;
  /** State to go on from: after continue-as-new, or rebuilt from the events. */
  readonly carried?: CarriedProceeding;
}

export interface CarriedProceeding {
  readonly state: ProceedingState;
  readonly answers: readonly ProceedingAnswer[];
  readonly wakeAt: string | null;
}

export const performOnProceeding = defineUpdate<ProceedingAnswer, [ProceedingCommand]>('performOnProceeding');
/** Something outside has moved (holidays, the sandbox clock): read again what is due. */
export const lookAgainAtProceeding = defineSignal('lookAgain');
export const proceedingState = defineQuery<ProceedingState>('proceedingState');

export interface ProceedingToRecord {
  readonly kind: ProceedingKind;
  readonly proceedingId: string;
  readonly events: readonly ProceedingEvent[];
  /** Timers whose command has been decided, whatever the decision. */
  readonly settled: readonly string[];
}

export interface ProceedingRecorded {
  /** Real time at which something is due next, ISO; null when nothing is. */
  readonly wakeAt: string | null;
  /** Steps that the system now has to take. */
  readonly due: readonly { readonly id: string; readonly type: string; readonly today: string }[];
}

export interface ProceedingActivities {
  /** One transaction: events, projection, clocks and outbox; acts on the rungs that are due. A repeat writes nothing twice. */
  recordProceeding(request: ProceedingToRecord): Promise<ProceedingRecorded>;
}

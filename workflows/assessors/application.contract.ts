// The public face of the workflow of an assessor's application: ids, messages, and what it needs done outside.
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ApplicationEvent, ApplicationState } from '#domain/assessors/application';
import type { ApplicationCommand, ApplicationStage } from '#domain/assessors/application-steps';

/** `assessor-application/AA-2005-0001` */
export const applicationWorkflowId = (number: string): string => `assessor-application/${number}`;

export interface ApplicationInput {
  readonly applicationId: string;
  /** State to go on from: after continue-as-new, or rebuilt from the events. */
  readonly carried?: CarriedApplication;
}

export interface CarriedApplication {
  readonly state: ApplicationState;
  readonly answers: readonly ApplicationAnswer[];
  readonly wakeAt: string | null;
}

export interface ApplicationAnswer {
  readonly commandId: string;
  readonly seq: number;
  readonly stage: ApplicationStage;
}

export const performOnApplication = defineUpdate<ApplicationAnswer, [ApplicationCommand]>('performOnApplication');
/** Something outside has moved (holidays, the sandbox clock): read again what is due. */
export const lookAgainAtApplication = defineSignal('lookAgain');
export const applicationState = defineQuery<ApplicationState>('applicationState');

export interface ApplicationToRecord {
  readonly applicationId: string;
  readonly events: readonly ApplicationEvent[];
  /** Reminders of the kind `lapse` whose command has been decided, whatever the decision. */
  readonly settled: readonly string[];
}

export interface ApplicationRecorded {
  /** Real time at which something is due next, ISO; null when nothing is. */
  readonly wakeAt: string | null;
  /** Silences that are over: the command to lapse is now to be decided. */
  readonly due: readonly { readonly id: string; readonly sinceSeq: number; readonly today: string }[];
}

export interface ApplicationActivities {
  /** One transaction: events, projection, register, reminders and outbox; sends what is due. A repeat writes nothing twice. */
  recordApplication(request: ApplicationToRecord): Promise<ApplicationRecorded>;
}

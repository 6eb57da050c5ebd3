import { Injectable } from '@nestjs/common';
import { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { machineMs } from '#platform/clock/machine-time';
import { endWorkflow, lookAtWorkflow, type WorkflowSeen } from '#platform/temporal/workflow-looks';
import { updateTrouble } from '#platform/temporal/update-trouble';
import { CASES_QUEUE } from '#workflows/cases/case.contract';
import {
  lookAgainAtProceeding,
  performOnProceeding,
  proceedingState,
  proceedingWorkflowId,
  type ProceedingAnswer,
  type ProceedingCommand,
  type ProceedingInput,
  type ProceedingKind,
} from '#workflows/proceedings/proceeding.contract';

export interface ProceedingAddress {
  readonly id: string;
  readonly kind: ProceedingKind;
  readonly number: string;
}

/** How long a person waits for an answer before being told to ask again with the same key, in milliseconds. */
const PATIENCE = 15_000;

/** The door to the workflows of proceedings: steps as Updates, the command's id as update id. */
@Injectable()
export class ProceedingsProcess {
  constructor(private readonly client: Client) {}

  start({ id, kind, number }: ProceedingAddress, command: ProceedingCommand): Promise<ProceedingAnswer> {
    return this.answered(kind, () =>
      this.client.workflow.executeUpdateWithStart(performOnProceeding, {
        args: [command],
        updateId: command.id,
        startWorkflowOperation: new WithStartWorkflowOperation<(input: ProceedingInput) => Promise<unknown>>(kind, {
          workflowId: proceedingWorkflowId(kind, number),
          taskQueue: CASES_QUEUE,
          args: [{ proceedingId: id }],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          staticSummary: `${kind} ${number}`,
        }),
      }),
    );
  }

  send({ kind, number }: ProceedingAddress, command: ProceedingCommand): Promise<ProceedingAnswer> {
    const handle = this.client.workflow.getHandle(proceedingWorkflowId(kind, number));
    return this.answered(kind, () =>
      handle.executeUpdate(performOnProceeding, { args: [command], updateId: command.id }),
    );
  }

  /** Reads again what is due; one that has just closed needs no telling. */
  async lookAgain({ kind, number }: ProceedingAddress): Promise<void> {
    try {
      await this.client.workflow.getHandle(proceedingWorkflowId(kind, number)).signal(lookAgainAtProceeding);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }

  /** What the engine has of its workflow. */
  look({ kind, number }: ProceedingAddress): Promise<WorkflowSeen> {
    return lookAtWorkflow(this.client, proceedingWorkflowId(kind, number), proceedingState);
  }

  /** Ends the workflow where one still runs. */
  end({ kind, number }: ProceedingAddress, why: string): Promise<void> {
    return endWorkflow(this.client, proceedingWorkflowId(kind, number), why);
  }

  /** The workflow of one that is under way, from where it stands, or from the first step that its case gave it. One that runs is left alone. */
  async startAgain(
    { id, kind, number }: ProceedingAddress,
    from: Omit<ProceedingInput, 'proceedingId'>,
  ): Promise<void> {
    await this.client.workflow.start<(input: ProceedingInput) => Promise<unknown>>(kind, {
      workflowId: proceedingWorkflowId(kind, number),
      taskQueue: CASES_QUEUE,
      args: [{ proceedingId: id, ...from }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: `${kind} ${number}`,
    });
  }

  private async answered(kind: ProceedingKind, ask: () => Promise<ProceedingAnswer>): Promise<ProceedingAnswer> {
    try {
      return await this.client.withDeadline(machineMs() + PATIENCE, ask);
    } catch (error) {
      throw updateTrouble(error, {
        ...{ feature: `${kind.toUpperCase()}S`, what: `The ${kind}` },
        over: `This ${kind} is over; nothing more can be done in it.`,
      });
    }
  }
}

import { Injectable, Logger, Optional } from '@nestjs/common';
import { Client, WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import type { Command } from '#domain/cases/commands';
import { DomainError, type Facts } from '#domain/errors';
import { machineMs } from '#platform/clock/machine-time';
import { isNoAnswer } from '#platform/temporal/no-answer';
import { endWorkflow, lookAtWorkflow, type WorkflowSeen } from '#platform/temporal/workflow-looks';
import {
  CASES_QUEUE,
  caseWorkflowId,
  lookAgain,
  perform,
  currentState,
  tell,
  type Answer,
  type Carried,
  type CaseInput,
} from '#workflows/cases/case.contract';
import { RecordedService } from './recorded.service.js';

export interface CaseAddress {
  readonly id: string;
  readonly number: string;
  readonly cycle: number;
}

/** As many as a workflow itself keeps over its runs. */
const ANSWERS_CARRIED = 50;

/** How long a person waits for an answer before being told to ask again with the same key, in milliseconds. */
const PATIENCE = 15_000;

/** The door to the case workflows: commands as Updates, the command's id as update id. */
@Injectable()
export class CasesProcess {
  private readonly log = new Logger(CasesProcess.name);

  constructor(
    private readonly client: Client,
    @Optional() private readonly recorded?: RecordedService,
  ) {}

  /** A new case: its workflow starts with its first command, or, on a repeat, answers as it did. */
  start(address: CaseAddress, command: Command<'submitApplication'>): Promise<Answer> {
    return this.answered(command, () =>
      this.client.workflow.executeUpdateWithStart(perform, {
        args: [command],
        updateId: command.id,
        startWorkflowOperation: new WithStartWorkflowOperation<(input: CaseInput) => Promise<unknown>>(
          'accreditation',
          {
            workflowId: caseWorkflowId(address.number, address.cycle),
            taskQueue: CASES_QUEUE,
            args: [{ caseId: address.id }],
            workflowIdConflictPolicy: 'USE_EXISTING',
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            staticSummary: `Accreditation ${address.number}, cycle ${address.cycle}`,
          },
        ),
      }),
    );
  }

  send(address: CaseAddress, command: Command): Promise<Answer> {
    const handle = this.client.workflow.getHandle(caseWorkflowId(address.number, address.cycle));
    return this.answered(command, () => handle.executeUpdate(perform, { args: [command], updateId: command.id }));
  }

  /** Every open case reads again what is due. Answers how many were told; one that has just closed needs no telling. */
  async lookAgain(addresses: readonly CaseAddress[]): Promise<number> {
    const told = await Promise.all(
      addresses.map(async ({ number, cycle }) => {
        try {
          await this.client.workflow.getHandle(caseWorkflowId(number, cycle)).signal(lookAgain);
          return 1;
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return 0;
          throw error;
        }
      }),
    );
    return told.reduce<number>((sum, each) => sum + each, 0);
  }

  /** What the engine has of a case's workflow. */
  look({ number, cycle }: CaseAddress): Promise<WorkflowSeen> {
    return lookAtWorkflow(this.client, caseWorkflowId(number, cycle), currentState);
  }

  /** Ends the workflow where one still runs. */
  end({ number, cycle }: CaseAddress, why: string): Promise<void> {
    return endWorkflow(this.client, caseWorkflowId(number, cycle), why);
  }

  /** The word of another workflow that has not come through; the case takes the same one once. */
  async tell({ number, cycle }: Omit<CaseAddress, 'id'>, command: Command): Promise<void> {
    await this.client.workflow.getHandle(caseWorkflowId(number, cycle)).signal(tell, command);
  }

  /** The workflow of a case that is under way, from the state that it has reached. One that already runs is left alone. */
  async startAgain({ id, number, cycle }: CaseAddress, carried: Carried): Promise<void> {
    await this.client.workflow.start<(input: CaseInput) => Promise<unknown>>('accreditation', {
      workflowId: caseWorkflowId(number, cycle),
      taskQueue: CASES_QUEUE,
      args: [{ caseId: id, carried: { ...carried, answers: carried.answers.slice(-ANSWERS_CARRIED) } }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: `Accreditation ${number}, cycle ${cycle}`,
    });
  }

  private async answered(command: Command, ask: () => Promise<Answer>): Promise<Answer> {
    try {
      const asked = this.client.withDeadline(machineMs() + PATIENCE, ask);
      return await (this.recorded?.sooner(command.id, asked) ?? asked);
    } catch (error) {
      throw this.explained(error, command);
    }
  }

  private explained(error: unknown, command: Command): Error {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
      const { type, message, details } = error.cause;
      return new DomainError(type ?? 'CASE.REFUSED', message, (details?.[0] ?? {}) as Facts);
    }
    if (error instanceof WorkflowNotFoundError)
      return new DomainError('CASE.OVER', 'This cycle is over; nothing more can be done in it.', {
        command: command.type,
      });
    if (isNoAnswer(error)) {
      this.log.warn(`no answer to ${command.type} ${command.id}: ${error.message}`);
      return new DomainError(
        'CASE.NO_ANSWER_YET',
        'The case does not answer just now; nothing is lost. Repeat the request with the same Idempotency-Key in a moment.',
        { commandId: command.id },
      );
    }
    return error instanceof Error ? error : new Error(String(error));
  }
}

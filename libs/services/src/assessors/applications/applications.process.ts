import { Injectable } from '@nestjs/common';
import { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { ApplicationCommand } from '#domain/assessors/application-steps';
import { machineMs } from '#platform/clock/machine-time';
import { updateTrouble } from '#platform/temporal/update-trouble';
import {
  applicationWorkflowId,
  lookAgainAtApplication,
  performOnApplication,
  type ApplicationAnswer,
  type ApplicationInput,
} from '#workflows/assessors/application.contract';
import { CASES_QUEUE } from '#workflows/cases/case.contract';

export interface ApplicationAddress {
  readonly id: string;
  readonly number: string;
}

/** How long a person waits for an answer before being told to ask again with the same key, in milliseconds. */
const PATIENCE = 15_000;
const WORDS = {
  feature: 'APPLICATIONS',
  what: 'The application',
  over: 'This application is over; whoever wants to apply again sends a new one.',
};

/** The door to the workflows of assessors' applications: steps as Updates, the command's id as update id. */
@Injectable()
export class ApplicationsProcess {
  constructor(private readonly client: Client) {}

  start({ id, number }: ApplicationAddress, command: ApplicationCommand<'submit'>): Promise<ApplicationAnswer> {
    return this.answered(() =>
      this.client.workflow.executeUpdateWithStart(performOnApplication, {
        args: [command],
        updateId: command.id,
        startWorkflowOperation: new WithStartWorkflowOperation<(input: ApplicationInput) => Promise<unknown>>(
          'assessorApplication',
          {
            workflowId: applicationWorkflowId(number),
            taskQueue: CASES_QUEUE,
            args: [{ applicationId: id }],
            workflowIdConflictPolicy: 'USE_EXISTING',
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            staticSummary: `Assessor’s application ${number}`,
          },
        ),
      }),
    );
  }

  send({ number }: ApplicationAddress, command: ApplicationCommand): Promise<ApplicationAnswer> {
    const handle = this.client.workflow.getHandle(applicationWorkflowId(number));
    return this.answered(() => handle.executeUpdate(performOnApplication, { args: [command], updateId: command.id }));
  }

  /** Reads again what is due; one that has just closed needs no telling. */
  async lookAgain({ number }: ApplicationAddress): Promise<void> {
    try {
      await this.client.workflow.getHandle(applicationWorkflowId(number)).signal(lookAgainAtApplication);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }

  private async answered(ask: () => Promise<ApplicationAnswer>): Promise<ApplicationAnswer> {
    try {
      return await this.client.withDeadline(machineMs() + PATIENCE, ask);
    } catch (error) {
      throw updateTrouble(error, WORDS);
    }
  }
}

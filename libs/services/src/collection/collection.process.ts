import { Injectable, Logger } from '@nestjs/common';
import {
  Client,
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type WorkflowSignalWithStartOptions,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '#domain/errors';
import { machineMs } from '#platform/clock/machine-time';
import { CASES_QUEUE } from '#workflows/cases/case.contract';
import {
  instruct,
  invoiceWorkflowId,
  lookAgain,
  type Instructed,
  type InstructionRequest,
  type InvoiceInput,
} from '#workflows/invoices/invoice.contract';

/** What waits to be told has been written down already: there is no need to wait long, in milliseconds. */
const PATIENCE = 3_000;

/** How long a person waits for an answer before being told to ask again with the same key, in milliseconds. */
const PATIENCE_OF_A_PERSON = 15_000;

type Begin = (input: InvoiceInput) => Promise<void>;

/** The collection of an issued invoice: the one under way, or begun anew where it had ended. */
const begun = (invoiceId: string) =>
  ({
    workflowId: invoiceWorkflowId(invoiceId),
    taskQueue: CASES_QUEUE,
    args: [{ invoiceId, issued: true }] as [InvoiceInput],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  }) as const;

/** The door to the collection of invoices: what people do as Updates, what must not be lost as Signals with an event id. */
@Injectable()
export class CollectionProcess {
  private readonly log = new Logger(CollectionProcess.name);

  constructor(private readonly client: Client) {}

  async lookAgain(invoiceId: string, eventId: string): Promise<void> {
    const options: WorkflowSignalWithStartOptions<[{ eventId: string }]> & { args: [InvoiceInput] } = {
      ...begun(invoiceId),
      signal: lookAgain,
      signalArgs: [{ eventId }],
    };
    await this.client.withDeadline(machineMs() + PATIENCE, () =>
      this.client.workflow.signalWithStart<Begin, [{ eventId: string }]>('invoiceCollection', options),
    );
  }

  /** @throws DomainError: the refusal with its reason. */
  async instruct(invoiceId: string, request: InstructionRequest): Promise<void> {
    const { refusal } = await this.answered(request.commandId, () =>
      this.client.workflow.executeUpdateWithStart(instruct, {
        args: [request],
        updateId: request.commandId,
        startWorkflowOperation: new WithStartWorkflowOperation<Begin>('invoiceCollection', begun(invoiceId)),
      }),
    );
    if (refusal) throw new DomainError(refusal.code, refusal.message, refusal.facts);
  }

  private async answered(commandId: string, ask: () => Promise<Instructed>): Promise<Instructed> {
    try {
      return await this.client.withDeadline(machineMs() + PATIENCE_OF_A_PERSON, ask);
    } catch (error) {
      if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
        throw new DomainError(error.cause.type ?? 'COLLECTION.REFUSED', error.cause.message);
      if (!(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) && !isGrpcServiceError(error)) throw error;
      this.log.warn(`no answer to ${commandId}: ${error.message}`);
      throw new DomainError(
        'INVOICE.NO_ANSWER_YET',
        'The invoice does not answer just now; nothing is lost. Repeat the request with the same Idempotency-Key in a moment.',
        { commandId },
      );
    }
  }
}

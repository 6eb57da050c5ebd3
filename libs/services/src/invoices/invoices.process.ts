import { Injectable, Logger } from '@nestjs/common';
import { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { DomainError } from '#domain/errors';
import { machineMs } from '#platform/clock/machine-time';
import { isNoAnswer } from '#platform/temporal/no-answer';
import { CASES_QUEUE } from '#workflows/cases/case.contract';
import { invoiceWorkflowId, issueInvoice, type InvoiceInput } from '#workflows/invoices/invoice.contract';

/** How long a person waits for an answer before being told to ask again with the same key, in milliseconds. */
const PATIENCE = 15_000;

/** The door to the collection of invoices: commands as Updates, the command's id as update id. */
@Injectable()
export class InvoicesProcess {
  private readonly log = new Logger(InvoicesProcess.name);

  constructor(private readonly client: Client) {}

  /** Its workflow begins with the issue; a repeat, by whatever key, finds it begun. */
  issue(invoiceId: string, commandId: string): Promise<void> {
    return this.answered(commandId, () =>
      this.client.workflow.executeUpdateWithStart(issueInvoice, {
        args: [{ commandId }],
        updateId: commandId,
        startWorkflowOperation: new WithStartWorkflowOperation<(input: InvoiceInput) => Promise<void>>(
          'invoiceCollection',
          {
            workflowId: invoiceWorkflowId(invoiceId),
            taskQueue: CASES_QUEUE,
            args: [{ invoiceId }],
            workflowIdConflictPolicy: 'USE_EXISTING',
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
          },
        ),
      }),
    );
  }

  private async answered(commandId: string, ask: () => Promise<unknown>): Promise<void> {
    try {
      await this.client.withDeadline(machineMs() + PATIENCE, ask);
    } catch (error) {
      if (!isNoAnswer(error)) throw error;
      this.log.warn(`no answer to ${commandId}: ${error.message}`);
      throw new DomainError(
        'INVOICE.NO_ANSWER_YET',
        'The invoice does not answer just now; nothing is lost. Repeat the request with the same Idempotency-Key in a moment.',
        { commandId },
      );
    }
  }
}
